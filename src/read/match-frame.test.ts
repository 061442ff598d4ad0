import { describe, expect, test } from 'vitest'
import { linesOf } from '#make/reader-of-six.ts'

describe('everyday verbs tell an action with the nouns and words that they need', () => {
  test.each([
    ['The guards carried the wounded off the bridge.', 'asserted AID:medical guards > wounded'],
    ['The injured man was driven off in a car.', 'asserted AID:medical  > injured man'],
    ['Two people were carried to the shore.', 'asserted AID:medical  > Two people'],
    ['The driver was pulled out of his lorry.', 'asserted AID:humanitarian  > driver'],
    ['Norland pulled its soldiers out of Oster.', 'asserted RETREAT:withdraw Norland > soldiers'],
    ['The stadium holds 1,950 people.', 'asserted AID:humanitarian stadium > 1,950 people'],
    ['The teams put lamps on the road to Oster.', 'asserted AID:humanitarian teams > Oster'],
    ['The surgeons came on Wednesday.', 'asserted AID surgeons > '],
    ['A second convoy, to Oster, is announced for Saturday.', 'planned AID:humanitarian  > Oster'],
    ['The tents were accepted by Norland.', 'asserted AGREE Norland > tents'],
    ['Our promise still stands.', 'asserted AGREE  > promise'],
    ['The order on lorries is unchanged.', 'asserted COERCE:restrict  > order'],
    ['The closure remains in force.', 'asserted COERCE:restrict  > closure'],
    ['Norland wrote to Sudland.', 'asserted CONSULT Norland > Sudland'],
    ['The delegates sat at one table.', 'asserted CONSULT delegates > one table'],
    ['Two of us went to the villages near Oster.', 'asserted CONSULT:visit Two of us > villages'],
    ['Our people did not fire.', 'denied ASSAULT:firearms people > '],
    ['The two drivers are free.', 'asserted CONCEDE:release  > two drivers'],
    ['The instruments gave a magnitude of 5.7.', 'asserted DISASTER:earthquake  > '],
    ['The ground moved again.', 'asserted DISASTER:earthquake  > ground'],
    ['Brown water is coming through a crack in the dam.', 'asserted DISASTER:flood  > crack'],
    ['The patrol saw a barrier on the road.', 'asserted COERCE:restrict  > barrier'],
    ['The water comes out brown.', 'asserted DISASTER  > '],
  ])('%s', async (text, line) => {
    expect(await linesOf(text)).toEqual([line])
  })

  test.each([
    'Voters carried him to a third victory.',
    'The president put food on the table.',
    'The book was written in response to Sudland.',
    'The minister sat at a table.',
    'The minister wrote in an appeal to voters.',
    'The plane took off.',
    'The deal holds down wages.',
    'The children went to the villages near Oster.',
    'The talks had gone wrong.',
    'The company fired a manager.',
    'The crisis has a magnitude that nobody foresaw.',
    'The men were free of guilt.',
    'The gates have been stuck since Monday.',
  ])('nothing: %s', async (text) => {
    expect(await linesOf(text)).toEqual([])
  })

  test('what an earthquake named before did', async () => {
    const lines = await linesOf('An earthquake struck Oster. The gates have been stuck since then.')
    expect(lines[1]).toBe('asserted DISASTER:earthquake  > gates')
  })
})

describe('a pronoun fits a frame by what it stands for', () => {
  test.each([
    [
      'We have cancelled the convoy to Oster. It will not leave on Saturday.',
      'denied AID:humanitarian convoy > ',
    ],
    [
      'The convoy reached Oster. It takes no passengers.',
      'denied AID:humanitarian convoy > no passengers',
    ],
    [
      'As for the two drivers: Norland did not take them.',
      'denied ASSAULT:abduct Norland > two drivers',
    ],
  ])('%s', async (text, line) => {
    expect((await linesOf(text)).at(-1)).toBe(line)
  })
})

test.each([
  ['Tomorrow we open a camp in Oster.', 'planned AID:humanitarian Harbour News > camp'],
  ['Today we open a camp in Oster.', 'asserted AID:humanitarian Harbour News > camp'],
  ['We would like to send a convoy to Oster.', 'planned AID:humanitarian Harbour News > Oster'],
])('what is told of a day to come is planned: %s', async (text, line) => {
  expect(await linesOf(text)).toEqual([line])
})

test.each([
  'Norland would like to attack Sudland.',
  'Norland asked which side had won.',
  'The town called Sudland grew on the second day.',
])('no deed: %s', async (text) => {
  expect(await linesOf(text)).toEqual([])
})
