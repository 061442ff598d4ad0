import type { HowMany, Incident, PersonHit, ThingHit } from '#domain/incident.ts'
import type { MucArticle } from './muc-articles.ts'
import { mucDate } from './muc-dates.ts'
import { type Fill, SLOT, type Template } from './muc-keys.ts'
import type { MucPlaces } from './muc-places.ts'
import {
  MUC_COUNTRIES,
  MUC_WORDS,
  mucCountry,
  WITHOUT_INSTRUMENT,
  WITHOUT_THINGS,
} from './muc-words.ts'

/** What a template needs besides the incident: the article's head, the country of its dateline, the set list of places. */
export type MucFrame = {
  readonly article: Pick<MucArticle, 'id' | 'published'>
  readonly country: string | null
  readonly places: MucPlaces
}

/** An incident as the 25 slots of MUC-4; what our records do not tell stays empty. */
export function templateFromIncident(incident: Incident, frame: MucFrame): Template {
  const slots = new Slots()
  const country = countryOf(incident, frame)
  slots.add(SLOT.date, dateOf(incident, frame.article.published))
  slots.add(SLOT.location, country === null ? null : locationOf(incident, country, frame.places))
  slots.add(SLOT.type, incident.type)
  slots.add(SLOT.stage, incident.stage)
  slots.add(SLOT.category, incident.isByState ? 'STATE-SPONSORED VIOLENCE' : 'TERRORIST ACT')
  if (!WITHOUT_INSTRUMENT.has(incident.type)) addInstruments(slots, incident)
  addPerpetrators(slots, incident)
  if (!WITHOUT_THINGS.has(incident.type))
    for (const thing of incident.things) addThing(slots, thing, country)
  for (const person of incident.persons) addPerson(slots, person, country)
  return { message: frame.article.id, isOptional: false, fills: slots.fills }
}

/** Fillers by slot, in capitals, each once. */
class Slots {
  readonly fills = new Map<number, Fill[]>()

  add(slot: number, value: string | null, ref?: string): void {
    if (!value) return
    const fill = {
      values: [value.toUpperCase()],
      refs: ref === undefined ? [] : [ref.toUpperCase()],
      isOptional: false,
    }
    const known = this.fills.get(slot) ?? []
    const isKnown = known.some(
      (one) => one.values[0] === fill.values[0] && one.refs[0] === fill.refs[0],
    )
    if (!isKnown) this.fills.set(slot, [...known, fill])
  }
}

/** A day that is told, else "on or before" the day of the article. */
function dateOf({ when }: Incident, published: string): string | null {
  if (when) return mucDate(when.edtf)
  return published === '' ? null : `- ${mucDate(published)}`
}

/** Of the countries where it is told, one that the task is about; else the dateline's, else any. */
function countryOf({ where }: Incident, { country }: MucFrame): string | null {
  const codes = [...where.map((place) => place.country ?? null), country]
  const own = codes.find((code) => code !== null && MUC_COUNTRIES[code] !== undefined)
  return mucCountry(own ?? codes.find((code) => mucCountry(code) !== null))
}

/** The first of its places that the set list has in the country, with its containing areas; else the country alone. */
function locationOf({ where }: Incident, country: string, places: MucPlaces): string {
  for (const { words, name, precision } of where) {
    if (precision === 'country' || precision === 'region') continue
    const path =
      places.pathOf(country, words.toUpperCase()) ?? places.pathOf(country, plainOf(name))
    if (path !== null) return path
  }
  return country
}

const plainOf = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase()

function addInstruments(slots: Slots, { instruments, impliedInstrument }: Incident): void {
  for (const { words, kind } of instruments) {
    slots.add(SLOT.instrument, words)
    slots.add(SLOT.instrumentType, kind, words)
  }
  slots.add(SLOT.instrumentType, impliedInstrument, '-')
}

function addPerpetrators(slots: Slots, { individuals, organizations }: Incident): void {
  for (const { words } of individuals) slots.add(SLOT.individual, words)
  for (const { words, confidence } of organizations) {
    slots.add(SLOT.organization, words)
    slots.add(SLOT.confidence, MUC_WORDS.confidence[confidence], words)
  }
}

function addThing(slots: Slots, thing: ThingHit, country: string | null): void {
  const { words } = thing
  slots.add(SLOT.thing, words)
  slots.add(SLOT.thingType, MUC_WORDS.thingKind[thing.kind], words)
  slots.add(SLOT.thingNumber, countOf(thing.count), words)
  slots.add(SLOT.thingNation, foreign(thing.nation, country), words)
  slots.add(SLOT.thingEffect, MUC_WORDS.thingEffect[thing.effect], words)
}

function addPerson(slots: Slots, person: PersonHit, country: string | null): void {
  const { name, role } = person
  const ref = name ?? person.words
  slots.add(SLOT.name, name)
  if (name === null) slots.add(SLOT.description, role)
  else slots.add(SLOT.description, role, name)
  slots.add(SLOT.personType, MUC_WORDS.personKind[person.kind], ref)
  slots.add(SLOT.personNumber, countOf(person.count), ref)
  slots.add(SLOT.personNation, foreign(person.nation, country), ref)
  slots.add(SLOT.personEffect, MUC_WORDS.personEffect[person.effect], ref)
}

/** A nation is told of foreigners only. */
function foreign(nation: string | null, country: string | null): string | null {
  const name = mucCountry(nation)
  return name === country ? null : name
}

/** "PLURAL", "7", "7-" for at least, "~7" for about. */
function countOf({ least, most, isAbout }: HowMany): string {
  if (least === null) return 'PLURAL'
  if (isAbout) return `~${least}`
  return most === null ? `${least}-` : String(least)
}
