import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

type Answer = (request: IncomingMessage, response: ServerResponse) => void
/** A web server of feeds and pages; `asked` are the paths in order. */
export type FeedServer = {
  readonly origin: string
  readonly asked: string[]
  /** What a path answers from now on: a document, a status, or whatever the test does with it. */
  serve(path: string, answer: string | number | Answer): void
  close(): void
}

export async function startFeedServer(): Promise<FeedServer> {
  const answers = new Map<string, string | number | Answer>()
  const asked: string[] = []
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    asked.push(path)
    const answer = answers.get(path) ?? 404
    if (typeof answer === 'function') answer(request, response)
    else if (typeof answer === 'number') response.writeHead(answer).end()
    else sendWithTag(request, response, answer)
  })
  const { promise, resolve } = Promise.withResolvers<void>()
  server.listen(0, '127.0.0.1', resolve)
  await promise
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    serve: (path, answer) => void answers.set(path, answer),
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** A document with a tag of its own: unchanged, it is not sent twice. */
function sendWithTag(request: IncomingMessage, response: ServerResponse, text: string): void {
  const etag = `"${text.length}-${text.split('<item>').length}"`
  const isKnown = request.headers['if-none-match'] === etag
  response.writeHead(isKnown ? 304 : 200, { etag, 'content-type': 'text/html; charset=utf-8' })
  response.end(isKnown ? '' : text)
}

/** RSS of items, each given by its inside, in the order of the document. */
export const rssOf = (...insides: readonly string[]): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Tidewater News</title>${insides
    .map((inside) => `<item>${inside}</item>`)
    .join('')}</channel></rss>`

/** An item whose words the reader for tests understands; its number makes it another. */
export const itemOf = (number: number): string =>
  `<title>Item number ${number}</title><guid isPermaLink="false">guid-${number}</guid><link>/page/${number}</link>
   <pubDate>Sun, 08 Mar 2026 10:0${number % 10}:00 GMT</pubDate>
   <description>Gunmen | ASSAULT | post ${number} | 2026-03-08 | Santarem | Ana Reis</description>`
