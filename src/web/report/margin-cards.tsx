import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { classes } from '#web/base/classes.ts'
import { Message } from '#web/base/message.tsx'
import { usePrinting } from '#web/print/printing.ts'
import { type DeskActs, DeskCard } from './desk-card.tsx'
import { rangeOf } from './highlights.ts'
import { layCards } from './layout.ts'
import sheet from './margin-cards.module.css'
import type { Paragraph } from './spans.ts'
import type { Desk } from './use-desk.ts'
import type { Why } from './why-list.tsx'

const css = classes(sheet)
const GAP_PX = 8

type Props = {
  readonly desk: Desk
  readonly acts: DeskActs
  readonly paragraphs: readonly Paragraph[]
  readonly pane: RefObject<HTMLDivElement | null>
  readonly why: Why
}

/** A card a claim beside its words; under the text where the screen is narrow. */
export function MarginCards({ desk, acts, paragraphs, pane, why }: Props) {
  const list = useRef<HTMLOListElement>(null)
  const measured = useLayout(list, pane, paragraphs, desk)
  const lay = usePrinting() ? null : measured
  useFollow(desk, list, pane, paragraphs)
  return (
    <section className={css('margin')} aria-labelledby="claims-title">
      <h2 id="claims-title" className={css('title')}>
        <Message id="report.claims" values={{ n: desk.claims.length }} />
      </h2>
      <ol
        ref={list}
        className={css('cards', lay && 'laid')}
        style={lay ? { blockSize: lay.height } : undefined}
      >
        {desk.claims.map((item, at) => (
          <li
            key={item.key}
            data-card={item.key}
            style={lay ? { insetBlockStart: lay.tops[at] ?? 0 } : undefined}
          >
            <DeskCard
              item={item}
              isCurrent={item.key === desk.current?.key}
              acts={acts}
              why={why}
            />
          </li>
        ))}
      </ol>
    </section>
  )
}

type Lay = { readonly tops: readonly number[]; readonly height: number }

/** Measures words and cards and lays the cards, again whenever either changes its size. Null on narrow screens. */
function useLayout(
  list: RefObject<HTMLOListElement | null>,
  pane: RefObject<HTMLDivElement | null>,
  paragraphs: readonly Paragraph[],
  desk: Desk,
): Lay | null {
  const [lay, setLay] = useState<Lay | null>(null)
  useLayoutEffect(() => {
    const [cards, words] = [list.current, pane.current]
    if (!cards || !words) return
    function measure() {
      if (!cards || !words) return
      if (!matchMedia('(min-width: 68.75rem)').matches) return setLay(null)
      const top = cards.getBoundingClientRect().top
      const boxes = desk.claims.map(({ claim }, at) => {
        const box = rangeOf(words, paragraphs, claim)?.getBoundingClientRect()
        const height = (cards.children[at] as HTMLElement | undefined)?.offsetHeight ?? 0
        return { wanted: Math.max(0, (box?.top ?? top) - top), height }
      })
      const tops = layCards(boxes, Math.max(0, desk.currentAt), GAP_PX)
      const height = Math.max(0, ...tops.map((one, at) => one + (boxes[at]?.height ?? 0)))
      setLay((before) => (isSame(before, tops, height) ? before : { tops, height }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(words)
    for (const card of cards.children) observer.observe(card)
    return () => observer.disconnect()
  }, [list, pane, paragraphs, desk.claims, desk.currentAt])
  return lay
}

const isSame = (before: Lay | null, tops: readonly number[], height: number) =>
  before !== null && before.height === height && before.tops.join() === tops.join()

/** Brings the claim in hand into sight: its words where cards stand beside them, else its card. */
function useFollow(
  desk: Desk,
  list: RefObject<HTMLOListElement | null>,
  pane: RefObject<HTMLDivElement | null>,
  paragraphs: readonly Paragraph[],
) {
  const key = desk.current?.key
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when another claim is taken in hand
  useEffect(() => {
    if (!key || !desk.current || !pane.current) return
    const isWide = matchMedia('(min-width: 68.75rem)').matches
    const card = list.current?.querySelector(`[data-card="${key}"]`)
    const words = rangeOf(pane.current, paragraphs, desk.current.claim)?.startContainer
      .parentElement
    const shown = isWide ? (words ?? card) : (card ?? words)
    shown?.scrollIntoView({ block: 'nearest' })
  }, [key])
}
