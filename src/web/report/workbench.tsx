import { useMemo, useRef, useState } from 'react'
import type { ReportView } from '#contract/views.ts'
import type { Claim } from '#domain/claim.ts'
import { useAmend } from '#web/api/reports.ts'
import { useMay } from '#web/api/session.ts'
import { Message } from '#web/base/message.tsx'
import { showNotice } from '#web/base/notice.ts'
import { useKeys } from '#web/keyboard/use-keys.ts'
import { CLAIM_KEY } from '#web/offline/drafts.ts'
import { ReportTexts } from '#web/translation/report-texts.tsx'
import { useTranslation } from '#web/translation/use-translation.ts'
import { ClaimDialog } from './claim-dialog.tsx'
import { withOwnId } from './claim-form.ts'
import { DeskBar, useFollowChoice } from './desk-bar.tsx'
import type { DeskActs } from './desk-card.tsx'
import { MarginCards } from './margin-cards.tsx'
import { Original } from './original.tsx'
import sheet from './report.module.css'
import { type Selected, selectedWords } from './selected-words.ts'
import { settledSteps } from './settled-steps.ts'
import { paragraphsOf, spansOf } from './spans.ts'
import { type Desk, useDesk } from './use-desk.ts'
import { useDraft } from './use-draft.ts'
import { useWhy } from './use-why.ts'
import type { Why } from './why-list.tsx'

type Props = {
  readonly report: ReportView
  readonly wanted: string | undefined
  /** Opens with the form of a new claim. */
  readonly isAdding: boolean
}
type Form = { readonly before: Claim | null; readonly selected: Selected }

/** The text with its claims: read by anyone who holds it, worked on by the member whose report it is. */
export function Workbench({ report, wanted, isAdding }: Props) {
  const desk = useDesk(report, wanted)
  const pane = useRef<HTMLDivElement>(null)
  const translation = useTranslation(report)
  const paragraphs = useMemo(() => paragraphsOf(report.text), [report.text])
  const why = useWhy({ report, desk, pane, paragraphs })
  const key = desk.current?.key
  const spans = useMemo(() => spansOf(desk.claims, key, why.marked), [desk.claims, key, why.marked])
  const mayAmend = useMay('amend') && report.isOwn
  const [form, setForm] = useState<Form | null>(isAdding && mayAmend ? NEW_FORM : null)
  const [follow, setFollow] = useFollowChoice()
  const draft = useDraft(mayAmend ? `reading-${report.handle}` : null, desk.steps, desk.setSteps)
  const sign = useSigning(report, desk)

  const acts = actsOn(desk, mayAmend, (before) => setForm({ before, selected: NOTHING }))
  const add = () =>
    setForm({
      before: null,
      selected: selectedWords(pane.current, paragraphs, report.text),
    })
  const signNow = () => sign.run(follow)
  useDeskKeys({ desk, acts, why, add, sign: signNow, mayAmend })

  return (
    <>
      {mayAmend && (
        <DeskBar
          stepCount={desk.steps.length}
          draft={draft}
          isSigning={sign.isPending}
          problem={sign.error}
          onMove={desk.move}
          onAdd={add}
          onUndo={desk.takeBack}
          onSign={signNow}
          follow={follow}
          onFollow={setFollow}
        />
      )}
      <div className={sheet['bench']} data-texts={translation.view}>
        <ReportTexts report={report} translation={translation} paragraphs={paragraphs}>
          <Original report={report} paragraphs={paragraphs} spans={spans} pane={pane} />
        </ReportTexts>
        <MarginCards
          key={translation.view}
          desk={desk}
          acts={acts}
          paragraphs={paragraphs}
          pane={pane}
          why={why}
        />
      </div>
      {form && (
        <ClaimDialog
          ground={{
            text: report.text,
            before: form.before,
            start: form.selected.start,
            outlet: report.outlet ?? report.author[0] ?? report.from,
          }}
          quote={form.selected.words}
          language={report.language}
          draftKey={`${CLAIM_KEY}${report.handle}/${form.before?.id ?? 'new'}`}
          onClose={() => setForm(null)}
          onDone={(claim) => {
            const to = form.before ? claim : withOwnId(claim, report.sha256, idsOf(desk))
            desk.take(form.before ? { op: 'change', claim: to.id, to } : { op: 'add', to })
            desk.select(to.id)
            setForm(null)
          }}
        />
      )}
    </>
  )
}

const NOTHING: Selected = { words: '' }
const NEW_FORM: Form = { before: null, selected: NOTHING }
const idsOf = (desk: Desk) => new Set(desk.claims.map(({ claim }) => claim.id))

/** Accept, reject and edit by key of the card; without the right only looking. */
function actsOn(desk: Desk, mayAmend: boolean, edit: (claim: Claim) => void): DeskActs {
  const claimOf = (key: string) => desk.claims.find((one) => one.key === key && one.isOwn)?.claim
  const step = (op: 'accept' | 'reject') => (key: string) => {
    const claim = claimOf(key)
    if (claim) desk.take({ op, claim: claim.id })
  }
  if (!mayAmend) return { select: desk.select }
  return {
    select: desk.select,
    accept: step('accept'),
    reject: step('reject'),
    edit: (key) => {
      const claim = claimOf(key)
      if (claim) edit(claim)
    },
  }
}

type DeskKeys = {
  readonly desk: Desk
  readonly acts: DeskActs
  readonly why: Why
  readonly add: () => void
  readonly sign: () => void
  readonly mayAmend: boolean
}

/** `n`, `p` and `w` for every reader; accept, reject, edit, add and sign where the report is one's own. */
function useDeskKeys({ desk, acts, why, add, sign, mayAmend }: DeskKeys) {
  const key = desk.current?.key
  const onCurrent = (act: ((key: string) => void) | undefined) => () =>
    act && key !== undefined ? act(key) : false
  const looking = {
    n: () => desk.move(1),
    p: () => desk.move(-1),
    w: () => (key === undefined ? false : why.turn()),
  }
  const working = {
    a: onCurrent(acts.accept),
    r: onCurrent(acts.reject),
    e: onCurrent(acts.edit),
    c: add,
    s: sign,
    Enter: sign,
    z: () => (desk.steps.length > 0 ? desk.takeBack() : false),
  }
  useKeys(mayAmend ? { ...looking, ...working } : looking)
}

/** Signs the steps as the member's new reading; the draft ends with it. */
function useSigning(report: ReportView, desk: Desk) {
  const amend = useAmend(report.handle)
  async function run(follow: boolean) {
    if (desk.steps.length === 0 || amend.isPending) return
    // Nothing was read yet where there is no reading to build on.
    const body = { onto: desk.own?.handle ?? '', edits: [...settledSteps(desk.steps)], follow }
    await amend.mutateAsync({ path: `/api/reports/${report.handle}/readings`, body })
    desk.setSteps([])
    showNotice({ words: <Message id="report.signed" values={{ n: body.edits.length }} /> })
  }
  return {
    run: (follow: boolean) => run(follow).catch(() => {}),
    isPending: amend.isPending,
    error: amend.error,
  }
}
