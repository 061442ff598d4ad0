import { z } from 'zod'
import { dropDraft, findDraft, keepDraft } from '#actions/drafts.ts'
import { inviteColleague, pickable, signIn, signOut } from '#actions/sign-in.ts'
import { startCentre } from '#actions/start-centre.ts'
import { draftCommand, signInCommand, startCommand } from '#contract/commands.ts'
import { presentCentre } from '#contract/present.ts'
import { loadingView, sessionView } from '#contract/views.ts'
import { LANGUAGES } from '#domain/charter.ts'
import { parseCharterFile } from '#domain/charter-file.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Example } from './example.ts'
import { type Call, nothing, route } from './routes.ts'

const COOKIE = 'parley'

async function session({
  centre,
  officer,
}: Pick<Call<unknown, unknown, unknown>, 'centre' | 'officer'>) {
  const held = centre.charter.held
  const pick = officer ? [] : await pickable(centre)
  return {
    ...(officer ? { officer: { ...officer, rights: [...officer.rights] } } : {}),
    ...(held ? { centre: presentCentre(held) } : {}),
    ...(pick.length > 0
      ? { pick: pick.map(({ name, title, member }) => ({ name, title, member })) }
      : {}),
    languages: [...LANGUAGES],
    now: centre.clock.now(),
  }
}

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
    summary: 'Signs in by a one-time link, or as a fictional officer of an exercise',
    body: signInCommand,
    answer: sessionView,
    async run(call) {
      const { token, officer } = await signIn(call.centre, call.body)
      call.reply.setCookie(COOKIE, token, {
        path: '/',
        httpOnly: true,
        sameSite: 'lax',
        maxAge: 12 * 3600,
      })
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
      call.reply.clearCookie(COOKIE, { path: '/' })
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
    summary: "A one-time sign-in link for an officer of one's own member",
    body: z.strictObject({ name: z.string().max(100) }),
    answer: z.strictObject({ link: z.string() }),
    status: 201,
    run: async ({ centre, officer, body }) => ({
      link: `/link/${await inviteColleague(centre, officer, body.name)}`,
    }),
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
