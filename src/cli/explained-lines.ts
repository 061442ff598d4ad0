import type { Claim } from '#domain/claim.ts'
import { type ClaimField, fieldsOf } from '#domain/claim-fields.ts'
import english from '#model/messages/en.json' with { type: 'json' }

const SENTENCES: Readonly<Record<string, string>> = english
const UNKNOWN = 0.5

/** What --explain adds below a claim: one line a field, with its words, its rule, the rule in a sentence, and how sure. */
export function explainedLines(claim: Claim): string[] {
  return fieldsOf(claim).map((field) => {
    const { by, sure } = field.of
    const said = [`${slotWord(field)}: ${saidIn(field)}`, wordsOf(field)].filter(Boolean).join(' ')
    if (by === undefined) return `${said} · nothing is on record`
    const rule = `${field.kind}.${by}`
    return [said, `${rule}: ${SENTENCES[`why.rule.${rule}`] ?? ''}`.trim(), sureWords(sure)].join(
      ' · ',
    )
  })
}

const slotWord = (field: ClaimField) => (field.slot === 'attribution' ? field.of.role : field.slot)

function saidIn(field: ClaimField): string {
  switch (field.kind) {
    case 'voice':
      return field.of.voice
    case 'action':
      return [field.of.type, field.of.mode].filter(Boolean).join('/')
    case 'when':
      return field.of.edtf
    case 'count':
      return `${field.of.what} ${field.of.least ?? '?'}`
    case 'limit':
      return field.of.kind
    default:
      return field.of.name
  }
}

const wordsOf = (field: ClaimField) =>
  field.kind === 'voice' || field.of.words === '' ? '' : `“${field.of.words.replace(/\s+/g, ' ')}”`

function sureWords(sure: number | undefined): string {
  if (sure === undefined || sure === UNKNOWN) return 'not measured'
  return `right in about ${Math.round(sure * 100)} of 100`
}
