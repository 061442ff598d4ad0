import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { reading } from '#domain/reading.ts'
import { claimsOf, lineOf, read, reader, report } from '#make/reader-of-six.ts'

describe('the English reader, one sentence a rule', () => {
  test.each([
    [
      'an act told plainly',
      'Norland bombed Oster.',
      'asserted ASSAULT:explosives Norland > Oster | ',
    ],
    [
      'a light verb',
      'Norland carried out an airstrike against rebels in Oster.',
      'asserted ASSAULT:aerial Norland > rebels | ',
    ],
    [
      'those behind what is rejected',
      'Norland rejected a proposal by Sudland for talks on Oster.',
      'asserted REJECT Norland > Sudland | ',
    ],
    [
      'those on whom sanctions lie',
      'Norland lifted sanctions imposed on Sudland in May.',
      'asserted CONCEDE Norland > Sudland | ',
    ],
    [
      'whom one calls on',
      'Norland called on Sudland for calm.',
      'asserted REQUEST:change Norland > Sudland | ',
    ],
    [
      'who fires from the hills',
      'The convoy came under fire from Norland.',
      'asserted ASSAULT Norland > convoy | ',
    ],
    [
      'a passive',
      'Two bridges were destroyed by Norlandian forces.',
      'asserted ASSAULT Norlandian forces > Two bridges | ',
    ],
    [
      'four founders',
      'Norland, Sudland, Estland and Ostria have set up a centre in Veldra.',
      'asserted COOPERATE Norland+Sudland+Estland+Ostria >  | ',
    ],
    [
      'indirect speech',
      'Governor Ada Brenn said that Norland had invaded Sudland.',
      'asserted ASSAULT:territory Norland > Sudland | Ada Brenn/says/unknown',
    ],
    [
      'speech after its content',
      'Sudland attacked a convoy, the Norlandian army said.',
      'asserted ASSAULT Sudland > convoy | Norlandian army/says/unknown',
    ],
    [
      'own acts are own knowledge',
      'The Norlandian army said it had shelled Oster.',
      'asserted ASSAULT:heavy-weapons Norlandian army > Oster | Norlandian army/says/own',
    ],
    [
      'a body by whatever name',
      'The road desk said that Norland had invaded Sudland.',
      'asserted ASSAULT:territory Norland > Sudland | road desk/says/unknown',
    ],
    [
      'according to',
      'According to residents, rebels looted the hospital.',
      'asserted COERCE:seize rebels > hospital | residents/says/unknown',
    ],
    [
      'a direct quotation',
      '“Norland has armed the rebels,” said Ada Brenn, a political analyst.',
      'asserted AID:military Norland > rebels | Ada Brenn/says/unknown',
    ],
    [
      'we are who speaks',
      'Colonel Tam Reyes said: "We attacked the rebels at dawn."',
      'asserted ASSAULT Tam Reyes > rebels | Tam Reyes/says/own',
    ],
    [
      'a denial',
      'Brenn denied that Norland had bombed Oster.',
      'denied ASSAULT:explosives Norland > Oster | Brenn/denies/unknown',
    ],
    [
      'a denial of a plan',
      'Norland denied it plans a ground operation.',
      'denied MOBILIZE:troops Norland >  | Norland/denies/own',
    ],
    [
      'a denial of a report',
      'Peskarev denied a report that Norland had shelled Oster.',
      'denied ASSAULT:heavy-weapons Norland > Oster | Peskarev/denies/unknown',
    ],
    [
      'a denial that another tells',
      'Brenn said the Norlandian ministry had denied shelling Oster.',
      'denied ASSAULT:heavy-weapons Norlandian ministry > Oster | Norlandian ministry/denies/own < Brenn/says/told',
    ],
    [
      'a confirmation',
      'The UN confirmed that Sudland had withdrawn from Oster.',
      'asserted RETREAT:withdraw Sudland > Oster | UN/confirms/unknown',
    ],
    [
      'a plan',
      'Norland will send 200 soldiers to Veldra.',
      'planned MOBILIZE:troops Norland > Veldra | ',
    ],
    [
      'a condition',
      'If talks fail, Norland could deploy troops to Veldra.',
      'conditional MOBILIZE:troops Norland > Veldra | ',
    ],
    [
      'a possibility',
      'Norland may expel the ambassador.',
      'possible SANCTION:expel Norland > ambassador | ',
    ],
    [
      'a refusal is a negation',
      'Sudland refused to release the prisoners.',
      'denied CONCEDE:release Sudland > prisoners | ',
    ],
    [
      'a state',
      'Sudland has been in a state of civil war since March 2011.',
      'asserted ASSAULT Sudland >  | ',
    ],
    [
      'an opinion',
      'Ada Brenn said that Norland is very serious about peace.',
      'opinion - Norland >  | Ada Brenn/says/unknown',
    ],
    [
      'a disaster',
      'An earthquake struck Oster on Monday.',
      'asserted DISASTER:earthquake  > Oster | ',
    ],
    [
      'asked for something',
      'The Norlandian army has asked both villages for twenty trucks.',
      'asserted REQUEST Norlandian army > villages | ',
    ],
    [
      'asked to do',
      'Norland asked Estland to count the votes.',
      'asserted REQUEST:change Norland > Estland | ',
    ],
    [
      'aid behind a measure',
      'Norland will send 9 trucks and 30 tonnes of medicine to Oster.',
      'planned AID:humanitarian Norland > Oster | ',
    ],
    [
      'a barrier that fails',
      'The dam above Veldra burst on Monday.',
      'asserted DISASTER:flood  > dam | ',
    ],
    [
      'a river over its land',
      'The river flooded two villages near Oster.',
      'asserted DISASTER:flood  > two villages | ',
    ],
    [
      'what somebody heard',
      'Observers heard a long burst of sniper fire in Oster.',
      'asserted ASSAULT:firearms  >  | Observers/says/own',
    ],
    [
      'what somebody did not see',
      'The team saw no fighting in Veldra.',
      'denied ASSAULT  >  | team/says/own',
    ],
    [
      'armed men who leave',
      'The rebels have left Oster.',
      'asserted RETREAT:withdraw rebels > Oster | ',
    ],
    [
      'an agreement to do',
      'Norland and Sudland agreed on Monday to count again.',
      'asserted AGREE Norland+Sudland >  | ',
    ],
    [
      'a means is no actor',
      'The driver reported the ambush by telephone.',
      'asserted ASSAULT  >  | driver/says/unknown',
    ],
    [
      'those who died',
      'Five villagers died in a flood.',
      'asserted DISASTER:flood  > Five villagers | ',
    ],
  ])('%s', async (_, text, line) => {
    expect((await claimsOf(text)).map(lineOf)).toEqual([line])
  })

  test.each([
    ['a person who leaves', 'Norland’s minister left Oster.'],
    ['a crowd that floods', 'Norland and its visitors flooded the streets.'],
    ['one shot', 'If one shot is fired in Norland, the talks end.'],
    ['a purpose', 'The council met in order to attack poverty.'],
    ['a question', 'Has Norland bombed Oster?'],
    ['a noun that tells nothing', 'The fight against terrorism goes on.'],
    ['a denial of knowing', 'The ministry did not say who attacked the convoy.'],
    ['what only shows something', 'Norland demonstrated that both sides were willing.'],
    ['a credit line', 'Source: Norland bombed Oster, Harbour Agency'],
  ])('nothing is claimed from %s', async (_, text) => {
    const claims = await claimsOf(text)
    expect(
      claims.filter(
        (claim) =>
          claim.attribution.length > 0 && claim.actors.some((one) => one.name === 'Norland'),
      ),
    ).toEqual([])
  })
})

