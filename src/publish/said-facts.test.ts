import { expect, test } from 'vitest'
import type { Account, LiveClaim } from '#domain/event.ts'
import { saidFacts } from './said-facts.ts'

const span = { words: '', start: 0, end: 0 }
const claimOf = (name: string, told: object, isWithdrawn = false) =>
  ({ name, isWithdrawn, claim: { actors: [], targets: [], ...told } }) as unknown as LiveClaim
const accountOf = (voice: string, claims: string[], more: Partial<Account> = {}) =>
  ({ voice, claims, denies: false, isWithdrawn: false, ...more }) as Account
const gunmen = { name: 'gunmen', ...span }
const post = { name: 'the wardens’ post', ...span }
const killed = (least: number, most?: number) => ({ what: 'killed', least, most, ...span })

const CLAIMS = [
  claimOf('a', { actors: [gunmen], targets: [post], counts: [killed(3, 5)] }),
  claimOf('b', { actors: [gunmen], counts: [killed(10)] }),
  claimOf('c', { actors: [{ name: 'the Northern Guard', ...span }] }),
  claimOf('d', { actors: [{ name: 'nobody at all', ...span }] }, true),
]
const accounts = [
  accountOf('River Board', ['a', 'd']),
  accountOf('Ana Reis', ['b']),
  accountOf('Northern Guard', ['c'], { denies: true }),
]

test('each value stands once, with whoever says so; who denies or withdrew says none of it', () => {
  expect(saidFacts({ accounts }, CLAIMS, null)).toEqual({
    who: ['gunmen (River Board, Ana Reis)'],
    toWhom: ['the wardens’ post (River Board)'],
    howMany: ['killed: 3-5 (River Board)', 'killed: 10+ (Ana Reis)'],
  })
})

test('what is counted is told in the words of the table', () => {
  const { howMany } = saidFacts({ accounts }, CLAIMS, 'ru')
  expect(howMany?.[0]).toBe('погибшие: 3-5 (River Board)')
})

test('what nobody tells is left out', () => {
  expect(saidFacts({ accounts: accounts.slice(2) }, CLAIMS, null)).toEqual({})
})
