import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Centre, Officer } from '#actions/centre.ts'
import { listEntries, streamOf } from '#actions/look.ts'

const BEAT_MS = 15_000
/** A reader that falls this far behind is let go; it comes back with Last-Event-ID and misses nothing. */
const BUFFER_BYTES_MAX = 256 * 1024
const PAGE = 200

/**
 * The own stream as server-sent events: each entry under its position, and a word when the picture has taken it in.
 *
 * Starts after `after` or `Last-Event-ID`, so that a line that broke replays what it missed. Also says when `joint` moved,
 * and every 15 seconds that it is still here. Before each telling it asks again who listens: a session that has ended hears nothing
 * more, and its line is closed.
 *
 * @param line.whoListens the officer whose session it is now, null when it has ended
 */
export async function sendEvents(
  centre: Centre,
  line: {
    request: FastifyRequest
    reply: FastifyReply
    after: number
    whoListens: () => Promise<Officer | null>
  },
): Promise<void> {
  const officer = await line.whoListens()
  const stream = streamOf(centre, officer, 'ours')
  const { request, reply } = line
  reply.hijack()
  const out = reply.raw
  out.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'private, no-store',
    'x-accel-buffering': 'no',
  })
  let after = line.after
  let isOpen = true
  const close = () => {
    isOpen = false
    stop()
    clearInterval(beat)
    out.end()
  }
  const write = (text: string) => {
    if (!isOpen) return
    out.write(text)
    if (out.writableLength > BUFFER_BYTES_MAX) close()
  }
  let running = Promise.resolve()
  const tell = (telling: () => Promise<void> | void) => {
    running = running
      .then(async () => {
        if (!isOpen) return
        if (await line.whoListens()) await telling()
        else close()
      })
      .catch(close)
  }
  const send = async () => {
    for (;;) {
      const { entries } = await listEntries(centre, officer, { after, limit: PAGE })
      for (const { position, kind } of entries)
        write(`id: ${position}\nevent: entry\ndata: ${JSON.stringify({ position, kind })}\n\n`)
      after = entries.at(-1)?.position ?? after
      if (entries.length < PAGE || !isOpen) return
    }
  }
  const stop = centre.store.watch((ring) => {
    if (ring.step === 'appended' && ring.stream === stream) tell(send)
    if (ring.step === 'folded' && (ring.stream === stream || ring.stream === 'joint')) {
      const side = ring.stream === stream ? 'ours' : 'joint'
      const data = JSON.stringify({ position: ring.position, view: side })
      tell(() => write(`event: picture\ndata: ${data}\n\n`))
    }
  })
  const beat = setInterval(() => tell(() => write('event: beat\ndata: 1\n\n')), BEAT_MS)
  request.raw.on('close', close)
  write('retry: 2000\n\n')
  tell(send)
}
