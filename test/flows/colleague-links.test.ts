import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Officer } from '#actions/centre.ts'
import { inviteColleague, signIn } from '#actions/ways-in/links.ts'
import { makeTestCentre, officerOf, type TestCentre, testCharter } from '#make/centre.ts'
import { openTestDatabase } from '#make/databases.ts'

const duty = officerOf('north')
const clerk: Officer = { ...duty, name: 'clerk', title: 'Clerk', rights: ['invite'] }
let centre: TestCentre
let database: Awaited<ReturnType<typeof openTestDatabase>>

beforeAll(async () => {
  database = await openTestDatabase('pglite')
  const charter = testCharter(['north', 'south'])
  const more = { north: 'clerk', south: 'envoy' } as Record<string, string>
  const members = charter.members.map((member) => ({
    ...member,
    officers: [
      ...(member.officers ?? []),
      { name: more[member.name] ?? '', title: 'Clerk', rights: ['invite' as const] },
    ],
  }))
  centre = await makeTestCentre(database.store, { charter: { ...charter, members } })
})
afterAll(async () => {
  await centre?.close()
  await database?.drop()
})

const askedBy = async (officer: Officer | null, name: string) => {
  const invited = await inviteColleague(centre, officer, name)
  return 'link' in invited ? invited.link : ''
}

test('a link lets nobody act with rights that whoever asked for it lacks', async () => {
  await expect(askedBy(clerk, 'duty')).rejects.toMatchObject({ code: 'not_allowed' })
  const { officer } = await signIn(centre, { link: await askedBy(duty, 'clerk') }, 'here')
  expect(officer).toMatchObject({ name: 'clerk', rights: ['invite'] })
})

test.each(['envoy', 'nobody'])('%s of another member or of none is not found', async (name) => {
  await expect(askedBy(duty, name)).rejects.toMatchObject({ code: 'not_found' })
})

test('whoever is signed out, or may not invite, gets none', async () => {
  await expect(askedBy(null, 'clerk')).rejects.toMatchObject({ code: 'sign_in_needed' })
  const other = { ...duty, rights: duty.rights.filter((right) => right !== 'invite') }
  await expect(askedBy(other, 'clerk')).rejects.toMatchObject({ code: 'not_allowed' })
})
