import { Link } from '@tanstack/react-router'
import { useIntl } from 'react-intl'
import type { SuggestionView } from '#contract/suggestion-views.ts'
import type { EventView } from '#contract/views.ts'
import { type Judgement, useJudge, type WhoseView } from '#web/api/pictures.ts'
import { useMay } from '#web/api/session.ts'
import { useSuggestions } from '#web/api/suggestions.ts'
import { Button } from '#web/base/button.tsx'
import { Message, useText } from '#web/base/message.tsx'
import { showNotice } from '#web/base/notice.ts'
import { Problem } from '#web/base/problem.tsx'
import { VoiceName } from '#web/base/voice-name.tsx'
import { When } from '#web/base/when.tsx'
import { listFormat } from '#web/dates/list-format.ts'
import { useWhose } from '#web/picture/use-whose.ts'
import { EventTitle } from '#web/titles/event-title.tsx'
import { ClaimWords } from './claim-words.tsx'
import sheet from './event.module.css'

type Props = {
  readonly event: EventView
  readonly view: WhoseView
  readonly onDone: () => unknown
}

/** What may want judging, with reasons: "the same" takes a suggestion up, "different" puts it away, and both can be undone. */
export function Suggestions({ event, view, onDone }: Props) {
  const found = useSuggestions(event, view)
  const judge = useJudge()
  const mayJudge = useMay('judge')
  const suggestions = found.data?.suggestions ?? []
  if (suggestions.length === 0 && !found.isError) return null

  const say = (judgement: Judgement) => judge.mutateAsync(judgement).then(onDone)
  async function decide(a: string, b: string, verdict: 'same' | 'different') {
    await say({ a, b, verdict })
    showNotice({
      words: <Message id={verdict === 'same' ? 'judge.saidSame' : 'judge.saidDifferent'} />,
      undo: () => void say({ a, b, verdict: 'open' }).catch(() => {}),
    })
  }
  return (
    <section className={sheet['judgements']} aria-labelledby="suggest-title">
      <h2 id="suggest-title">
        <Message id="suggest.title" />
      </h2>
      <p className={sheet['far']}>
        <Message id="suggest.lead" />
      </p>
      <Problem of={found.error ?? judge.error} onRetry={() => found.refetch()} />
      <ul>
        {suggestions.map((one) => (
          <li key={`${one.kind} ${one.a.name} ${one.b.name}`} data-suggested={one.kind}>
            <p>
              <Headline of={one} />
            </p>
            <p className={sheet['because']}>
              <Because of={one.because} />
            </p>
            <p className={sheet['pair']}>
              <ClaimWords of={one.a} />
              <ClaimWords of={one.b} />
            </p>
            {mayJudge && (
              <div className={sheet['barButtons']}>
                {(['same', 'different'] as const).map((verdict) => (
                  <Button
                    key={verdict}
                    isDisabled={judge.isPending}
                    onPress={() => void decide(one.a.name, one.b.name, verdict).catch(() => {})}
                  >
                    <Message id={`judge.${verdict}`} />
                  </Button>
                ))}
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Which event it may be one with or refer to; or whose claim may not belong here. */
function Headline({ of: { kind, a, event } }: { of: SuggestionView }) {
  const whose = useWhose()
  const title = event && (
    <>
      <Link to="/e/$id" params={{ id: event.id }} search={whose}>
        <EventTitle of={event} />
      </Link>{' '}
      <When edtf={event.when} />
    </>
  )
  const name = (
    <strong>
      <VoiceName of={a.attribution[0]?.voice ?? a.name} />
    </strong>
  )
  return <Message id={`suggest.${kind}`} values={{ title, name }} />
}

/** What the two share and what disagrees, in one line. */
function Because({ of }: { of: SuggestionView['because'] }) {
  const text = useText()
  const { locale } = useIntl()
  return listFormat(locale, 'unit').format(of.map((code) => text(`suggest.because.${code}`)))
}
