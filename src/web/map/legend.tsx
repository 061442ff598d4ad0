import { Message } from '#web/base/message.tsx'
import sheet from './map.module.css'

const MARKS = ['corroborated', 'single-origin', 'announced'] as const

/** What the marks of the map say: shape and words, the colour only beside them. */
export function Legend() {
  return (
    <details className={sheet['legend']}>
      <summary>
        <Message id="map.legend" />
      </summary>
      <ul>
        {MARKS.map((support) => (
          <li key={support}>
            <span className={sheet['mark']} data-support={support} aria-hidden="true" />
            <Message id={`support.${support}`} />
          </li>
        ))}
        <li>
          <span className={sheet['mark']} data-contest aria-hidden="true" />
          <Message id="map.legendContest" />
        </li>
        <li>
          <span className={sheet['mark']} data-area aria-hidden="true" />
          <Message id="map.legendArea" />
        </li>
        <li>
          <span className={sheet['mark']} data-number aria-hidden="true" dir="ltr">
            7
          </span>
          <Message id="map.legendNumber" />
        </li>
      </ul>
    </details>
  )
}