describe('the English reader, fields', () => {
  test.each([
    'Police arrested a 22-year-old man in Oster.',
    'Two hundred and four people were killed in Oster.',
  ])('no number is taken from "%s"', async (text) => {
    const [claim] = await claimsOf(text)
    expect(claim?.counts ?? []).toEqual([])
  })

  test('an accusation gives the charge and what it is about', async () => {
    const [charge, act] = await claimsOf(
      'Norland accused Sudland of bombing its embassy in Veldra.',
    )
    expect([charge, act].map((claim) => claim && lineOf(claim))).toEqual([
      'asserted ACCUSE:allege Norland > Sudland | ',
      'asserted ASSAULT:explosives Sudland > embassy | Norland/accuses/unknown',
    ])
    expect(charge?.object).toBe(act?.id)
    expect([charge?.where, act?.where?.name]).toEqual([undefined, 'Veldra'])
  })

  test('a request gives what is asked for, and from whom', async () => {
    const [request, aid] = await claimsOf('Sudland requested military assistance from Norland.')
    expect([request, aid].map((claim) => claim && lineOf(claim))).toEqual([
      'asserted REQUEST Sudland > Norland | ',
      'requested AID:military Norland > Sudland | Sudland/asks/unknown',
    ])
    expect(request?.object).toBe(aid?.id)
  })

  test.each([
    ['At least 12 villagers were killed in Oster.', { what: 'killed', least: 12 }],
    ['31 villagers killed, up from 20, in two blasts.', { what: 'killed', least: 31, most: 31 }],
    ['Norland detained more than 1,200 people.', { what: 'detained', least: 1201 }],
    [
      'A flood displaced about 3 million people.',
      { what: 'displaced', least: 3e6, most: 3e6, approx: true },
    ],
    ['The blast injured dozens of people.', { what: 'injured', least: 24, approx: true }],
    ['The observers counted 17 truce violations.', { what: 'violations', least: 17, most: 17 }],
    ['Up to 40 people were wounded by rebels.', { what: 'injured', most: 40 }],
    ['Twenty-nine people were injured in Oster.', { what: 'injured', least: 29, most: 29 }],
  ])('%s', async (text, count) => {
    const [claim] = await claimsOf(text)
    expect(claim?.counts?.[0]).toMatchObject(count)
    expect(claim?.counts?.[0]?.least).toBe('least' in count ? count.least : undefined)
    expect(claim?.counts?.[0]?.most).toBe('most' in count ? count.most : undefined)
  })

  test('one event with its dead and wounded is one claim', async () => {
    const claims = await claimsOf(
      'A suicide bombing in Oster killed 12 people and wounded 30 on Monday.',
    )
    expect(claims.map((claim) => claim.counts?.map((one) => [one.what, one.least]))).toEqual([
      [['killed', 12], ['injured', 30]],
    ]) // biome-ignore format: one thought
    expect(claims[0]).toMatchObject({
      when: { edtf: '2024-05-13' },
      action: { mode: 'suicide-attack' },
    })
  })

  test('the day of the saying is not the day of the deed', async () => {
    const [claim] = await claimsOf('Brenn said on Monday that Norland had shelled Oster.')
    expect(claim?.when).toBeUndefined()
    expect(claim?.where?.name).toBe('Oster')
  })

  test('what a plan excludes and until when are limits', async () => {
    const text =
      'The plan does not foresee any ground operation. Norland will send soldiers to Veldra until 31 December 2024.'
    const limits = (await claimsOf(text)).map((claim) =>
      claim.limits?.map((one) => [one.kind, one.words]),
    )
    expect(limits).toEqual([
      [['excludes', 'any ground operation']],
      [['until', 'until 31 December 2024']],
    ])
  })

  test.each([
    [
      'Norland will send food to Oster, and no soldiers will enter the town.',
      'no soldiers will enter the town',
    ],
    ['The agreement holds until 31 December 2024.', 'until 31 December 2024'],
  ])('a limit beside or on an action: %s', async (text, words) => {
    const [claim] = await claimsOf(text)
    expect(claim?.limits?.map((one) => one.words)).toEqual([words])
  })

  test('the operation is the one told before, with who took part', async () => {
    const text =
      'Norland carried out an airstrike against rebels.\n\nThe ministry said the operation took place in Oster.'
    const [first, again] = await claimsOf(text)
    expect(again).toMatchObject({
      happening: first?.happening,
      where: { name: 'Oster' },
      action: { type: 'ASSAULT', mode: 'aerial' },
    })
    expect(again?.actors[0]).toMatchObject({ name: 'Norland', refersTo: { start: 0, end: 7 } })
  })

  test('he and the analyst are the one named before; voices go on outwards', async () => {
    const text =
      'Ada Brenn, a political analyst, spoke in Veldra.\n\nThe analyst said that Norland had armed the rebels.'
    const { claims } = await read(text, { author: ['Lu Marten'], republishedBy: ['The Tide'] })
    expect(
      claims[0]?.attribution.map((voice) => [voice.role, voice.voice, voice.knowledge]),
    ).toEqual([
      ['speaker', 'Ada Brenn', 'unknown'],
      ['reporter', 'Lu Marten', 'told'],
      ['outlet', 'Harbour News', 'told'],
      ['republisher', 'The Tide', 'told'],
    ])
  })

  test('a speaker that nobody named is an issue', async () => {
    const { issues } = await read('The ministry said that rebels had looted the hospital.')
    expect(issues).toMatchObject([{ code: 'speaker_unresolved', words: 'The ministry' }])
  })

  test('a report that shows something does not go on speaking', async () => {
    const text =
      'Ada Brenn said that Norland had armed the rebels. A report shows that Estland is weak.\n\n“Norland bombed Oster and it will go on.”'
    const claims = await claimsOf(text)
    const bombed = claims.find((claim) => claim.action?.words === 'bombed')
    expect(bombed?.attribution[0]?.voice).toBe('Ada Brenn')
  })

  test('two names behind one preposition act together', async () => {
    const [claim] = await claimsOf(
      'Brenn recalled the 2003 invasion of Estland by Norland and Sudland when they illegally invaded Estland and the first thing they did was destroy the state.',
    )
    expect(claim?.actors.map((actor) => actor.name)).toEqual(['Norland', 'Sudland'])
    expect(claim?.targets.map((target) => target.name)).toEqual(['Estland'])
  })

  test('a statement runs on over plain paragraphs', async () => {
    const text =
      'Foreign Minister Ada Brenn said:\n\nNorland has invaded Sudland.\n\nWe condemn the invasion.'
    const claims = await claimsOf(text)
    expect(claims.map((claim) => claim.attribution[0]?.voice)).toEqual(['Ada Brenn', 'Ada Brenn'])
  })
})

