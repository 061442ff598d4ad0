import { z } from 'zod'
import { LOGS, readCheckpoint, readTileOf } from '#actions/read-log.ts'
import { route } from './routes.ts'

const logParams = z.strictObject({ log: z.enum(LOGS) })
const tileParams = z.strictObject({ log: z.enum(LOGS), '*': z.string().max(60) })
const cachingOf = (log: string) => (log === 'public' ? 'public, max-age=5' : 'private, no-store')
const FOR_GOOD = 'max-age=31536000, immutable'

/** The two logs as C2SP tile logs: `joint` for members, `public` for anybody. */
export const logRoutes = [
  route({
    method: 'GET',
    url: '/log/:log/checkpoint',
    summary: 'The newest signed checkpoint of a log: `public` without signing in',
    params: logParams,
    media: ['text/plain'],
    refuses: ['not_found', 'rolled_back'],
    async run({ centre, officer, params, reply }) {
      const { note } = await readCheckpoint(centre, officer, params.log)
      reply.type('text/plain; charset=utf-8').header('cache-control', cachingOf(params.log))
      return note
    },
  }),
  route({
    method: 'GET',
    url: '/log/:log/tile/*',
    summary:
      'A tile of a log, such as `0/x001/067` or `entries/000.p/7`: hashes, or entries with their lengths. It never changes',
    params: tileParams,
    media: ['application/octet-stream'],
    refuses: ['not_found'],
    async run({ centre, officer, params, reply }) {
      const { log, '*': path } = params
      const bytes = await readTileOf(centre, officer, { log, path })
      const whose = log === 'public' ? 'public' : 'private'
      reply.type('application/octet-stream').header('cache-control', `${whose}, ${FOR_GOOD}`)
      return Buffer.from(bytes)
    },
  }),
]
