import { useState } from 'react'
import type { Claim } from '#domain/claim.ts'
import { Button } from '#web/base/button.tsx'
import { DateHint } from '#web/base/date-forms.tsx'
import { Dialog } from '#web/base/dialog.tsx'
import { Choice, TextField } from '#web/base/field.tsx'
import { Message, type MessageId, useText } from '#web/base/message.tsx'
import { DraftNote } from '#web/offline/draft-note.tsx'
import { useLocalDraft } from '#web/offline/use-local-draft.tsx'
import { ACTIONS } from '#web/picture/actions.ts'
import { PlaceField } from '#web/places/place-field.tsx'
import sheet from './claim-dialog.module.css'
import {
  type ClaimForm,
  claimFrom,
  faultsOf,
  formOf,
  type Ground,
  PRECISIONS,
} from './claim-form.ts'

const STATUSES = [
  'asserted',
  'denied',
  'planned',
  'requested',
  'possible',
  'conditional',
  'opinion',
] as const satisfies readonly Claim['status'][]
const KNOWN = ['own', 'told', 'unknown'] as const

type Props = {
  readonly ground: Ground
  readonly quote: string
  readonly language: string
  /** What the draft of this form is kept under: the report, and the claim that is changed. */
  readonly draftKey: string
  readonly onDone: (claim: Claim) => void
  readonly onClose: () => void
}

/** The small form of a claim: changed, or added from the officer's selection. */
export function ClaimDialog({ ground, quote, language, draftKey, onDone, onClose }: Props) {
  const [untouched] = useState<ClaimForm>(() => formOf(ground.before, quote))
  const [form, setForm] = useState(untouched)
  const isEmpty = JSON.stringify(form) === JSON.stringify(untouched)
  const draft = useLocalDraft({ key: draftKey, body: form, isEmpty, restore: setForm })
  const [isTried, setTried] = useState(false)
  const faults = faultsOf(form, ground)

  function finish() {
    setTried(true)
    if (Object.keys(faults).length > 0) return
    void draft.finish()
    onDone(claimFrom(form, ground))
  }
  const change = (part: Partial<ClaimForm>) => setForm((before) => ({ ...before, ...part }))
  return (
    <Dialog title={<Message id={ground.before ? 'form.change' : 'form.add'} />} onClose={onClose}>
      <form
        className={sheet['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          finish()
        }}
      >
        <DraftNote of={draft} onDiscard={() => setForm(untouched)} />
        <Fields form={form} change={change} faults={isTried ? faults : {}} language={language} />
        <div className={sheet['buttons']}>
          <Button look="main" type="submit">
            <Message id="form.keep" />
          </Button>
          <Button look="quiet" onPress={onClose}>
            <Message id="form.cancel" />
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

type FieldsProps = {
  readonly form: ClaimForm
  readonly change: (part: Partial<ClaimForm>) => void
  readonly faults: Partial<Record<keyof ClaimForm, MessageId>>
  readonly language: string
}

function Fields({ form, change, faults, language }: FieldsProps) {
  const text = useText()
  const fault = (field: keyof ClaimForm) => {
    const id = faults[field]
    return id ? { fault: text(id) } : {}
  }
  const names = { dir: 'auto' as const, max: 300, lang: language }
  return (
    <>
      <TextField
        label={text('form.quote')}
        hint={text('form.quoteHint')}
        {...fault('quote')}
        value={form.quote}
        onChange={(quote) => change({ quote })}
        rows={3}
        lang={language}
      />
      <TextField
        label={text('form.speaker')}
        {...names}
        value={form.speaker}
        onChange={(speaker) => change({ speaker })}
        hasFocus
      />
      <Choice
        label={text('form.knowledge')}
        value={form.knowledge}
        onChange={(knowledge) => change({ knowledge })}
        options={KNOWN.map((value) => ({ value, words: text(`form.knows.${value}`) }))}
      />
      <div className={sheet['pair']}>
        <Choice
          label={text('form.type')}
          value={form.type}
          onChange={(type) => change({ type })}
          options={[
            { value: '', words: text('form.noType') },
            ...ACTIONS.map((value) => ({ value, words: text(`action.${value}`) })),
          ]}
        />
        <Choice
          label={text('form.status')}
          value={form.status}
          onChange={(status) => change({ status })}
          options={STATUSES.map((value) => ({ value, words: text(`claim.${value}`) }))}
        />
      </div>
      <div className={sheet['pair']}>
        <TextField
          label={text('fact.who')}
          hint={text('form.namesHint')}
          {...names}
          value={form.actor}
          onChange={(actor) => change({ actor })}
        />
        <TextField
          label={text('fact.toWhom')}
          {...names}
          value={form.target}
          onChange={(target) => change({ target })}
        />
      </div>
      <TextField
        label={text('form.when')}
        hint={<DateHint of={form.when} />}
        {...fault('when')}
        dir="ltr"
        max={60}
        value={form.when}
        onChange={(when) => change({ when: when.trim() })}
      />
      <PlaceAndCounts {...{ form, change, faults, language }} />
    </>
  )
}

function PlaceAndCounts({ form, change, faults, language }: FieldsProps) {
  const text = useText()
  const names = { dir: 'auto' as const, max: 300, lang: language }
  return (
    <>
      <div className={sheet['pair']}>
        <PlaceField
          label={text('form.where')}
          lang={language}
          max={200}
          value={form.where}
          place={form.place ?? null}
          onChange={(where, place) =>
            change({ where, place, ...(place ? { precision: place.precision } : {}) })
          }
        />
        <Choice
          label={text('form.precision')}
          value={form.precision}
          onChange={(precision) => change({ precision })}
          options={PRECISIONS.map((value) => ({ value, words: text(`precision.${value}`) }))}
        />
      </div>
      <TextField
        label={text('form.counts')}
        hint={text('form.countsHint')}
        {...(faults.counts ? { fault: text(faults.counts) } : {})}
        {...names}
        value={form.counts}
        onChange={(counts) => change({ counts })}
      />
    </>
  )
}
