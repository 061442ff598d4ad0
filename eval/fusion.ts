import { join } from 'node:path'
import type { Cluster } from '#fuse/cluster.ts'
import { type Fusion, makeFusion } from '#fuse/fusion.ts'
import { sketchOf } from '#fuse/sketch.ts'
import { makeClaimReader, type ReadClaims } from './events/read-claims.ts'
import { claimsOfMentions, textOfDocument } from './fusion/claims-of-mentions.ts'
import { type EcbDocument, readEcbDocuments } from './fusion/ecb-documents.ts'
import {
  bCubedOf,
  type Clustering,
  ceafEOf,
  conllF1Of,
  mucOf,
  type Shares,
} from './fusion/score-clusters.ts'
import type { Task } from './task.ts'

/**
 * Claims in events against the chains of ECB+: `conllF1` of the mentions, `docB3` of the documents.
 *
 * The setting is the usual one of Cybulska and Vossen (2015): marked actions of the curated sentences, single ones counted,
 * all chains of a split scored as one. Nobody says which documents belong together: all topics are mixed in one stream,
 * which is harder than within given topics. A mention becomes a claim (see claims-of-mentions.ts), and the product's own
 * fusion decides. So it does of documents: those of one story go together, as it found them. What the events that documents
 * share would put together is printed beside it.
 *
 * @source Cybulska and Vossen 2015, Bag of Events; Barhom et al. 2019, sections 4 and 5
 */
export const scoreFusion: Task = ({ gold, split }) => {
  let read: ReadClaims | null = null
  return async (name) => {
    const documents = readEcbDocuments(join(gold, name), split)
    if (documents.length === 0) return null
    read ??= makeClaimReader()
    const fusion = await fused(documents, read)
    const clusters = [...fusion.clusters()]
    const [keyed, found] = [keyOf(documents), eventsOf(clusters)]
    const stories = storiesOf(documents)
    const docB3 = bCubedOf(stories, storiesFound(documents, fusion))
    return {
      scores: { docB3: docB3.f1, conllF1: conllF1Of(keyed, found) },
      notes: [
        `${documents.length} documents of ${new Set(stories.values()).size} stories, ${keyed.size} mentions of ${new Set(keyed.values()).size} events; ${clusters.length} events found`,
        line('documents by story, B3', docB3),
        line(
          'documents by shared events, B3',
          bCubedOf(stories, bySharedEvents(documents, clusters)),
        ),
        line('mentions, MUC', mucOf(keyed, found)),
        line('mentions, B3', bCubedOf(keyed, found)),
        line('mentions, CEAF-e', ceafEOf(keyed, found)),
        `the key against itself: ${conllF1Of(keyed, keyed).toFixed(4)}; each mention alone: ${conllF1Of(keyed, new Map([...keyed.keys()].map((id) => [id, id]))).toFixed(4)}`,
      ],
    }
  }
}

async function fused(documents: readonly EcbDocument[], read: ReadClaims): Promise<Fusion> {
  const fusion = makeFusion('')
  for (const document of documents) {
    const worded = textOfDocument(document)
    const claims = claimsOfMentions(document, { worded, read: await read(worded.text, '') })
    fusion.add(claims, sketchOf({ text: worded.text, language: 'en' }))
  }
  return fusion
}

const keyOf = (documents: readonly EcbDocument[]): Clustering =>
  new Map(documents.flatMap(({ mentions }) => mentions.map(({ id, event }) => [id, event])))

const storiesOf = (documents: readonly EcbDocument[]): Clustering =>
  new Map(documents.map(({ name, story }) => [name, story]))

const eventsOf = (clusters: readonly Cluster[]): Clustering =>
  new Map(clusters.flatMap(({ id, claims }) => claims.map(({ name }) => [name, id])))

/** Documents by the story that fusion found; one without any claim stands alone. */
const storiesFound = (documents: readonly EcbDocument[], fusion: Fusion): Clustering =>
  new Map(documents.map(({ name }) => [name, fusion.storyOf(name) || name]))

/**
 * Documents by shared events alone. In the order of how many others their events reach, each goes with the one before it with which it
 * shares most events, or begins a story: the product's own anchored pivot, one step up.
 */
function bySharedEvents(
  documents: readonly EcbDocument[],
  clusters: readonly Cluster[],
): Clustering {
  const eventsOf = new Map(documents.map(({ name }) => [name, new Set<string>()]))
  const reachOf = new Map(documents.map(({ name }) => [name, 0]))
  for (const { id, claims } of clusters) {
    const reports = new Set(claims.map(({ report }) => report))
    for (const report of reports) {
      eventsOf.get(report)?.add(id)
      reachOf.set(report, (reachOf.get(report) ?? 0) + reports.size - 1)
    }
  }
  const ordered = [...eventsOf].sort(
    ([a], [b]) => (reachOf.get(b) ?? 0) - (reachOf.get(a) ?? 0) || (a < b ? -1 : 1),
  )
  const anchors: (readonly [string, ReadonlySet<string>])[] = []
  const storyOf = new Map<string, string>()
  for (const [name, events] of ordered) {
    const shared = anchors.map(([, held]) => events.intersection(held).size)
    const most = Math.max(0, ...shared)
    if (most === 0) anchors.push([name, events])
    storyOf.set(name, most === 0 ? name : (anchors[shared.indexOf(most)]?.[0] ?? name))
  }
  return storyOf
}

const line = (about: string, { recall, precision, f1 }: Shares) =>
  `${about}: recall ${recall.toFixed(4)}, precision ${precision.toFixed(4)}, F1 ${f1.toFixed(4)}`
