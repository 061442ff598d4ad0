import type { ReactNode } from 'react'
import type { Observation } from '#domain/report.ts'
import { Message, type MessageId, useText } from '#web/base/message.tsx'
import { T } from '#web/base/t.tsx'
import { When } from '#web/base/when.tsx'
import { Counts } from '#web/event/counts.tsx'
import { ACTIONS } from '#web/picture/actions.ts'
import { PlaceWords } from '#web/places/place-words.tsx'
import sheet from './observation-pane.module.css'

type Props = {
  readonly of: Observation
  /** Of the words that the officer wrote; `und` where nobody said. */
  readonly language: string
}

/** The original of a report without text: each field of its form, as the officer filled it in. */
export function ObservationPane({ of, language }: Props) {
  const text = useText()
  const words = (value: string | undefined) =>
    value && <T value={value} {...(language === 'und' ? {} : { lang: language })} />
  return (
    <section aria-label={text('report.original')}>
      <dl className={sheet['fields']}>
        <Field id="observation.source">{words(of.source)}</Field>
        <Field id="observation.what">{words(of.what)}</Field>
        <Field id="form.type">{actionWords(of.actionType)}</Field>
        <Field id="observation.where">{(of.where || of.place) && <WhereWords of={of} />}</Field>
        <Field id="form.when">{of.when && <When edtf={of.when} />}</Field>
        <Field id="observation.who">{words(of.who)}</Field>
        <Field id="observation.toWhom">{words(of.toWhom)}</Field>
        <Field id="fact.howMany">
          {of.counts?.length ? <Counts of={asClaimed(of.counts)} /> : null}
        </Field>
        <Field id="observation.howKnown">
          <Message id={`how.${of.howKnown}`} />
        </Field>
      </dl>
    </section>
  )
}

/** Nothing at all where the field was left empty. */
function Field({ id, children }: { id: MessageId; children: ReactNode }) {
  if (!children) return null
  return (
    <div>
      <dt>
        <Message id={id} />
      </dt>
      <dd>{children}</dd>
    </div>
  )
}

function actionWords(typed: string | undefined): ReactNode {
  const type = ACTIONS.find((one) => one === typed)
  return type && <Message id={`action.${type}`} />
}

/** What was typed, and the place that was chosen for it. */
function WhereWords({ of: { where, place } }: { of: Observation }) {
  return (
    <>
      {where && where !== place?.name && (
        <p>
          <T value={where} />
        </p>
      )}
      {place && <PlaceWords of={place} />}
    </>
  )
}

/** Told apart by their order: there is no text that they stand in. */
const asClaimed = (counts: NonNullable<Observation['counts']>) =>
  counts.map((count, at) => ({ ...count, words: '', start: at, end: at }))
