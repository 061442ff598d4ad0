import catalogue from '#model/refusals.json' with { type: 'json' }

/** The name of an expected "no". The catalogue under model/ holds its status and its sentence in four languages. */
export type RefusalCode = keyof typeof catalogue

/** What a refusal says of itself: plain values that its sentence may name. Never hidden data, never a server's error text. */
export type RefusalFacts = Readonly<Record<string, string | number>>

/** Where in the input the trouble lies. `pointer` is a JSON pointer (RFC 6901); `line` and `column` count from 1. */
export type Fault = {
  readonly pointer?: string
  readonly line?: number
  readonly column?: number
  readonly message: string
}

/**
 * An expected no: bad input, no right, not there.
 *
 * Thrown anywhere, answered at the edge only: HTTP as problem+json, the CLI as an exit code, the web as a sentence.
 *
 * @source RFC 9457
 */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: RefusalCode
  readonly facts: RefusalFacts
  readonly faults: readonly Fault[]

  constructor(code: RefusalCode, facts: RefusalFacts = {}, faults: readonly Fault[] = []) {
    super(sentenceOf({ code, facts, language: 'en' }))
    this.code = code
    this.facts = facts
    this.faults = faults
  }

  /** HTTP status, 400 to 599. */
  get status(): number {
    return catalogue[this.code].status
  }
}

/** The refusal's sentence in one language, with its facts filled in; English where a translation is missing. */
export function sentenceOf(refusal: {
  code: RefusalCode
  facts: RefusalFacts
  language: string
}): string {
  const sentences: Readonly<Record<string, string>> = catalogue[refusal.code].message
  const sentence = sentences[refusal.language] ?? catalogue[refusal.code].message.en
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(refusal.facts[name] ?? '?'))
}
