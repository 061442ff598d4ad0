import { expect, test } from 'vitest'
import { loadEnglishModels } from '#adapters/english-models.ts'
import type { Claim } from '#domain/claim.ts'
import type { Candidate, Gazetteer } from '#domain/gazetteer.ts'
import { makeEnglishReader } from './english-reader.ts'

const NAMES = ['norland', 'sudland', 'estland', 'norlandian', 'sudlandian']
const country = (name: string): Candidate => ({
  name, country: name.slice(0, 2).toUpperCase(), precision: 'country', population: 9e6, lat: 40, lon: 20, radiusKm: 300,
  matched: name.endsWith('ian') ? 'demonym' : 'main',
}) // biome-ignore format: one thought
const gazetteer: Gazetteer = {
  hash: 'fake',
  wordsMax: 1,
  find: (name) => (NAMES.includes(name.toLowerCase()) ? [country(name)] : []),
}
const reader = makeEnglishReader(gazetteer, loadEnglishModels())

async function linesIn(text: string): Promise<string[]> {
  const { claims } = await reader.read(
    {
      title: '', language: 'en', published: '2024-05-15', author: [], republishedBy: [], text,
      sha256: 'a'.repeat(64), evidence: [], arrival: { way: 'paste' },
    }, // biome-ignore format: one thought
    new AbortController().signal,
  )
  return claims.map(lineOf)
}
const namesOf = (actors: Claim['actors']) => actors.map(({ name }) => name).join('+')
const lineOf = ({ status, action, actors, targets }: Claim) =>
  `${status} ${action?.type ?? 'STATEMENT'} ${namesOf(actors)} > ${namesOf(targets)}`

test.each([
  [
    'responsibility',
    'Harkan claimed responsibility for the attack on the Norlandian embassy.',
    'asserted ASSAULT Harkan > Norlandian embassy',
  ],
  [
    'clashes',
    'Two Norlandian soldiers were killed in clashes with rebels in Sudland.',
    'asserted ASSAULT rebels > Two Norlandian soldiers',
  ],
  [
    'a view',
    'Minister Ada Brenn expressed optimism about Sudland.',
    'opinion STATEMENT Ada Brenn > Sudland',
  ],
  [
    'a name that could be a body',
    'Harkan has said it will release the Norlandian captain.',
    'planned CONCEDE Harkan > Norlandian captain',
  ],
  [
    'hostages',
    'Rebels took 30 Norlandian soldiers hostage.',
    'asserted ASSAULT Rebels > 30 Norlandian soldiers',
  ],
  [
    'help for somebody',
    'Norland sent trucks and money to help Sudland.',
    'asserted AID Norland > Sudland',
  ],
  [
    'an announcement',
    'Norland announced a suspension of aid to Sudland.',
    'asserted SANCTION Norland > Sudland',
  ],
  [
    'partners',
    'The Norlandian and Sudlandian ministers discussed the border.',
    'asserted CONSULT Norlandian and Sudlandian ministers > ',
  ],
  [
    'a visitor',
    'Norlandian Minister Ada Brenn arrived in Sudland on Tuesday.',
    'asserted CONSULT Ada Brenn > Sudland',
  ],
  [
    'a charge',
    'Norland held Sudland responsible for the attack.',
    'asserted ACCUSE Norland > Sudland',
  ],
  [
    'what is to be',
    'Norland is to host talks between Sudland and Estland.',
    'planned CONSULT Norland > Sudland+Estland',
  ],
  [
    'a friend against a foe',
    'Norland supports efforts against the rebels.',
    'asserted SUPPORT Norland > efforts',
  ],
] as const)('%s', async (_, text, line) => expect(await linesIn(text)).toEqual([line]))

test('the office between commas is the role of the name beside it', async () => {
  const { claims } = await reader.read(
    {
      title: '', language: 'en', published: '2024-05-15', author: [], republishedBy: [], sha256: 'a'.repeat(64), evidence: [],
      arrival: { way: 'paste' }, text: 'Ada Brenn met Tam Osk, the Sudlandian minister, on Tuesday.',
    }, // biome-ignore format: one thought
    new AbortController().signal,
  )
  expect(claims[0]?.targets[0]).toMatchObject({ name: 'Tam Osk', role: 'Sudlandian minister' })
})

