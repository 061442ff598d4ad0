import { describe, expect, test } from 'vitest'
import { SLOT, templatesFromKeys } from './muc-keys.ts'

const KEYS = `
;; a remark
0.  MESSAGE: ID                     DEV-MUC3-9001 (OWN)
1.  MESSAGE: TEMPLATE               1 (OPTIONAL)
2.  INCIDENT: DATE                  - 08 JAN 90 / (07 JAN 90 - 08 JAN 90)
3.  INCIDENT: LOCATION              (NORLAND: OSTER (CITY)) / NORLAND
4.  INCIDENT: TYPE                  BOMBING
6.  INCIDENT: INSTRUMENT ID         *
9.  PERP: INDIVIDUAL ID             ? "GUERRILLAS" / "GROUP OF \\"RED\\" GUERRILLAS"
12. PHYS TGT: ID                    "STORES"
                                    ? "BUS"
18. HUM TGT: NAME                   -
19. HUM TGT: DESCRIPTION            "DEPUTY" / "UNION LEADER": "ADA BRENN" / "BRENN"
                                    "PEASANTS"
21. HUM TGT: NUMBER                 ~7: "PEASANTS"

0.  MESSAGE: ID                     DEV-MUC3-9002 (OWN)
1.  MESSAGE: TEMPLATE               *
2.  INCIDENT: DATE                  *
`

describe('templatesFromKeys', () => {
  const byMessage = templatesFromKeys(KEYS)
  const [template] = byMessage.get('DEV-MUC3-9001') ?? []
  const valuesOf = (slot: number) => template?.fills.get(slot)?.map(({ values }) => values)

  test('knows an optional template, and a message without any', () => {
    expect(template?.isOptional).toBe(true)
    expect(byMessage.get('DEV-MUC3-9002')).toEqual([])
  })

  test('cuts alternatives, and leaves "-" and "*" out', () => {
    expect(valuesOf(SLOT.date)).toEqual([['- 08 JAN 90', '07 JAN 90 - 08 JAN 90']])
    expect(valuesOf(SLOT.location)).toEqual([['NORLAND: OSTER (CITY)', 'NORLAND']])
    expect(template?.fills.has(SLOT.instrument)).toBe(false)
    expect(template?.fills.has(SLOT.name)).toBe(false)
  })

  test('reads several fillers, optional ones, and marks in a string', () => {
    expect(valuesOf(SLOT.thing)).toEqual([['STORES'], ['BUS']])
    expect(template?.fills.get(SLOT.thing)?.map(({ isOptional }) => isOptional)).toEqual([
      false,
      true,
    ])
    expect(valuesOf(SLOT.individual)).toEqual([['GUERRILLAS', 'GROUP OF RED GUERRILLAS']])
  })

  test('tells what a filler is said of', () => {
    expect(template?.fills.get(SLOT.description)).toEqual([
      { values: ['DEPUTY', 'UNION LEADER'], refs: ['ADA BRENN', 'BRENN'], isOptional: false },
      { values: ['PEASANTS'], refs: [], isOptional: false },
    ])
    expect(template?.fills.get(SLOT.personNumber)).toEqual([
      { values: ['~7'], refs: ['PEASANTS'], isOptional: false },
    ])
  })
})
