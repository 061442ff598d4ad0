import { linkVoices } from '#read/voices/link-voices.ts'
import type { Segment } from '#read/voices/voice-labels.ts'
import type { VoiceSentence } from '#read/voices/voice-sentence.ts'
import type { GoldRelation } from './polnear.ts'

/** Cues of an article whose source, and whose contents, are linked as people did. */
export type LinkCounts = { cues: number; sources: number; contents: number }

/** A segment of a gold span: the number of the span in the article's list. */
export type NumberedSegment = Segment & { readonly voice: number }

/**
 * Links gold segments and compares. A cue whose relation has no source is right when it gets none.
 *
 * @param marked the gold segments of each passage
 */
export function countLinks(
  passages: readonly (readonly VoiceSentence[])[],
  marked: readonly (readonly NumberedSegment[])[],
  relations: readonly GoldRelation[],
): LinkCounts {
  const counts = { cues: 0, sources: 0, contents: 0 }
  const linked = new Map<number, { sources: Set<number>; contents: Set<number> }>()
  passages.forEach((sentences, index) => {
    const segments = marked[index] ?? []
    const voiceOf = (number: number) => segments[number]?.voice ?? -1
    for (const { cue, source, contents } of linkVoices(sentences, segments)) {
      const own = linked.get(voiceOf(cue)) ?? { sources: new Set(), contents: new Set() }
      if (source !== undefined) own.sources.add(voiceOf(source))
      for (const content of contents) own.contents.add(voiceOf(content))
      linked.set(voiceOf(cue), own)
    }
  })
  for (const { cues, sources, contents } of relations)
    for (const cue of cues) {
      const own = linked.get(cue)
      if (!own) continue
      counts.cues++
      if (isSame(own.sources, sources)) counts.sources++
      if (isSame(own.contents, contents)) counts.contents++
    }
  return counts
}

const isSame = (found: ReadonlySet<number>, wanted: readonly number[]) =>
  found.size === new Set(wanted).size && wanted.every((one) => found.has(one))
