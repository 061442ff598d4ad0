import { describe, expect, test } from 'vitest'
import { tripleTextsFrom, typesOfCode } from './petrarch.ts'

const XML = `<Validation><Sentences>
<!-- <Sentence date="19990101" id="gone"/> <Text>Nothing.</Text> -->
<Sentence category="X" date="20080804" id="one" evaluate="true"/>
<EventCoding eventcode="042" sourcecode="NRL" targetcode="sdl" />
<EventCoding eventcode="0841" sourcecode="---GOV" targetcode="" />
<Text>
Norland&apos;s envoy
came to Sudland.
</Text>
<Parse>1 Norland</Parse></Sentence>
<Sentence date="none" id="two">
<EventCoding noevents="True" />
<Text>It rained in Oster.</Text></Sentence>
<Sentence id="three"><Text> </Text></Sentence>
</Sentences></Validation>`

test('sentences with their triples, in the order of the file', () => {
  expect(tripleTextsFrom(XML)).toEqual([
    {
      text: "Norland's envoy came to Sudland.",
      published: '2008-08-04',
      triples: [
        { source: 'NRL', target: 'SDL', types: ['CONSULT'] },
        { source: '---GOV', target: '', types: ['RETREAT', 'CONCEDE'] },
      ],
    },
    { text: 'It rained in Oster.', published: '', triples: [] },
  ])
})

describe('typesOfCode', () => {
  test.each([
    ['010', ['STATEMENT']],
    ['0256', ['REQUEST']],
    ['081', ['CONCEDE']],
    ['0814', ['RETREAT', 'CONCEDE']],
    ['163', ['COERCE', 'SANCTION']],
    ['1621', ['SANCTION']],
    ['1712', ['ASSAULT', 'COERCE']],
    ['2042', ['ASSAULT']],
    ['990', []],
    ['', []],
  ])('%s is %s', (code, types) => expect(typesOfCode(code)).toEqual(types))
})
