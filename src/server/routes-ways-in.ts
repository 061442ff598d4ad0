import { z } from 'zod'
import { closeColleague } from '#actions/ways-in/links.ts'
import { findOwnWays, type OwnWays } from '#actions/ways-in/own-ways.ts'
import { addPasskey, dropPasskey, offerPasskey } from '#actions/ways-in/passkeys.ts'
import { dropToken, endSessions, makeToken, shortOf } from '#actions/ways-in/tokens.ts'
import {
  ceremonyView,
  colleagueCommand,
  type OwnWaysView,
  ownWaysView,
  passkeyCommand,
  tokenCommand,
  tokenMade,
} from '#contract/ways-in.ts'
import { nothing, route } from './routes.ts'

const short = z.strictObject({ id: z.string().regex(/^[0-9a-f]{16}$/) })

function present({ current, passkeys, sessions, tokens, colleagues }: OwnWays): OwnWaysView {
  return {
    passkeys: passkeys.map(({ id, name, made, used }) => ({ id, name, made, used })),
    sessions: sessions.map(({ idHash, way, created, seen, expires }) => ({
      id: shortOf(idHash),
      way,
      created,
      seen,
      expires,
      isThis: idHash === current.idHash,
    })),
    tokens: tokens.map(({ idHash, name, scopes, made, expires, used }) => ({
      id: shortOf(idHash),
      name,
      scopes: [...scopes],
      made,
      expires,
      ...(used ? { used } : {}),
    })),
    ...(colleagues
      ? { colleagues: colleagues.map((one) => ({ ...one, rights: [...one.rights] })) }
      : {}),
  }
}

/** Doors of an officer's own ways in, and of colleagues' for who may invite. A program's token opens none of them. */
export const wayInRoutes = [
  route({
    method: 'GET',
    url: '/api/ways-in',
    summary:
      "The asking officer's passkeys, sessions and tokens; for who may invite, colleagues too",
    answer: ownWaysView,
    refuses: ['sign_in_needed', 'not_allowed'],
    run: async ({ centre, token }) => present(await findOwnWays(centre, token)),
  }),
  route({
    method: 'POST',
    url: '/api/passkeys/challenge',
    summary: 'What a device signs to hold a new passkey of the asking officer',
    answer: ceremonyView,
    refuses: ['proof_needed'],
    run: async ({ centre, token }) => ({ options: await offerPasskey(centre, token) }),
  }),
  route({
    method: 'POST',
    url: '/api/passkeys',
    summary: 'Keeps a passkey that a device made for the asking officer',
    body: passkeyCommand,
    answer: nothing,
    status: 201,
    refuses: ['proof_needed', 'conflict'],
    async run({ centre, token, body }) {
      await addPasskey(centre, token, { name: body.name, answer: body.passkey })
      return {}
    },
  }),
  route({
    method: 'DELETE',
    url: '/api/passkeys/:id',
    summary: 'Drops a passkey of the asking officer',
    params: z.strictObject({ id: z.string().regex(/^[\w-]{1,1400}$/) }),
    answer: nothing,
    refuses: ['proof_needed'],
    async run({ centre, token, params }) {
      await dropPasskey(centre, token, params.id)
      return {}
    },
  }),
  route({
    method: 'POST',
    url: '/api/tokens',
    summary: 'A token for a program that acts for the asking officer; shown once',
    body: tokenCommand,
    answer: tokenMade,
    status: 201,
    refuses: ['proof_needed'],
    run: ({ centre, token, body }) => makeToken(centre, token, body),
  }),
  route({
    method: 'DELETE',
    url: '/api/tokens/:id',
    summary: 'Ends a token of the asking officer at once',
    params: short,
    answer: nothing,
    async run({ centre, token, params }) {
      await dropToken(centre, token, params.id)
      return {}
    },
  }),
  route({
    method: 'DELETE',
    url: '/api/sessions',
    summary: 'Ends all sessions of the asking officer but this one',
    answer: nothing,
    async run({ centre, token }) {
      await endSessions(centre, token, null)
      return {}
    },
  }),
  route({
    method: 'DELETE',
    url: '/api/sessions/:id',
    summary: 'Ends a session of the asking officer',
    params: short,
    answer: nothing,
    async run({ centre, token, params }) {
      await endSessions(centre, token, params.id)
      return {}
    },
  }),
  route({
    method: 'PUT',
    url: '/api/officers/:name',
    summary: 'Lets a colleague go, whose every way in ends at once, or takes one back',
    params: z.strictObject({ name: z.string().max(100) }),
    body: colleagueCommand,
    answer: nothing,
    async run({ centre, officer, params, body }) {
      await closeColleague(centre, officer, { name: params.name, isClosed: body.isClosed })
      return {}
    },
  }),
]
