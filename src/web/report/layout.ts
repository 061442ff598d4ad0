type Box = { readonly wanted: number; readonly height: number }

/**
 * Where margin cards stand: beside their words where they can, never over each other.
 *
 * The current card stands exactly at its words; those before are pushed up, those after down. Where pushing up would
 * leave the page, all are laid from the top.
 *
 * @param boxes from the first in the text to the last, in pixels
 * @returns the top of each, in the same order
 * @cost O(n)
 */
export function layCards(boxes: readonly Box[], current: number, gap: number): readonly number[] {
  const anchor = boxes[current] ? current : 0
  const tops: number[] = new Array(boxes.length).fill(0)
  let bottom = Number.NEGATIVE_INFINITY
  for (let at = anchor; at < boxes.length; at += 1) {
    const box = boxes[at] ?? NONE
    tops[at] = Math.max(box.wanted, bottom)
    bottom = (tops[at] ?? 0) + box.height + gap
  }
  for (let at = anchor - 1; at >= 0; at -= 1) {
    const box = boxes[at] ?? NONE
    tops[at] = Math.min(box.wanted, (tops[at + 1] ?? 0) - box.height - gap)
  }
  return (tops[0] ?? 0) < 0 && anchor > 0 ? layFromTop(boxes, gap) : tops
}

const NONE: Box = { wanted: 0, height: 0 }

function layFromTop(boxes: readonly Box[], gap: number): readonly number[] {
  let bottom = 0
  return boxes.map(({ wanted, height }) => {
    const top = Math.max(wanted, bottom)
    bottom = top + height + gap
    return top
  })
}
