/** What each fault of a record means, in one sentence; `{words}` are filled in. docs/reference/log.md lists them too. */
export const FAULT_SENTENCES = {
  header_malformed: 'The first line is not the head of an export: {reason}.',
  stream_unknown: 'The charter knows no stream called "{stream}".',
  charter_changed: 'The charter is not the one that was agreed: {reason}.',
  line_malformed: 'This line is not an entry as exports write them: {reason}.',
  position_gap: 'Position {expected} was due here; entries are missing or out of order.',
  size_mismatch: 'The head speaks of {stated} entries, the file holds {found}.',
  leaf_mismatch: 'The leaf does not fit the item and its nonce: one of them was altered.',
  head_mismatch: 'The chain of leaves up to here does not end in the stated head.',
  checkpoint_missing:
    'A log of this kind carries a checkpoint signed by the centre; there is none.',
  checkpoint_unfit: 'The checkpoint cannot be relied on: {reason}.',
  checkpoint_mismatch: 'The entries do not give the root that the checkpoint states.',
  stream_rolled_back: 'Earlier this stream had {kept} entries; now it ends before that.',
  stream_forked: 'The first {kept} entries are not those that were read earlier.',
  item_malformed: 'The item is not one: {reason}.',
  signer_unknown: 'No key is known for the sender "{from}".',
  signature_bad: 'The signature is not by the sender "{from}".',
  not_addressed: 'The item was sent to "{to}", which does not enter this stream.',
  channel_gap:
    'From "{from}" to "{to}", number {expected} was due, not {found}: items are missing.',
  channel_repeated: 'From "{from}" to "{to}", number {found} was here before.',
  channel_forked: 'From "{from}" to "{to}", number {found} does not follow the item before it.',
  channel_backdated: 'From "{from}" to "{to}", the item is dated before the one that it follows.',
  payload_mismatch: 'The content does not fit the hash that was signed: it was altered.',
  payload_malformed: 'The content is not what a {kind} holds.',
  content_missing: 'The content is gone, and no later recall by its sender explains that.',
  recall_unfounded:
    'The recall is not by the sender of what it names, or not in the channel that it names.',
  not_originator: 'A {kind} by "{from}" names an item that another sent.',
} as const

export type RecordFaultCode = keyof typeof FAULT_SENTENCES

/** One thing that is wrong with a record. `position` is 0 for the head, else the entry's. */
export type RecordFault = {
  readonly position: number
  readonly code: RecordFaultCode
  readonly sentence: string
}
export type FaultFacts = Readonly<Record<string, string | number>>

const FAULTS_MAX = 100

/**
 * Collects what is wrong: the first hundred in the order in which they were found, and how many there were.
 *
 * What only the end of the file can tell (content gone without a recall) has a list of its own, so that a file full of
 * other faults cannot hide the first one.
 */
export class FaultList {
  private readonly found: RecordFault[] = []
  private readonly foundLate: RecordFault[] = []
  private count = 0

  add(position: number, code: RecordFaultCode, facts: FaultFacts = {}): void {
    this.keep(this.found, { position, code, sentence: sentenceOf(code, facts) })
  }

  /** For a fault of an earlier position, found at the end. Call in rising order of position. */
  addLate(position: number, code: RecordFaultCode, facts: FaultFacts = {}): void {
    this.keep(this.foundLate, { position, code, sentence: sentenceOf(code, facts) })
  }

  /** In order of position, at most a hundred; the first one is the first bad entry. */
  list(): { readonly faults: readonly RecordFault[]; readonly faultCount: number } {
    const sorted = [...this.found, ...this.foundLate].sort((a, b) => a.position - b.position)
    return { faults: sorted.slice(0, FAULTS_MAX), faultCount: this.count }
  }

  private keep(list: RecordFault[], fault: RecordFault): void {
    this.count += 1
    if (list.length < FAULTS_MAX) list.push(fault)
  }
}

const UNPRINTABLE = /[\p{C}\p{Zl}\p{Zp}]/gu

function sentenceOf(code: RecordFaultCode, facts: FaultFacts): string {
  // Names come from the file that is being judged: nothing in them may steer a terminal or fill the page.
  return FAULT_SENTENCES[code].replace(/\{(\w+)\}/g, (_, name: string) =>
    String(facts[name] ?? '?')
      .slice(0, 120)
      .replace(UNPRINTABLE, '?'),
  )
}
