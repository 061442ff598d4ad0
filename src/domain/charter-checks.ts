import { CHARTER_FIELDS } from './charter-fields.ts'
import { type Path, short } from './charter-yaml.ts'
import { isEdtf } from './edtf.ts'
import { CENTRE, JOINT, PUBLIC, RESERVED_NAMES } from './names.ts'
import { nearestWord } from './nearest-word.ts'

/** A rule that is broken, and where. */
export type Breach = { readonly path: Path; readonly message: string }
type Named = { readonly path: Path; readonly name: string }

/**
 * What a schema cannot say of a charter: names that must differ, names that must exist, dates and durations.
 *
 * Judges what it can of a file that is wrong elsewhere, so that all faults come in one answer.
 *
 * @param file the file's plain values, of any shape
 * @cost O(members + groups + officers), times the members for each unknown name
 */
export function charterBreaches(file: unknown): Breach[] {
  const members = namesIn(file, ['members'])
  const groups = namesIn(file, ['groups'])
  const memberNames = new Set(namesOf(members))
  const streamNames = new Set([...memberNames, ...namesOf(groups), JOINT, PUBLIC])
  return [
    ...[...members, ...groups].flatMap(reservedName),
    ...doubled([...members, ...groups], 'name'),
    ...doubled(fieldsIn(file, ['members'], 'monogram'), 'monogram'),
    ...doubledShownNames(file),
    ...listAt(file, ['members']).flatMap((_, place) =>
      doubled(namesIn(file, ['members', place, 'officers']), 'officer'),
    ),
    ...groupMembers(file, memberNames),
    ...chairOrder(file, memberNames),
    ...doubled(namesIn(file, ['decisions']), 'decision'),
    ...doubled(namesIn(file, ['departments']), 'department'),
    ...defaultStreams(file, streamNames),
    ...dates(file),
    ...durations(file),
  ]
}

function reservedName({ path, name }: Named): Breach[] {
  if (!RESERVED_NAMES.includes(name)) return []
  const reserved = RESERVED_NAMES.join(', ')
  return [
    { path, message: `"${name}" is a name of the centre's own (${reserved}); choose another` },
  ]
}

/** Each after the first of those that read the same, whatever their case. */
function doubled(all: readonly Named[], what: string): Breach[] {
  const seen = new Set<string>()
  return all.flatMap(({ path, name }) => {
    const folded = name.normalize('NFKC').toLowerCase()
    if (!seen.has(folded)) {
      seen.add(folded)
      return []
    }
    return [{ path, message: `the ${what} "${short(name)}" is taken above; choose another` }]
  })
}

function doubledShownNames(file: unknown): Breach[] {
  const shown = listAt(file, ['members']).flatMap((_, place) => {
    const names = valueAt(file, ['members', place, 'names'])
    return textsOf(names, ['members', place, 'names'])
  })
  const byLanguage = Map.groupBy(shown, (one) => one.path.at(-1))
  return [...byLanguage.values()].flatMap((names) => doubled(names, 'shown name'))
}

function groupMembers(file: unknown, members: ReadonlySet<string>): Breach[] {
  return listAt(file, ['groups']).flatMap((_, place) => {
    const listed = textsIn(file, ['groups', place, 'members'])
    return [...unknown(listed, members, 'member'), ...doubled(listed, 'member')]
  })
}

function chairOrder(file: unknown, members: ReadonlySet<string>): Breach[] {
  const path = ['chair', 'order']
  const listed = textsIn(file, path)
  const breaches = [...unknown(listed, members, 'member'), ...doubled(listed, 'member')]

  const missing = [...members.difference(new Set(namesOf(listed)))]
  if (missing.length === 0 || !Array.isArray(valueAt(file, path))) return breaches
  const names = missing.slice(0, 10).join(', ')
  return [...breaches, { path, message: `every member takes the chair in turn; add ${names}` }]
}

function defaultStreams(file: unknown, streams: ReadonlySet<string>): Breach[] {
  const listed = textsIn(file, ['default', 'to'])
  const toCentre = listed.filter(({ name }) => name === CENTRE)
  const toOthers = listed.filter(({ name }) => name !== CENTRE)
  return [
    ...unknown(toOthers, streams, 'stream'),
    ...toCentre.map(({ path }) => ({ path, message: 'the centre has no stream; say "joint"' })),
    ...doubled(listed, 'stream'),
  ]
}

/** Suggestions cost time: only so many are made, from so many names. */
const SUGGESTED_MAX = 100

function unknown(listed: readonly Named[], known: ReadonlySet<string>, what: string): Breach[] {
  const near = [...known.values().take(SUGGESTED_MAX + 2)]
  return listed.flatMap(({ path, name }, place) => {
    if (known.has(name)) return []
    const meant = place < SUGGESTED_MAX ? nearestWord(name, near) : null
    const remedy = meant ? `did you mean "${meant}"?` : 'add it above, or choose one that is there'
    return [{ path, message: `no ${what} is called "${short(name)}"; ${remedy}` }]
  })
}

function dates(file: unknown): Breach[] {
  const places = [...fieldsIn(file, ['departments'], 'from'), ...textsAt(file, ['chair', 'from'])]
  return places.flatMap(({ path, name }) =>
    isEdtf(name)
      ? []
      : [{ path, message: `"${short(name)}" is no date; write ${CHARTER_FIELDS['/chair/from']}` }],
  )
}

function durations(file: unknown): Breach[] {
  const places = [...fieldsIn(file, ['decisions'], 'clock'), ...textsAt(file, ['chair', 'period'])]
  return places.flatMap(({ path, name }) => {
    const numbers = name.match(/\d+/g) ?? []
    if (numbers.some((digits) => digits.length > 4))
      return [{ path, message: `"${short(name)}" is too long; no number in it may pass 9999` }]
    const isZero = numbers.length > 0 && numbers.every((digits) => Number(digits) === 0)
    return isZero ? [{ path, message: `"${name}" is no time at all; write one such as P3M` }] : []
  })
}

const namesOf = (all: readonly Named[]) => all.map((one) => one.name)

const namesIn = (file: unknown, list: Path) => fieldsIn(file, list, 'name')

/** The texts of one field in every map of a list. */
function fieldsIn(file: unknown, list: Path, field: string): Named[] {
  return listAt(file, list).flatMap((_, place) => textsAt(file, [...list, place, field]))
}

function textsIn(file: unknown, path: Path): Named[] {
  return textsOf(listAt(file, path), path)
}

function textsAt(file: unknown, path: Path): Named[] {
  const name = valueAt(file, path)
  return typeof name === 'string' ? [{ path, name }] : []
}

function textsOf(values: unknown, path: Path): Named[] {
  if (typeof values !== 'object' || values === null) return []
  return Object.entries(values).flatMap(([key, name]) => {
    const step = Array.isArray(values) ? Number(key) : key
    return typeof name === 'string' ? [{ path: [...path, step], name }] : []
  })
}

function listAt(file: unknown, path: Path): readonly unknown[] {
  const list = valueAt(file, path)
  return Array.isArray(list) ? list : []
}

/** The value at a path; undefined where the file has none. */
export function valueAt(file: unknown, path: Path): unknown {
  let value = file
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = (value as Record<string | number, unknown>)[step]
  }
  return value
}
