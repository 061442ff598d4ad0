import createClient, { type Client } from 'openapi-fetch'
import type { components, paths } from './parley-api.ts'

/** A refusal: `code` tells them apart, `detail` is a sentence, `errors` say where. */
export type Problem = components['schemas']['Problem']
export type ParleyClient = Client<paths>

type Reach = {
  /** Such as `https://centre.example`. */
  readonly address: string
  /** A session's token, as {@link signIn} gives it; a page of the centre itself needs none, its cookie goes along. */
  readonly token?: string
  /** Of the sentences in refusals. */
  readonly language?: 'ar' | 'en' | 'fa' | 'ru'
  /** Instead of the surroundings' own. */
  readonly fetch?: (request: Request) => Promise<Response>
}

/** Every door of a centre, by method and path, with the types of what goes in, comes out and is refused. */
export function parleyClient({ address, token, language, fetch }: Reach): ParleyClient {
  return createClient<paths>({
    baseUrl: address,
    credentials: 'same-origin',
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(language ? { 'accept-language': language } : {}),
    },
    ...(fetch ? { fetch } : {}),
  })
}

/** How to sign in: by a one-time link, or in an exercise as one of its officers. */
export type Credentials =
  paths['/api/session']['post']['requestBody']['content']['application/json']

/**
 * Signs a program in.
 *
 * @returns the session's token, good for twelve hours
 * @throws {Error} with the refusal as its `cause`
 */
export async function signIn(reach: Reach, credentials: Credentials): Promise<string> {
  const { error, response } = await parleyClient(reach).POST('/api/session', { body: credentials })
  if (error) throw new Error(error.detail, { cause: error })
  const cookie = response.headers.getSetCookie().find((one) => one.startsWith('parley='))
  const token = /^parley=([0-9a-f]{64})/.exec(cookie ?? '')?.[1]
  if (!token) throw new Error('the centre gave no session')
  return token
}
