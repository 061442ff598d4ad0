import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { kinshipOf } from '#assess/kinship/kinship-of.ts'
import { type Narration, narrationOf } from '#assess/kinship/narration.ts'
import { EDIT_NAMES, editedCopy } from './copies/edited-copies.ts'
import { type LabelledPair, labelledPairs } from './copies/labelled-pairs.ts'
import { installedPeers, type Peer } from './copies/peers.ts'
import { reportText } from './copies/report-text.ts'
import { bestThreshold, type Judged, scorePairs } from './copies/score-pairs.ts'
import type { Task } from './task.ts'

/** The lists of pairs; their texts lie in the folders of other corpora. */
const LIST = 'near_dup_candidates'
/** Shorter texts than this many letters are not edited: nothing would be left of them. */
const EDITED_LETTERS_MIN = 600

/**
 * Who copied whom: F1 of "copy or partial" over pairs that were labelled by reading (eval/copies/), told by the texts alone.
 *
 * Beside it the same for copies that are made here of the train texts, each edited in one way that its name settles, against the
 * train pairs that are independent; and for libraries, at the threshold that is best for each on all train pairs.
 */
export const scoreCopies: Task = Object.assign(
  ({ gold, split }: { gold: string; split: string }) =>
    () => {
      const pairs = labelledPairs(split)
      if (pairs.length === 0 || !areThere(gold, [...pairs, ...labelledPairs('train')])) return null
      const texts = textsOf(gold)
      const natural = scorePairs(pairs.map((pair) => judged(pair, texts)))
      const edited = scoreEdits(texts)
      const { peers, missing } = installedPeers()
      return {
        scores: {
          pairF1: natural.f1,
          pairs: pairs.length,
          ...edited.scores,
          'peers.installed': peers.length,
          ...Object.fromEntries(peers.map((peer) => peerScore(peer, pairs, texts))),
        },
        notes: [
          `${natural.falseCount} called kin that are not, ${natural.missedCount} missed`,
          ...missing.map((library) => `${library} is not installed, so it is not measured`),
        ],
      }
    },
  { corporaOf: () => [LIST] },
)

const areThere = (gold: string, pairs: readonly LabelledPair[]) =>
  pairs.flatMap(({ a, b }) => [a, b]).every((document) => existsSync(join(gold, document)))

type Texts = {
  readonly textOf: (document: string) => string
  readonly narrationOf: (document: string) => Narration
}

function textsOf(gold: string): Texts {
  const texts = new Map<string, { text: string; narration: Narration }>()
  const get = (document: string) => {
    const held = texts.get(document)
    if (held) return held
    const text = reportText(gold, document)
    const made = { text, narration: narrationOf(text) }
    texts.set(document, made)
    return made
  }
  return {
    textOf: (document) => get(document).text,
    narrationOf: (document) => get(document).narration,
  }
}

const isKin = ({ label }: LabelledPair) => label !== 'independent'

function judged(pair: LabelledPair, texts: Texts): Judged {
  const kinship = kinshipOf(texts.narrationOf(pair.a), texts.narrationOf(pair.b))
  return { isFound: kinship !== null, isKin: isKin(pair) }
}

/** Each long train text edited in each way, and how many of them are still told. */
function scoreEdits(texts: Texts) {
  const pairs = labelledPairs('train')
  const documents = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))].filter(
    (document) => texts.textOf(document).length >= EDITED_LETTERS_MIN,
  )
  const judgedAs = (edit: string) =>
    documents.map((document, at) => {
      // The list is in order of topics: half of it farther lies another affair.
      const other = documents[(at + Math.floor(documents.length / 2)) % documents.length] as string
      const asked = { edit, seed: document, other: texts.textOf(other) }
      const copy = narrationOf(editedCopy(texts.textOf(document), asked))
      return { isFound: kinshipOf(texts.narrationOf(document), copy) !== null, isKin: true }
    })
  const byEdit = EDIT_NAMES.map((edit) => [edit, judgedAs(edit)] as const)
  const others = pairs.filter((pair) => !isKin(pair)).map((pair) => judged(pair, texts))
  const recalls = byEdit.map(
    ([edit, copies]) =>
      [`edited.${edit}`, copies.filter(({ isFound }) => isFound).length / copies.length] as const,
  )
  const { f1 } = scorePairs([...byEdit.flatMap(([, copies]) => copies), ...others])
  return { scores: { 'edited.f1': f1, ...Object.fromEntries(recalls) } }
}

function peerScore(peer: Peer, pairs: readonly LabelledPair[], texts: Texts) {
  const seen = (pair: LabelledPair) => ({
    likeness: peer.likeness(texts.textOf(pair.a), texts.textOf(pair.b)),
    isKin: isKin(pair),
  })
  const threshold = bestThreshold(labelledPairs('train').map(seen))
  const found = pairs.map(seen).map((one) => ({ ...one, isFound: one.likeness >= threshold }))
  return [`peers.${peer.name}`, scorePairs(found).f1] as const
}
