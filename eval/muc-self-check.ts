import { type Fill, SLOT, type Template } from './muc-keys.ts'
import type { MucPlaces } from './muc-places.ts'
import { scoreMessage, sharesOf, sumOfTallies } from './score-incidents.ts'

/** The keys of one message, as the answer of a reader that knows them: the first alternative of every filler. */
export function responsesFromKeys(keys: readonly Template[]): Template[] {
  return keys.map((key) => ({
    ...key,
    fills: new Map([...key.fills].map(([slot, fills]) => [slot, fills.map(first)])),
  }))
}

function first(fill: Fill): Fill {
  return { values: fill.values.slice(0, 1), refs: fill.refs.slice(0, 1), isOptional: false }
}

type Change = (responses: Template[]) => Template[]

/** What is done to keys before they are scored against themselves, by what it should do. */
const CHANGES: Readonly<Record<string, Change>> = {
  'as they are': (all) => all,
  'without the first template': (all) => all.slice(1),
  'with the first template twice': (all) => [...all, ...all.slice(0, 1).map((one) => ({ ...one }))],
  'without dates': (all) => all.map((one) => withSlot(one, SLOT.date, [])),
  'with other persons': (all) =>
    all.map((one) => withSlot(one, SLOT.name, (one.fills.get(SLOT.name) ?? []).map(asNobody))),
}

/** The template with other fillers in one slot. */
export function withSlot(template: Template, slot: number, fills: readonly Fill[]): Template {
  const all = new Map(template.fills)
  all.delete(slot)
  return { ...template, fills: fills.length > 0 ? all.set(slot, fills) : all }
}

const asNobody = (fill: Fill): Fill => ({ ...fill, values: ['ZZZZ'] })

/** Scores keys against themselves, whole and changed, so that a reader of the numbers can see the scorer at work. */
export function selfCheck(messages: readonly (readonly Template[])[], places: MucPlaces): string[] {
  return Object.entries(CHANGES).map(([name, change]) => {
    const tallies = messages
      .map((keys) => scoreMessage(change(responsesFromKeys(keys)), keys, places).tallies)
      .reduce(sumOfTallies, new Map())
    const { recall, precision, f } = sharesOf(tallies.values())
    const [r, p, both] = [recall, precision, f].map((share) => share.toFixed(4))
    return `keys scored against themselves, ${name}: recall ${r}, precision ${p}, F ${both}`
  })
}
