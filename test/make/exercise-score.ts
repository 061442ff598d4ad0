import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { LiveClaim } from '#domain/event.ts'
import type { EventRecord } from '#domain/rows.ts'

const standing = z.object({ support: z.string(), contest: z.string(), withdrawn: z.boolean() })
const key = z.object({
  reports: z.array(
    z.object({
      file: z.string(),
      claims: z.array(z.object({ id: z.string(), quote: z.string(), type: z.string() })),
    }),
  ),
  events: z.array(z.object({ id: z.string(), claims: z.array(z.string()) })),
  either: z.array(z.tuple([z.string(), z.string()])),
  streams: z.record(
    z.string(),
    z.object({
      reports: z.array(z.string()),
      events: z.array(
        z.object({
          event: z.string(),
          claims: z.array(z.string()),
          origins: z.array(z.string()),
          standing,
        }),
      ),
      apart: z.array(z.unknown()),
    }),
  ),
})

/** The answer key of the exercise, as its authors wrote it by hand. */
export const exerciseKey = () =>
  key.parse(JSON.parse(readFileSync('examples/exercise/key.json', 'utf8')))
export type ExerciseKey = ReturnType<typeof exerciseKey>

/** What one stream's picture holds, its claims by the names that the key gives them. */
export type Seen = {
  readonly events: readonly EventRecord[]
  readonly keyed: ReadonlyMap<string, string>
}

/** Live claims by the key's ids: same report, same words, same type, in the order of the text. */
export function keyedClaims(
  key: ExerciseKey,
  live: readonly LiveClaim[],
  fileOf: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const waiting = new Map<string, string[]>()
  for (const { file, claims } of key.reports)
    for (const { id, quote, type } of claims) {
      const said = `${file} ${type} ${quote}`
      waiting.set(said, [...(waiting.get(said) ?? []), id])
    }
  const keyed = new Map<string, string>()
  for (const { name, claim, report } of live) {
    const said = `${fileOf.get(report)} ${claim.action?.type} `
    // An observation without text has no words of its own: the key has none for it either.
    const id = (waiting.get(said + claim.quote) ?? waiting.get(said))?.shift()
    if (id) keyed.set(id, name)
  }
  return keyed
}

export type Score = {
  /** B-cubed over the claims that the key puts into events of this stream; joins that the key leaves open cost nothing. */
  readonly precision: number
  readonly recall: number
  /** Of the key's events: how many have a picture event with most of their claims, of the same support, and contest. */
  readonly events: number
  readonly support: number
  readonly contest: number
}

/** How near one stream's picture comes to the key. */
export function scoreOf(key: ExerciseKey, stream: string, { events, keyed }: Seen): Score {
  const told = key.streams[stream]?.events ?? []
  const eventOfName = new Map(
    events.flatMap((event) => event.claims.map((name) => [name, event] as const)),
  )
  const found = (id: string) => eventOfName.get(keyed.get(id) ?? '')
  const items = told.flatMap(({ event: gold, claims }) =>
    claims.flatMap((id) => found(id)?.id ?? []).map((got) => ({ gold, got })),
  )
  const best = told.map(({ claims, standing: wanted }) => ({
    wanted,
    got: mostCommon(claims.flatMap((id) => found(id) ?? []))?.standing,
  }))
  return {
    ...bCubed(items, key.either),
    events: told.length,
    support: shareOf(best, ({ wanted, got }) => Number(got?.support === wanted.support)),
    contest: shareOf(best, ({ wanted, got }) => Number(got?.contest === wanted.contest)),
  }
}

/**
 * Where one stream's picture is another than the key's: claims that stand together or apart otherwise, and events that stand
 * otherwise. Empty when it equals the key.
 */
export function differencesFrom(key: ExerciseKey, stream: string, seen: Seen): readonly string[] {
  const told = key.streams[stream]?.events ?? []
  const idOf = new Map([...seen.keyed].map(([id, name]) => [name, id]))
  const eventOf = new Map(told.flatMap(({ event, claims }) => claims.map((id) => [id, event])))
  const free = new Set(key.either.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]))
  const pictured = new Map(
    seen.events.flatMap((event) => event.claims.map((name) => [idOf.get(name) ?? name, event])),
  )
  return told.flatMap(({ event, claims, origins, standing: wanted }) => {
    const [got] = [...new Set(claims.map((id) => pictured.get(id)))]
    if (!got || claims.some((id) => pictured.get(id) !== got)) return [`${event} is not one event`]
    const others = got.claims
      .map((name) => eventOf.get(idOf.get(name) ?? '') ?? name)
      .filter((one) => one !== event && !free.has(`${one} ${event}`))
    const { support, contest, isWithdrawn: withdrawn, origins: counted } = got.standing
    const stands = JSON.stringify({ support, contest, withdrawn })
    return [
      ...others.map((other) => `${event} holds a claim of ${other}`),
      ...(stands === JSON.stringify(wanted) ? [] : [`${event} stands ${stands}`]),
      // What two languages call somebody unnamed may be one: the key's count lies between the two.
      ...(counted.least <= origins.length && origins.length <= counted.most
        ? []
        : [`${event} has ${counted.least} to ${counted.most} origins, not ${origins.length}`]),
    ]
  })
}

type Placed = { readonly gold: string; readonly got: string }

function bCubed(items: readonly Placed[], either: ExerciseKey['either']) {
  const free = new Set(either.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]))
  const both = (item: Placed) =>
    items.filter(({ gold, got }) => gold === item.gold && got === item.got).length
  const joined = (item: Placed) =>
    items.filter(({ gold, got }) => got === item.got && !free.has(`${item.gold} ${gold}`)).length
  const belonging = (item: Placed) => items.filter(({ gold }) => gold === item.gold).length
  return {
    precision: shareOf(items, (item) => both(item) / joined(item)),
    recall: shareOf(items, (item) => both(item) / belonging(item)),
  }
}

function mostCommon<T>(all: readonly T[]): T | undefined {
  const counts = new Map<T, number>()
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
}

function shareOf<T>(all: readonly T[], of: (one: T) => number): number {
  const sum = all.reduce((total, one) => total + of(one), 0)
  return Math.round((1000 * sum) / Math.max(1, all.length)) / 1000
}
