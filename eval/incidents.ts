import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findIncidents } from '#read/incidents/find-incidents.ts'
import { type IncidentModel, incidentModelFrom } from '#read/incidents/incident-model.ts'
import { countPairs, type PairCounts } from './happening-pairs.ts'
import { type MucCorpus, readMucCorpus } from './muc-corpus.ts'
import { SLOT } from './muc-keys.ts'
import { type MucPlaces, readMucPlaces } from './muc-places.ts'
import { templateFromIncident } from './muc-responses.ts'
import { selfCheck } from './muc-self-check.ts'
import { type MucReader, makeMucReader } from './muc-telling.ts'
import { scoreMessage, sharesOf, sumOfTallies, type Tallies } from './score-incidents.ts'
import type { Task } from './task.ts'

const MODEL = fileURLToPath(new URL('../model/english/incidents.bin', import.meta.url))

/**
 * Incident templates against the keys of MUC-4: recall, precision and F of the ALL TEMPLATES row.
 *
 * The notes tell each slot, which pairs of claims share a happening, and what the keys score against themselves, whole and changed.
 */
export const scoreIncidents: Task = ({ gold, split }) => {
  let reading: Reading | null = null
  return async (name) => {
    const corpus = readMucCorpus(join(gold, name, split))
    if (corpus.length === 0) return null
    reading ??= { reader: makeMucReader(), model: incidentModelFrom(readFileSync(MODEL)) }
    const places = readMucPlaces(join(gold, name, 'docs'))
    const scored = await scoreCorpus(corpus, places, reading)
    return {
      scores: { ...sharesOf(scored.tallies.values()) },
      notes: [
        `${corpus.length} articles, ${scored.keys} templates, ${scored.responses} found, ${scored.pairs} of these in the keys`,
        happeningsNote(scored.happenings),
        ...slotNotes(scored.tallies),
        ...selfCheck(corpus.map(({ keys }) => keys), places),
      ],
    } // biome-ignore format: one thought
  }
}

type Reading = { readonly reader: MucReader; readonly model: IncidentModel }

async function scoreCorpus(corpus: MucCorpus, places: MucPlaces, { reader, model }: Reading) {
  const happenings: PairCounts = { right: 0, wrong: 0, missed: 0 }
  const sum = { tallies: new Map() as Tallies, keys: 0, responses: 0, pairs: 0, happenings }
  for (const { article, keys } of corpus) {
    const telling = await reader.tellingOf(article)
    const incidents = findIncidents(telling, { ...reader, model })
    const frame = { article, country: telling.country ?? null, places }
    const responses = incidents.map((incident) => templateFromIncident(incident, frame))
    const { tallies, pairs } = scoreMessage(responses, keys, places)
    sum.tallies = sumOfTallies(sum.tallies, tallies)
    sum.keys += keys.length
    sum.responses += responses.length
    sum.pairs += pairs.length
    for (const [kind, count] of Object.entries(countPairs(telling.claims, keys)))
      happenings[kind as keyof PairCounts] += count
  }
  return sum
}

function happeningsNote({ right, wrong, missed }: PairCounts): string {
  const shares = { precision: right / (right + wrong), recall: right / (right + missed) }
  const [precision, recall] = Object.values(shares).map((share) => (share || 0).toFixed(2))
  return `happenings: of ${right + missed} pairs of claims on one template ${right} joined, ${wrong} others; recall ${recall}, precision ${precision}`
}

const NAMES = new Map<number, string>(Object.entries(SLOT).map(([name, slot]) => [slot, name]))

function slotNotes(tallies: Tallies): string[] {
  const slots = [...tallies].toSorted(([a], [b]) => a - b)
  return slots.map(([slot, tally]) => {
    const { cor, par, inc, spu, mis } = tally
    const { recall, precision } = sharesOf([tally])
    const shares = `recall ${recall.toFixed(2)}, precision ${precision.toFixed(2)}`
    return `${NAMES.get(slot)}: COR ${cor} PAR ${par} INC ${inc} SPU ${spu} MIS ${mis}; ${shares}`
  })
}