describe('the English reader, bounds', () => {
  const WORDS = ['Norland', 'said', 'that', '“', '”', '"', 'bombed', 'Oster', ',', '.', 'and', '\n', 'not', 'to', 'was', 'killed', '12', 'by', 'the', 'ministry', 'who', 'will'] // biome-ignore format: one list

  property.prop([fc.array(fc.constantFrom(...WORDS), { maxLength: 80 })], { numRuns: 200 })(
    'any words give a valid reading, the same each time, with spans that hold their words',
    async (words) => {
      const text = words.join(' ')
      const found = await read(text)
      expect(reading.safeParse(found).success).toBe(true)
      expect(await read(text)).toEqual(found)
      for (const claim of found.claims) {
        expect(text.slice(claim.start, claim.end)).toBe(claim.quote)
        if (claim.action)
          expect(text.slice(claim.action.start, claim.action.end)).toBe(claim.action.words)
      }
      expect(new Set(found.claims.map((claim) => claim.id)).size).toBe(found.claims.length)
    },
  )

  test.each([
    ['one sentence of a megabyte', 'Norland bombed Oster and '.repeat(40_000)],
    ['many quotation marks', '" '.repeat(300_000)],
    ['an open quotation a line', '“Norland bombed Oster.\n'.repeat(8_000)],
    ['a paragraph of short sentences', 'He said so. '.repeat(8_000)],
    ['brackets without end', '('.repeat(500_000)],
  ])(
    '%s ends within seconds',
    async (_, text) => {
      const found = await read(text)
      expect(found.claims.length).toBeLessThanOrEqual(10_000)
    },
    20_000,
  )

  test('stops when it is told to', async () => {
    const signal = AbortSignal.abort(new Error('enough'))
    await expect(reader.read(report('Norland bombed Oster.'), signal)).rejects.toThrow('enough')
  })
})
