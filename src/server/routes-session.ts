import { z } from 'zod'
import type { Centre, Officer } from '#actions/centre.ts'
import { dropDraft, findDraft, keepDraft } from '#actions/drafts.ts'
import { startCentre } from '#actions/start-centre.ts'
import { inviteColleague, pickable, signIn } from '#actions/ways-in/links.ts'
import { hasPasskey } from '#actions/ways-in/own-ways.ts'
import { offerProof, offerSignIn, prove } from '#actions/ways-in/passkeys.ts'
import { signOut } from '#actions/ways-in/sessions.ts'
import { draftCommand, signInCommand, startCommand } from '#contract/commands.ts'
import { presentCentre } from '#contract/present.ts'
import { loadingView, sessionView } from '#contract/views.ts'
import { ceremonyView, invitationView, proofCommand } from '#contract/ways-in.ts'
import { LANGUAGES } from '#domain/charter.ts'
import { parseCharterFile } from '#domain/charter-file.ts'
import { Refusal } from '#domain/refusal.ts'
import { callerOf, clearCookie, setCookie } from './cookie.ts'
import type { Example } from './example.ts'
import { type Call, nothing, route } from './routes.ts'

async function session({
  centre,
  officer,
}: Pick<Call<unknown, unknown, unknown>, 'centre' | 'officer'>) {
  const held = centre.charter.held
  const pick = officer ? [] : await pickable(centre)
  return {
    ...(officer ? { officer: await presentOfficer(centre, officer) } : {}),
    ...(held ? { centre: presentCentre(held) } : {}),
    ...(pick.length > 0
      ? { pick: pick.map(({ name, title, member }) => ({ name, title, member })) }
      : {}),
    languages: [...LANGUAGES],
    now: centre.clock.now(),
  }
}

const presentOfficer = async (centre: Centre, { member, name, title, rights }: Officer) => ({
  member,
  name,
  title,
  rights: [...rights],
  hasPasskey: await hasPasskey(centre, { member, name }),
})

const draftKey = z.strictObject({ key: z.string().regex(/^[\w.-]{1,100}$/) })

/** Doors of signing in and out. */
export const sessionRoutes = [
  route({
    method: 'GET',
    url: '/api/session',
    summary: 'Who asks, and what the centre is',
    answer: sessionView,
    run: session,
  }),
  route({
    method: 'POST',
    url: '/api/session',
    summary: 'Signs in by a one-time link, a passkey, or as a fictional officer of an exercise',
    body: signInCommand,
    refuses: ['limit_reached'],
    answer: sessionView,
    async run(call) {
      const { token, officer } = await signIn(call.centre, call.body, callerOf(call.raw))
      setCookie(call.centre, call.reply, token)
      return await session({ centre: call.centre, officer })
    },
  }),
  route({
    method: 'DELETE',
    url: '/api/session',
    summary: 'Signs out',
    answer: nothing,
    async run(call) {
      await signOut(call.centre, call.token)
      clearCookie(call.centre, call.reply)
      return {}
    },
  }),
  route({
    method: 'POST',
    url: '/api/session/challenge',
    summary: 'What a device signs to let an officer in by a passkey; names nobody',
    answer: ceremonyView,
    run: async ({ centre }) => ({ options: await offerSignIn(centre) }),
  }),
  route({
    method: 'POST',
    url: '/api/session/proof/challenge',
    summary: 'What a device signs to show that the officer is still there',
    answer: ceremonyView,
    run: async ({ centre, token }) => ({ options: await offerProof(centre, token) }),
  }),
  route({
    method: 'POST',
    url: '/api/session/proof',
    summary:
      'Shows by a passkey that the officer is still there; the session goes on under a new token',
    body: proofCommand,
    answer: nothing,
    async run({ centre, token, body, reply }) {
      const proved = await prove(centre, token, body.passkey)
      setCookie(centre, reply, proved.token)
      return {}
    },
  }),
]

/** The first start. */
export const startRoutes = (example: Example | null) => [
  route({
    method: 'GET',
    url: '/api/centre/loading',
    summary: 'How far an example is loaded, while it is',
    answer: loadingView,
    run: async () => {
      const loading = example?.loading()
      return loading ? { loading } : {}
    },
  }),
  route({
    method: 'POST',
    url: '/api/centre',
    summary: 'The first start: with an example, or with a charter',
    body: startCommand,
    answer: z.strictObject({ links: z.int().optional() }),
    status: 201,
    async run({ centre, body }) {
      if (body.with !== 'charter') {
        if (!example) throw new Refusal('not_found')
        await example.load(centre, { name: body.with })
        return {}
      }
      const links = await startCentre(centre, parseCharterFile(body.charter ?? ''))
      return { links: links.length }
    },
  }),
]

/** Doors of an officer's own things: drafts, and links for colleagues. */
export const deskRoutes = [
  route({
    method: 'POST',
    url: '/api/links',
    summary:
      "A one-time sign-in link for an officer of one's own member; for a lost passkey a second officer has to ask too",
    body: z.strictObject({ name: z.string().max(100) }),
    answer: invitationView,
    status: 201,
    async run({ centre, officer, body }) {
      const invited = await inviteColleague(centre, officer, body.name)
      return 'link' in invited ? { link: `/link/${invited.link}` } : invited
    },
  }),
  route({
    method: 'GET',
    url: '/api/drafts/:key',
    summary: 'A draft of the asking officer; empty when there is none',
    params: draftKey,
    answer: z.strictObject({ body: z.string().optional(), at: z.string().optional() }),
    run: ({ centre, officer, params }) => findDraft(centre, officer, params.key),
  }),
  route({
    method: 'PUT',
    url: '/api/drafts/:key',
    summary: 'Keeps a draft',
    params: draftKey,
    body: draftCommand,
    answer: z.strictObject({ at: z.string() }),
    run: ({ centre, officer, params, body }) =>
      keepDraft(centre, officer, { key: params.key, body: body.body }),
  }),
  route({
    method: 'DELETE',
    url: '/api/drafts/:key',
    summary: 'Drops a draft',
    params: draftKey,
    answer: nothing,
    run: ({ centre, officer, params }) => dropDraft(centre, officer, params.key),
  }),
]