test.each([
  [
    'Five people were killed in Norlandian air strikes on Oster.',
    'asserted ASSAULT Norlandian > Five people',
  ],
  [
    'Two soldiers were killed by Norland army shelling.',
    'asserted ASSAULT Norland army > Two soldiers',
  ],
  [
    'One of its soldiers was killed by Norlandian fire.',
    'asserted ASSAULT Norlandian > One of its soldiers',
  ],
  ['Sudland was behind the attack.', 'asserted ASSAULT Sudland > '],
  ['Norland received weapons from Sudland.', 'asserted AID Sudland > Norland'],
  ['Norland cut off aid to Sudland.', 'asserted SANCTION Norland > Sudland'],
  ['Norland handed over three hostages to Sudland.', 'asserted CONCEDE Norland > Sudland'],
  ['Norland gave food to refugees in Sudland.', 'asserted AID Norland > refugees'],
  ['The minister discussed the border with Sudland.', 'asserted CONSULT minister > Sudland'],
  ['The minister spoke by phone with Ada Brenn.', 'asserted CONSULT minister > Ada Brenn'],
  ['Thousands marched in Oster against the government.', 'asserted PROTEST Thousands > government'],
  ['Norland wants Sudland to close the border.', 'asserted REQUEST Norland > Sudland'],
  ['Norland said that they had attacked Sudland.', 'asserted ASSAULT Norland > Sudland'],
  [
    'The minister met exiled dissidents from Sudland.',
    'asserted CONSULT minister > exiled dissidents from Sudland',
  ],
  ['Evidence against Sudland was presented by Norland.', 'asserted ACCUSE Norland > Sudland'],
])('what agencies report: %s', async (text, line) => {
  expect(await linesIn(text)).toContain(line)
})

test.each([
  'She wanted men to sign up.',
  'Ada Brenn called the decision a "huge win for voters".',
  'Evidence was presented to the court.',
])('nothing: %s', async (text) => {
  expect((await linesIn(text)).filter((line) => !line.includes('STATEMENT'))).toEqual([])
})

test('the number of a name counts nothing', async () => {
  expect(await linesIn('The program, called EB-5, allows people to come.')).toEqual([])
})

test.each([
  ['fighting that broke out', 'Heavy fighting broke out between the army and rebels in Sudland.', 'asserted ASSAULT army+rebels > '],
  ['an ending in "ing" at the start', 'Fighting continued between Norland and Estland on Monday.', 'asserted ASSAULT Norland+Estland > '],
  ['clashes between', 'Clashes erupted between soldiers and rebels in Sudland.', 'asserted ASSAULT soldiers+rebels > '],
  ['a body of affairs', 'The Ministry of Foreign Affairs said it will send aid to Norland.', 'planned AID Ministry of Foreign Affairs > Norland'],
  ['a name that ends in a verb', 'The Border Guard killed two smugglers.', 'asserted ASSAULT Border Guard > two smugglers'],
  ['a bomb is nobody', 'Two soldiers were killed by a roadside bomb in Sudland.', 'asserted ASSAULT  > Two soldiers'],
  ['whose missile', 'A Norlandian missile hit a hospital in Sudland.', 'asserted ASSAULT Norlandian > hospital'],
  ['a barrage', 'Harkan fired a barrage of rockets at Norland.', 'asserted ASSAULT Harkan > Norland'],
  ['on fire', 'Soldiers set homes on fire.', 'asserted ASSAULT Soldiers > homes'],
  ['fire to', 'Rebels set fire to the office of the governor.', 'asserted ASSAULT Rebels > office of the governor'],
  ['money', 'Norland promised 40 million euros in humanitarian aid to Sudland.', 'planned AID Norland > Sudland'],
  ['why a border is closed', 'The government has closed all borders because of the epidemic.', 'asserted COERCE government > '],
  ['alive', 'Rescuers pulled a boy alive from the rubble.', 'asserted AID Rescuers > boy'],
  ['whose spokesman', 'A spokesman for the rebels said they had captured 15 soldiers.', 'asserted COERCE rebels > 15 soldiers'],
  ['what fighting did', 'About 30,000 people have been displaced by fighting.', 'asserted ASSAULT  > About 30,000 people'],
  ['what water did', 'Floodwaters destroyed 300 homes.', 'asserted DISASTER  > 300 homes'],
  ['turned back', 'The convoy was turned back at a checkpoint.', 'asserted COERCE  > convoy'],
  ['a test', 'Norland test-fired two ballistic missiles on Sunday.', 'asserted MOBILIZE Norland > '],
] as const)('%s', async (_, text, line) => {
  expect(await linesIn(text)).toEqual([line])
}) // biome-ignore format: one line a sentence

test('a deed that nobody claims is not denied', async () => {
  expect(await linesIn('Nobody has claimed responsibility for the attack.')).toEqual([])
})

test('two verbs of one subject, the first of which looks like a noun', async () => {
  expect(await linesIn('Soldiers seized power in Sudland and detained Ada Brenn.')).toEqual([
    'asserted COERCE Soldiers > ',
    'asserted COERCE Soldiers > Ada Brenn',
  ])
})

test('what came of it belongs to the deed, not to the noun before the comma', async () => {
  expect(await linesIn('The army shelled a camp for displaced people, killing dozens.')).toEqual([
    'asserted ASSAULT army > camp',
  ])
})
