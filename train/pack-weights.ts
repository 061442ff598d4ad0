import {
  ClassWeights, classCheckOf, LEAD_MAX, LINE, leadSlot, ROOT_MAX, rootSlot, slotOf,
} from '#read/parse/packed-weights.ts' // biome-ignore format: one list
import { homeOf, SLOTS_BEHIND } from '#read/parse/slots.ts'
import type { Kept } from './perceptron.ts'

/** Features and their weights, one a class. */
export type Rows = {
  forEach(see: (feature: number, weights: Float32Array, mistakes: number) => void): void
}

/** Homes a key: an unknown key is told after few looks. */
const ROOM = 1.5

/**
 * A slot for each key, searched from its home onwards.
 *
 * @returns the slots' number, and which key each has, -1 for none; the last one is empty
 */
export function placed(keys: readonly number[]): Int32Array {
  const homes = Math.ceil(keys.length * ROOM) + 1
  const slots = new Int32Array(homes + SLOTS_BEHIND).fill(-1)
  keys.forEach((key, index) => {
    let slot = homeOf(key, homes)
    while (slots[slot] !== -1) slot++
    if (slot >= slots.length - 1) throw new Error('a table has no room behind its last home')
    slots[slot] = index
  })
  return slots
}

/** How much it counts for the right to a slot that a feature was part of many mistakes. */
const MISTAKES_POWER = 0.25

/** What strives for a slot: the strongest has it, of equals the smallest feature, whatever the order. */
type Claimant = { readonly feature: number; readonly strength: number }
const isStronger = (a: Claimant, b: Claimant | undefined) =>
  b === undefined || a.strength > b.strength || (a.strength === b.strength && a.feature < b.feature)

const largestOf = (values: readonly number[]) =>
  values.reduce((most, value) => Math.max(most, Math.abs(value)), 1)

type Lead = Claimant & { readonly second: number; readonly third: number }

/** The rows that have a slot, by slot. @param bits of the number of slots */
function leadsIn(rows: Rows, bits: number): (Lead | undefined)[] {
  const slots = new Array<Lead | undefined>(1 << bits).fill(undefined)
  rows.forEach((feature, [first = 0, second = 0, third = 0], mistakes) => {
    const size = Math.max(first, second, third) - Math.min(first, second, third)
    const strength = size * mistakes ** MISTAKES_POWER
    const lead = { feature, strength, second: second - first, third: third - first }
    const slot = feature >>> (32 - bits)
    if (strength > 0 && isStronger(lead, slots[slot])) slots[slot] = lead
  })
  return slots
}

/** Weights of three classes, as `LeadWeights` reads them. @param bits of the number of slots */
export function packLeads(rows: Rows, bits: number): Int32Array {
  const leads = leadsIn(rows, bits)
  const scale =
    LEAD_MAX / largestOf(leads.flatMap((lead) => (lead ? [lead.second, lead.third] : [])))
  return Int32Array.from(leads, (lead) =>
    lead
      ? leadSlot(lead.feature, Math.round(lead.second * scale), Math.round(lead.third * scale))
      : 0,
  )
}

type Root = Claimant & { readonly one: number; readonly weight: number }

/** The weights that have a slot, by slot. @param bits of the number of slots */
function rootsIn(rows: Rows, bits: number): (Root | undefined)[] {
  const slots = new Array<Root | undefined>(1 << bits).fill(undefined)
  const shift = 32 - bits + Math.log2(LINE)
  rows.forEach((feature, weights, mistakes) => {
    const frequency = mistakes ** MISTAKES_POWER
    weights.forEach((weight, one) => {
      const root = { feature, strength: Math.abs(weight) * frequency, one, weight }
      const slot = slotOf(feature, one, shift)
      if (weight !== 0 && isStronger(root, slots[slot])) slots[slot] = root
    })
  })
  return slots
}

/** Weights of many classes, as `ClassWeights` reads them. @param bits of the number of slots */
export function packClasses(rows: Rows, bits: number): Uint16Array {
  const roots = rootsIn(rows, bits)
  const scale = ROOT_MAX / Math.sqrt(largestOf(roots.map((root) => root?.weight ?? 0)))
  return Uint16Array.from(roots, (root) => {
    if (!root) return 0
    const value = Math.round(Math.sign(root.weight) * Math.sqrt(Math.abs(root.weight)) * scale)
    return rootSlot(classCheckOf(root.feature, root.one), value)
  })
}

/** The same weights as they will score once packed. */
export const packedClasses = (rows: Rows, bits: number) => new ClassWeights(packClasses(rows, bits))

/** The weights that have a slot: what is learned anew with these alone makes up for the others. */
export function keptLeads(rows: Rows, bits: number): Kept {
  return new Map(leadsIn(rows, bits).flatMap((lead) => (lead ? [[lead.feature, [0, 1, 2]]] : [])))
}

/** The same for weights of many classes. */
export function keptClasses(rows: Rows, bits: number): Kept {
  const kept = new Map<number, number[]>()
  for (const root of rootsIn(rows, bits)) {
    if (!root) continue
    const classes = kept.get(root.feature)
    if (classes) classes.push(root.one)
    else kept.set(root.feature, [root.one])
  }
  return kept
}
