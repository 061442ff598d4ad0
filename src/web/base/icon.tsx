import { classes } from './classes.ts'
import sheet from './icon.module.css'

const css = classes(sheet)

/** Strokes on a 20 by 20 grid, drawn for this project. */
const PATHS = {
  picture: 'M3 5h14M3 10h14M3 15h9',
  reports: 'M5 2.5h7l3.5 3.5v11.5H5zM12 2.5V6h3.5M7.5 10h5.5M7.5 13h5.5',
  inbox: 'M3 11.5 5.500 4h9L17 11.500V16H3zM3 11.500h4l1.500 2h3l1.500-2h4',
  submit: 'M10 13V3.5M6.5 7 10 3.5 13.5 7M3.5 12.5v4h13v-4',
  filter: 'M3 5h14l-5.5 6v4.5l-3 1.5v-6z',
  stream: 'M6 3v14M6 6h9M6 10h6M6 14h8M4 6h4M4 10h4M4 14h4',
  clock: 'M10 2.5a7.5 7.5 0 1 0 0 15a7.5 7.5 0 1 0 0-15M10 5.5V10l3 2',
  search: 'M9 3.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11M13 13l4 4',
  globe:
    'M10 2.5a7.5 7.5 0 1 0 0 15a7.5 7.5 0 1 0 0-15M2.5 10h15M10 2.5c-5 5-5 10 0 15M10 2.5c5 5 5 10 0 15',
  theme: 'M10 3a7 7 0 1 0 0 14zM10 3a7 7 0 0 1 0 14',
  person: 'M10 3.5a3 3 0 1 0 0 6a3 3 0 1 0 0-6M4 17c0-7 12-7 12 0',
  check: 'M4 10.5 8 14.5 16 5.5',
  cross: 'M5 5l10 10M15 5 5 15',
  plus: 'M10 4v12M4 10h12',
  copy: 'M7 7h9v9H7zM4 13V4h9',
  lock: 'M5 9h10v8H5zM7 9V6.5a3 3 0 0 1 6 0V9',
  open: 'M5 9h10v8H5zM7 9V6.5a3 3 0 0 1 5.800-1',
  differs: 'M4 8h12M4 12h12M13 4 7 16',
  same: 'M4 8h12M4 12h12',
  back: 'M12.5 4 6.5 10l6 6',
  next: 'M7.5 4l6 6-6 6',
  down: 'M5 7.5 10 12.5 15 7.5',
  pencil: 'M4 16l1-4 8-8 3 3-8 8zM11.5 5.5l3 3',
  undo: 'M7 4 3.5 7.5 7 11M3.5 7.5H12a4.5 4.5 0 0 1 0 9H8',
  warn: 'M10 3 18 16.5H2zM10 8v4M10 14v.5',
  keys: 'M2.5 5.5h15v9h-15zM5.5 8.5h.5M8.5 8.5h.5M11.5 8.5h.5M14.5 8.5h.5M6.5 11.5h7',
  out: 'M8 3.5H4v13h4M8 10h9M13.5 6.5 17 10l-3.5 3.5',
  download: 'M10 3v9.5M6.5 9 10 12.500 13.500 9M3.5 13v3.500h13V13',
  send: 'M3 10h13M11 5l5 5-5 5',
  sources: 'M4 12a4 4 0 0 1 4 4M4 8a8 8 0 0 1 8 8M4 4a12 12 0 0 1 12 12M4 16h.5',
  command: 'M3 4.5h14v11h-14zM6 8l2.500 2-2.500 2M10 12.500h4',
  bookmark: 'M5.5 3h9v14L10 13.500 5.5 17z',
  jobs: 'M3 5.5h14M3 10h9M3 14.5h5M15 11v6M12 14l3 3 3-3',
  home: 'M3.5 9.5 10 4l6.5 5.5V16.5h-13z',
} as const
export type IconName = keyof typeof PATHS

/** Arrows point along the reading direction; clocks, ticks and glasses stay as they are. */
const TURNING: readonly IconName[] = [
  'back',
  'next',
  'undo',
  'out',
  'send',
  'picture',
  'stream',
  'command',
]

export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      viewBox="0 0 20 20"
      className={css('icon', TURNING.includes(name) && 'turning')}
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
