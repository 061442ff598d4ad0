import { Agent, fetch } from 'undici'

/** An answer of a megabyte is none: a thousand claims are less. */
const ANSWER_BYTES_MAX = 1024 * 1024

/** The answer grew beyond its bound and was cut off. */
export class AnswerTooLarge extends Error {
  override readonly name = 'AnswerTooLarge'
}

/**
 * A `fetch` for a client that is not to say more than its question: of its headers only the type of the body goes out,
 * and the key where there is one; nothing is followed, and the unpacked answer is read within 1 MB before it is handed on.
 */
export function openBoundedFetch(key: string | null): typeof globalThis.fetch {
  // Time is the caller's to bound, by its signal.
  const dispatcher = new Agent({ headersTimeout: 0, bodyTimeout: 0, keepAliveTimeout: 1000 })
  return async (input, init) => {
    const answer = await fetch(String(input), {
      dispatcher,
      method: 'POST',
      redirect: 'error',
      body: String(init?.body ?? ''),
      signal: init?.signal ?? null,
      headers: {
        accept: 'application/json',
        'content-type': 'application/json',
        'user-agent': 'Parley',
        ...(key === null ? {} : { authorization: `Bearer ${key}` }),
      },
    })
    const { status } = answer
    const retryAfter = answer.headers.get('retry-after')
    const headers = { 'content-type': 'application/json', ...(retryAfter ? { 'retry-after': retryAfter } : {}) } // biome-ignore format: one line
    return new Response(await bytesOf(answer.body), { status, headers })
  }
}

async function bytesOf(body: AsyncIterable<Uint8Array> | null): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let sizeBytes = 0
  for await (const chunk of body ?? []) {
    sizeBytes += chunk.length
    if (sizeBytes > ANSWER_BYTES_MAX) throw new AnswerTooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
