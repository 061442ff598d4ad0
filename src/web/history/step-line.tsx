import { Link } from '@tanstack/react-router'
import type { DeedView, HistoryStep } from '#contract/history-views.ts'
import { Member } from '#web/base/member.tsx'
import { Message } from '#web/base/message.tsx'
import { Status } from '#web/base/status.tsx'
import { T } from '#web/base/t.tsx'
import { Token } from '#web/base/token.tsx'
import { VoiceName } from '#web/base/voice-name.tsx'
import { At } from '#web/base/when.tsx'
import { Maker } from '#web/event/maker.tsx'
import { useWhose } from '#web/picture/use-whose.ts'
import { FieldDiffs } from './field-diffs.tsx'
import sheet from './history.module.css'
import { WordSentence } from './word-sentence.tsx'

/** Reports by handle, with what they are headed: later steps name them by it. */
type Titles = ReadonlyMap<string, Pick<ReportDeed, 'title' | 'language'>>
type ReportDeed = Extract<DeedView, { kind: 'report' }>
type Props = {
  readonly step: HistoryStep
  readonly before: HistoryStep | undefined
  readonly titles: Titles
  readonly event: string
  /** The page tells the event as of this very step. */
  readonly isShown: boolean
}

export const titlesOf = (steps: readonly HistoryStep[]): Titles =>
  new Map(
    steps.flatMap(({ deed }) => (deed.kind === 'report' ? [[deed.report, deed] as const] : [])),
  )

/** One step: when, who did what, what changed in the words, and how the event stood from then on. */
export function StepLine({ step, before, titles, event, isShown }: Props) {
  const whose = useWhose()
  const { deed, from, at, standing, isChange } = step
  return (
    <li className={sheet['step']} data-deed={deed.kind}>
      <p className={sheet['at']}>
        <At instant={at} />
      </p>
      <div className={sheet['told']}>
        <p>
          <DeedSentence deed={deed} from={from} />
        </p>
        {reportOf(deed) !== reportOf(before?.deed) && <About deed={deed} titles={titles} />}
        {'reason' in deed && deed.reason && (
          <p className={sheet['reason']}>
            <Message id="history.reason" values={{ reason: <T value={deed.reason} /> }} />
          </p>
        )}
        {deed.kind === 'reading' && deed.changed.length > 0 && <FieldDiffs of={deed.changed} />}
        {standing && (
          <p className={sheet['about']}>
            <Link
              to="/e/$id"
              params={{ id: event }}
              search={{ ...whose, asof: step.position }}
              aria-current={isShown ? 'step' : undefined}
            >
              <Message id="asof.then" />
            </Link>
          </p>
        )}
        {isChange && (
          <p className={sheet['stands']}>
            {standing ? (
              <>
                <Message id="history.stands" /> <Status of={standing} />
              </>
            ) : (
              <Message id="history.nothing" />
            )}
          </p>
        )}
      </div>
    </li>
  )
}

type Sentence<K extends DeedView['kind']> = {
  readonly deed: Extract<DeedView, { kind: K }>
  readonly from: string
}

/** What was done and by whom, as one sentence. */
function DeedSentence({ deed, from }: { deed: DeedView; from: string }) {
  const member = <Member name={from} />
  switch (deed.kind) {
    case 'report':
      return <ReportSentence deed={deed} from={from} />
    case 'reading': {
      const values = { member, maker: <Maker of={deed.madeBy} />, n: deed.claimCount }
      return (
        <Message id={deed.isFirst ? 'history.reading' : 'history.newReading'} values={values} />
      )
    }
    case 'correction':
    case 'withdrawal':
      return <Message id={`history.${deed.kind}`} values={{ member }} />
    case 'judgement':
      return <JudgementSentence deed={deed} from={from} />
    case 'assessment':
    case 'position':
      return <WordSentence deed={deed} from={from} />
    case 'release':
      return <ReleaseSentence deed={deed} from={from} />
    case 'recall':
    case 'gone': {
      const handle = <Token kind="id" value={deed.handle} />
      return <Message id={`history.${deed.kind}`} values={{ member, handle }} />
    }
  }
}

const reportOf = (deed: DeedView | undefined) =>
  deed && 'report' in deed ? deed.report : undefined

/** Which report a step is about, when the step before it was about another. */
function About({ deed, titles }: { deed: DeedView; titles: Titles }) {
  if (deed.kind === 'report' || !('report' in deed) || !deed.report) return null
  const known = titles.get(deed.report)
  if (!known) return null
  return (
    <p className={sheet['about']}>
      <ReportLink handle={deed.report} title={known.title} language={known.language} />
    </p>
  )
}

type LinkProps = { readonly handle: string; readonly title: string; readonly language: string }

function ReportLink({ handle, title, language }: LinkProps) {
  const whose = useWhose()
  return (
    <Link to="/r/$handle" params={{ handle }} search={whose}>
      {title ? <T value={title} lang={language} /> : <Message id="provenance.untitled" />}
    </Link>
  )
}

function ReportSentence({ deed, from }: Sentence<'report'>) {
  const report = <ReportLink handle={deed.report} title={deed.title} language={deed.language} />
  return (
    <Message
      id={deed.isAgain ? 'history.reportAgain' : 'history.report'}
      values={{ member: <Member name={from} />, report, channel: <Member name={deed.channel} /> }}
    />
  )
}

const VERDICTS = {
  same: 'judge.bySame',
  different: 'judge.byDifferent',
  open: 'history.open',
} as const

function JudgementSentence({ deed, from }: Sentence<'judgement'>) {
  const named = ({ claim, voice }: (typeof deed)['a']) =>
    voice ? <VoiceName of={voice} /> : <Token kind="id" value={claim} />
  return (
    <Message
      id={VERDICTS[deed.verdict]}
      values={{ member: <Member name={from} />, a: named(deed.a), b: named(deed.b) }}
    />
  )
}

function ReleaseSentence({ deed, from }: Sentence<'release'>) {
  const names = deed.to.map((one) => (
    <span key={one} className={sheet['to']}>
      <Member name={one} />
    </span>
  ))
  return (
    <Message
      id={deed.act === 'release' ? 'history.release' : 'history.takenBack'}
      values={{ member: <Member name={from} />, names: <>{names}</> }}
    />
  )
}
