/** The roles of an attribution: who says, the words that say so, what is said. */
export const ROLES = ['source', 'cue', 'content'] as const
export type Role = (typeof ROLES)[number]

/** A word of no role; then, role by role, a span's beginning, inside, end, and a span of one word. */
const OUTSIDE = 0
const KINDS = { begin: 0, inside: 1, end: 2, single: 3 } as const
const KIND_COUNT = 4
export const LABEL_COUNT = 1 + ROLES.length * KIND_COUNT
/** The border of a passage, in front of its first label and behind its last. */
export const BORDER = LABEL_COUNT
/** By number of a label: 0 for none, or 1 and the place of its role. */
const roleNumberOf = (label: number) => (label === OUTSIDE ? 0 : ((label - 1) >> 2) + 1)
const kindOf = (label: number) => (label - 1) & 3

/** Words of one role in a row; `end` is exclusive. */
export type Segment = { readonly role: Role; readonly start: number; readonly end: number }

const goesOn = (label: number) =>
  label !== OUTSIDE && label !== BORDER && kindOf(label) <= KINDS.inside
const continues = (label: number) =>
  label !== OUTSIDE &&
  label !== BORDER &&
  (kindOf(label) === KINDS.inside || kindOf(label) === KINDS.end)

/** True when a label may stand behind another; BORDER for the edges of a passage. */
export function mayFollow(before: number, after: number): boolean {
  if (before === BORDER && after === BORDER) return false
  if (!continues(after)) return !goesOn(before)
  return goesOn(before) && roleNumberOf(before) === roleNumberOf(after)
}

/** The labels of spans that do not overlap. @param size how many words there are */
export function labelsFrom(segments: readonly Segment[], size: number): Uint8Array {
  const labels = new Uint8Array(size)
  for (const { role, start, end } of segments) {
    const base = 1 + ROLES.indexOf(role) * KIND_COUNT
    labels.fill(base + KINDS.inside, start, end)
    labels[start] = base + KINDS.begin
    labels[end - 1] = base + (end - start === 1 ? KINDS.single : KINDS.end)
  }
  return labels
}

/** The spans that labels tell, in order. */
export function segmentsFrom(labels: Uint8Array, size: number): Segment[] {
  const segments: Segment[] = []
  let start = 0
  for (let at = 0; at < size; at++) {
    const label = labels[at] as number
    if (label === OUTSIDE) continue
    if (!continues(label)) start = at
    const role = ROLES[roleNumberOf(label) - 1]
    if (role && !goesOn(label)) segments.push({ role, start, end: at + 1 })
  }
  return segments
}
