/** A table of 100 rows in the manner of ACLED, five of which cannot be taken in: rows 8, 23, 50, 77 and 101. */
export const HUNDRED: string = [
  'event_id_cnty,event_date,event_type,actor1,location,latitude,longitude,source,notes,fatalities',
  ...Array.from({ length: 100 }, (_, index) => lineOf(index + 2)),
]
  .map((line) => `${line}\r\n`)
  .join('')

/** Row, column and reason of each of the five. */
export const FIVE = [
  [8, 'event_date', 'date_unreadable'],
  [23, 'fatalities', 'count_unreadable'],
  [50, undefined, 'row_ragged'],
  [77, 'notes', 'what_missing'],
  [101, 'latitude', 'coordinate_unreadable'],
] as const

function lineOf(row: number): string {
  if (row === 50) return 'XX50,01/02/2026,Battles'
  const day = String((row % 28) + 1).padStart(2, '0')
  const date = row === 8 ? '31/02/2026' : `${day}/01/2026`
  const lat = row === 101 ? '139.5' : `39.${row}`
  const notes = row === 77 ? '' : `"Shells fell on quarter ${row}, says the town hall"`
  const dead = row === 23 ? 'several' : String(row % 4)
  return `XX${row},${date},Battles,Gunmen,Quarter ${row},${lat},-8.4,Town hall of Tomar,${notes},${dead}`
}
