import { useIntl } from 'react-intl'
import { type ClaimField, fieldsOf } from '#domain/claim-fields.ts'
import { useSession } from '#web/api/session.ts'
import { classes } from '#web/base/classes.ts'
import { Member } from '#web/base/member.tsx'
import { knownMessage, Message, useText } from '#web/base/message.tsx'
import { T } from '#web/base/t.tsx'
import { VoiceName } from '#web/base/voice-name.tsx'
import { When } from '#web/base/when.tsx'
import { Where } from '#web/base/where.tsx'
import { Counts } from '#web/event/counts.tsx'
import { giverOf, labelOf, type Span, spanIn, sureWords } from './why-fields.ts'
import sheet from './why-list.module.css'
import type { WorkClaim } from './working.ts'

const css = classes(sheet)

/** The open part of a card: whether it is, and which words of the text it has marked. */
export type Why = {
  readonly text: string
  readonly language: string
  readonly isOpen: boolean
  readonly marked: Span | null
  readonly turn: () => void
  /** Marks these words in the text and brings them into sight; the same again takes the mark off. */
  readonly mark: (span: Span) => void
}
type Props = { readonly item: WorkClaim; readonly why: Why }

/** Each field of a claim: what it says, the words it was read from, the rule, and how sure that rule is. */
export function WhyList({ item, why }: Props) {
  const text = useText()
  return (
    <section className={css('why')} aria-label={text('why.title')}>
      <dl className={css('fields')}>
        {fieldsOf(item.claim).map((field, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a claim may say the same twice; the order is the claim's own
          <div key={at}>
            <dt>
              <Message id={labelOf(field)} />
            </dt>
            <dd>
              <span className={css('value')}>
                <Value of={field} />
              </span>
              <ReadFrom field={field} why={why} />
              <Given field={field} item={item} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Value({ of: field }: { of: ClaimField }) {
  switch (field.kind) {
    case 'voice':
      return <VoiceName of={field.of.voice} />
    case 'action':
      return <Message id={`action.${field.of.type}`} />
    case 'who':
      return <VoiceName of={field.of.name} />
    case 'when':
      return <When edtf={field.of.edtf} />
    case 'where':
      return <Where at={field.of} asWritten />
    case 'count':
      return <Counts of={[field.of]} />
    case 'limit':
      return (
        <Message
          id={`why.limit.${field.of.kind}`}
          values={{ words: <T value={field.of.words} /> }}
        />
      )
  }
}

/** The words, and for a word such as "they" the name that it stands for. */
function ReadFrom({ field, why }: { field: ClaimField; why: Why }) {
  const own = spanIn(field.of)
  const meant = field.kind === 'who' && field.of.refersTo ? spanIn(field.of.refersTo) : null
  if (!own && !meant) return null
  return (
    <span className={css('from')}>
      <Message id="why.from" /> {own && <Words span={own} why={why} />}
      {meant && (
        <>
          {' '}
          <Message id="why.standsFor" /> <Words span={meant} why={why} />
        </>
      )}
    </span>
  )
}

function Words({ span, why }: { span: Span; why: Why }) {
  const text = useText()
  const words = why.text.slice(span.start, span.end).replace(/\s+/g, ' ')
  return (
    <button
      type="button"
      className={css('words')}
      data-prints
      aria-label={text('why.show', { words })}
      aria-pressed={why.marked?.start === span.start && why.marked.end === span.end}
      onClick={() => why.mark(span)}
    >
      <T value={words} lang={why.language} />
    </button>
  )
}

function Given({ field, item }: { field: ClaimField; item: WorkClaim }) {
  const giver = giverOf(field, item)
  const intl = useIntl()
  const { officer } = useSession()
  if (giver.kind === 'nothing')
    return (
      <span className={css('given')}>
        <Message id="why.nothing" />
      </span>
    )
  if (giver.kind === 'officer') {
    // What is not signed yet is of whoever works here.
    const member = item.view?.from ?? officer?.member ?? ''
    const values = { name: <T value={giver.name} />, member: <Member name={member} /> }
    return (
      <span className={css('given')}>
        <Message id="why.byOfficer" values={values} />
      </span>
    )
  }
  const known = knownMessage(intl, `why.rule.${giver.rule}`)
  const sure = giver.sure === undefined ? null : sureWords(giver.sure)
  return (
    <>
      <span className={css('given')}>
        {known ? (
          <Message id={known} />
        ) : (
          <Message id="why.rule.other" values={{ name: <T value={giver.rule} dir="ltr" /> }} />
        )}
      </span>
      {sure && (
        <span className={css('sure')}>
          <Message id={sure.id} values={{ n: sure.n, of: 100 }} />
        </span>
      )}
    </>
  )
}
