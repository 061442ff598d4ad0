import { type Shape, sampleOf, wordsOf } from './shape-words.ts'

type Content = Readonly<Record<string, { readonly schema: Shape }>>
type Parameter = {
  readonly name: string
  readonly in: 'query' | 'path' | 'header'
  readonly required: boolean
  readonly description?: string
  readonly schema: Shape
}
export type Operation = {
  readonly summary: string
  readonly tags: readonly string[]
  readonly parameters: readonly Parameter[]
  readonly requestBody?: { readonly content: Content }
  readonly responses: Readonly<Record<string, { description: string; content?: Content }>>
  readonly 'x-refusals': readonly string[]
}
/** An OpenAPI description, as far as the page and the tests read it. */
export type Described = {
  readonly openapi: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}
type Door = { readonly method: string; readonly path: string; readonly of: Operation }

const HEAD = `# The doors of a centre

Made by \`npm run client\` from the OpenAPI 3.1 description that a centre gives at \`/api/openapi.json\`; a test holds this page
equal to it. Programs in TypeScript use \`client/index.ts\`, which has the types of every door.

- A program sends a token that its officer made under *Ways in* (\`POST /api/tokens\`) as \`Authorization: Bearer TOKEN\`: it has those of the
  officer's rights that the token names. Pages send their session's token as a cookie, \`parley\`, behind TLS \`__Host-parley\`.
- Every refusal is \`application/problem+json\` (RFC 9457) with a \`code\` of [refusals.md](refusals.md), in the language of
  \`Accept-Language\`. Any door may also answer \`busy\` and \`unknown\`.
- A door that appends takes an \`Idempotency-Key\`: the same key with the same body is the same writing.
- A list gives \`next\` while there is more; sent as \`after\` with the same filter, it gives the page that follows.

In the shapes below \`?\` marks what may be left out; the values of examples are made up, only their form holds.
`

/** The page of docs/reference: doors by group, each with parameters, answers, refusals and an example. */
export function referencePage({ paths }: Described): string {
  const doors = Object.entries(paths).flatMap(([path, verbs]) =>
    Object.entries(verbs).map(([verb, of]): Door => ({ method: verb.toUpperCase(), path, of })),
  )
  const groups = Map.groupBy(doors, ({ of }) => of.tags[0] ?? '')
  const parts = [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([group, own]) => `\n## ${group}\n${own.map(doorPart).join('')}`)
  return HEAD + parts.join('')
}

function doorPart({ method, path, of }: Door): string {
  const refusals = of['x-refusals'].map((code) => `\`${code}\``).join(', ')
  return [
    `\n### ${method} ${path}\n`,
    `${of.summary}.`,
    ...(of.parameters.length > 0 ? ['', ...parameterTable(of.parameters)] : []),
    ...bodyPart(of),
    ...Object.entries(of.responses).flatMap(([status, { content }]) =>
      status === 'default' ? [] : answerPart(status, content ?? {}),
    ),
    ...(refusals ? ['', `Refusals: ${refusals}.`] : []),
    '',
    '```sh',
    exampleOf({ method, path, of }),
    '```',
    '',
  ].join('\n')
}

const parameterTable = (parameters: readonly Parameter[]): string[] => [
  '| parameter | in | values | |',
  '|---|---|---|---|',
  ...parameters.map(
    ({ name, in: where, required, schema, description }) =>
      `| ${name} | ${where} | ${cell(wordsOf(schema))} | ${description ?? whetherNeeded(required, schema)} |`,
  ),
]
const cell = (words: string) => `\`${words.replaceAll('|', '\\|').replaceAll('\n', ' ')}\``
const whetherNeeded = (required: boolean, { default: usual }: Shape) =>
  usual === undefined ? (required ? 'needed' : '') : `else \`${String(usual)}\``

function bodyPart({ requestBody }: Operation): string[] {
  return Object.entries(requestBody?.content ?? {}).flatMap(([type, { schema }]) =>
    type === 'application/json'
      ? ['', 'Body:', '', '```ts', wordsOf(schema), '```']
      : ['', `Body: raw bytes (\`${type}\`).`],
  )
}

function answerPart(status: string, content: Content): string[] {
  return Object.entries(content).flatMap(([type, { schema }]) => {
    if (type !== 'application/json') return ['', `Answer ${status}: \`${type}\`.`]
    return ['', `Answer ${status}:`, '', '```ts', wordsOf(schema), '```']
  })
}

/** A call of curl that is accepted in its form. */
function exampleOf({ method, path, of }: Door): string {
  const filled = of.parameters
    .filter((one) => one.in === 'path')
    .reduce(
      (url, { name, schema }) => url.replace(`{${name}}`, String(sampleOf(schema, name))),
      path,
    )
  const query = of.parameters
    .filter((one) => one.in === 'query' && one.required)
    .map(({ name, schema }) => `${name}=${encodeURIComponent(String(sampleOf(schema, name)))}`)
  const url = `"$PARLEY_URL${[filled, ...query].join('&').replace('&', '?')}"`
  const [type, body] = Object.entries(of.requestBody?.content ?? {})[0] ?? []
  return [
    `curl${method === 'GET' ? '' : ` -X ${method}`} -H "Authorization: Bearer $PARLEY_TOKEN" ${url}`,
    ...(of.parameters.some((one) => one.in === 'header')
      ? ["-H 'Idempotency-Key: 7f3a-0001'"]
      : []),
    ...(type ? [`-H 'Content-Type: ${type}'`] : []),
    ...(type === 'application/json'
      ? [`-d '${JSON.stringify(sampleOf(body?.schema ?? {}))}'`]
      : []),
    ...(type && type !== 'application/json' ? ['--data-binary @FILE'] : []),
  ].join(' \\\n  ')
}
