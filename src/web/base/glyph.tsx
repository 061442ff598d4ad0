import type { StandingView } from '#contract/views.ts'
import { classes } from './classes.ts'
import sheet from './status.module.css'

const css = classes(sheet)

/** Support as a shape: an open dashed ring, a half disc, a full disc. A withdrawn event's is struck through. */
export function SupportGlyph({
  support,
  isWithdrawn,
}: Pick<StandingView, 'support' | 'isWithdrawn'>) {
  return (
    <svg viewBox="0 0 16 16" className={css('glyph', support)} aria-hidden="true">
      {support === 'announced' ? (
        <circle cx="8" cy="8" r="6" {...RING} strokeDasharray="3 2.2" />
      ) : (
        <circle cx="8" cy="8" r="6" {...RING} />
      )}
      {support === 'single-origin' && <path d="M8 2a6 6 0 0 0 0 12z" fill="currentColor" />}
      {support === 'corroborated' && <circle cx="8" cy="8" r="6" fill="currentColor" />}
      {isWithdrawn && <path d="M1 15 15 1" className={css('gone')} {...RING} />}
    </svg>
  )
}

const RING = { fill: 'none', stroke: 'currentColor', strokeWidth: 2 } as const

/** Contest as a shape: a diamond, split where somebody denies, only outlined where accounts differ. */
export function ContestGlyph({ contest }: Pick<StandingView, 'contest'>) {
  if (contest === 'none') return null
  return (
    <svg viewBox="0 0 16 16" className={css('glyph', 'contest')} aria-hidden="true">
      <path d="M8 1 15 8 8 15 1 8z" fill="none" stroke="currentColor" strokeWidth="1.8" />
      {contest === 'denied' ? (
        <path d="M8 1v14L1 8z" fill="currentColor" />
      ) : (
        <path d="M5 6.5h6M5 9.5h6" stroke="currentColor" strokeWidth="1.6" />
      )}
    </svg>
  )
}
