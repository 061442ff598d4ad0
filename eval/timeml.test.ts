import { describe, expect, test } from 'vitest'
import { documentFromTimeml } from './timeml.ts'

const OWN = `<?xml version="1.0" ?>
<TimeML>
<DCT><TIMEX3 tid="t0" type="DATE" value="2021-06-16T08:00" functionInDocument="CREATION_TIME">16 June</TIMEX3></DCT>
<TEXT>
Rain &amp; wind <EVENT eid="e1" class="OCCURRENCE">closed</EVENT> the pass <TIMEX3 tid="t1" type="DATE" value="2021-06-15">on
Tuesday</TIMEX3>, <TIMEX3 tid="t2" type="DURATION">for hours</TIMEX3>.<TIMEX3 tid="t3" type="DATE" value="2021"/>
</TEXT>
<MAKEINSTANCE eventID="e1"/>
</TimeML>`

describe('documentFromTimeml', () => {
  const document = documentFromTimeml(OWN)

  test('gives the words of the text, and the day it was written', () => {
    expect(document.text.trim()).toBe('Rain & wind closed the pass on\nTuesday, for hours.')
    expect(document.published).toBe('2021-06-16')
  })

  test('gives each expression with its place; one without words is none', () => {
    const shown = document.times.map(({ start, end, type, value }) => [
      document.text.slice(start, end),
      type,
      value,
    ])
    expect(shown).toEqual([
      ['on\nTuesday', 'DATE', '2021-06-15'],
      ['for hours', 'DURATION', ''],
    ])
  })

  test('a file of another kind has no words', () =>
    expect(documentFromTimeml('plain words')).toEqual({ text: '', published: '', times: [] }))
})
