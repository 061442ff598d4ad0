/** One question to a model, whole in itself: nothing is remembered between two. */
export type ChatQuestion = {
  readonly system: string
  readonly user: string
  /** JSON Schema that the answer should follow, where the endpoint can hold a model to one. */
  readonly schema: Readonly<Record<string, unknown>>
  /** Tokens of the answer at most. */
  readonly answerTokensMax: number
}

/** Tokens that the endpoint says it counted. */
export type ChatTokens = { readonly asked: number; readonly answered: number }

/** What came of a question. Trouble is a value: a text of many parts is read on without one of them. */
export type ChatAnswer =
  | { readonly kind: 'answer'; readonly text: string; readonly tokens: ChatTokens | null }
  /** Busy, broken or out of reach: it may be asked again, not before `afterMs` where it said so. */
  | { readonly kind: 'later'; readonly afterMs: number }
  /** No answer in time. */
  | { readonly kind: 'late' }
  /** It will not answer this, however often it is asked; or its answer is none, or too large. */
  | { readonly kind: 'refused' }

/** An endpoint that speaks the chat protocol; the only thing that a second reader reaches. */
export type ChatEndpoint = {
  /** Asks once. Rejects with the signal's reason when it is aborted, else never. */
  ask(question: ChatQuestion, signal: AbortSignal): Promise<ChatAnswer>
}
