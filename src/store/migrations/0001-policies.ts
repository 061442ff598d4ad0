/** The stream that this transaction is bound to; null, and so equal to nothing, when it is bound to none. */
const HERE = `nullif(current_setting('parley.stream', true), '')`
/** The hash of the token that the asker holds: opens its own session or link, and no other. */
const TOKEN = `nullif(current_setting('parley.token', true), '')`

const EVERY = [
  'stream_entry', 'stream_head', 'channel_head', 'work', 'blob', 'blob_grant', 'report', 'reading', 'claim', 'event',
  'search_token', 'officer', 'session', 'checkpoint', 'draft', 'saved_view', 'feed_state', 'signer',
] as const // biome-ignore format: one list
const PROJECTED = ['report', 'reading', 'claim', 'event', 'search_token', 'blob_grant'] as const
const OFFICERS_OWN = ['draft', 'saved_view'] as const

const forced = EVERY.map(
  (table) => `alter table ${table} enable row level security;
alter table ${table} force row level security;
revoke all on ${table} from public;`,
)

/** One policy and the grant that goes with it. */
function allow(rule: {
  role: string
  table: string
  verb: 'select' | 'insert' | 'update' | 'delete' | 'all'
  using?: string
  check?: string
  columns?: string
}): string {
  const { role, table, verb } = rule
  const using = rule.using ? ` using (${rule.using})` : ''
  const check = rule.check ? ` with check (${rule.check})` : ''
  const verbs = verb === 'all' ? 'select, insert, update, delete' : verb
  return `create policy ${table}_${role}_${verb} on ${table} for ${verb} to parley_${role}${using}${check};
grant ${verbs}${rule.columns ? ` (${rule.columns})` : ''} on ${table} to parley_${role};`
}

const ofHere = `stream = ${HERE}`
/** Appending is the one act that reaches across streams; this role reads no entry, and no row that tells of content. */
const append = [
  allow({ role: 'append', table: 'stream_entry', verb: 'insert', check: 'true' }),
  allow({ role: 'append', table: 'blob', verb: 'insert', check: 'true' }),
  ...['stream_head', 'channel_head', 'work'].flatMap((table) => [
    allow({ role: 'append', table, verb: 'select', using: 'true' }),
    allow({ role: 'append', table, verb: 'insert', check: 'true' }),
    allow({ role: 'append', table, verb: 'update', using: 'true', check: 'true' }),
  ]),
]

const read = [
  ...['stream_entry', 'stream_head', 'channel_head', 'work', 'feed_state', ...PROJECTED].map((table) =>
    allow({ role: 'app', table, verb: 'select', using: ofHere }),
  ),
  allow({
    role: 'app',
    table: 'blob',
    verb: 'select',
    using: `exists (select 1 from blob_grant g where g.stream = ${HERE} and g.owner = blob.owner and g.sha256 = blob.sha256)`,
  }),
  ...OFFICERS_OWN.map((table) => allow({ role: 'app', table, verb: 'all', using: ofHere, check: ofHere })),
  allow({ role: 'app', table: 'officer', verb: 'all', using: `member = ${HERE} or link_hash = ${TOKEN}`, check: `member = ${HERE}` }),
  allow({ role: 'app', table: 'session', verb: 'all', using: `id_hash = ${TOKEN} or member = ${HERE}`, check: `id_hash = ${TOKEN} and member = ${HERE}` }),
  allow({ role: 'app', table: 'checkpoint', verb: 'select', using: `${HERE} is not null` }),
] // biome-ignore format: one rule a line

const erased = `${ofHere} and payload is null and salt is null and nonce is null`
const fold = [
  allow({ role: 'work', table: 'stream_entry', verb: 'select', using: ofHere }),
  allow({ role: 'work', table: 'stream_entry', verb: 'update', using: ofHere, check: erased, columns: 'payload, salt, nonce' }),
  allow({ role: 'work', table: 'stream_head', verb: 'select', using: ofHere }),
  allow({ role: 'work', table: 'work', verb: 'select', using: ofHere }),
  allow({ role: 'work', table: 'work', verb: 'update', using: ofHere, check: ofHere, columns: 'folded' }),
  ...PROJECTED.map((table) => allow({ role: 'work', table, verb: 'all', using: ofHere, check: ofHere })),
  ...['select', 'insert', 'update'].map((verb) =>
    allow({
      role: 'work', table: 'checkpoint', verb: verb as 'select',
      ...(verb === 'insert' ? {} : { using: `log = ${HERE}` }),
      ...(verb === 'select' ? {} : { check: `log = ${HERE}` }),
    }),
  ),
  allow({ role: 'work', table: 'feed_state', verb: 'all', using: ofHere, check: ofHere }),
] // biome-ignore format: one rule a line

export const policiesOfFirst = [...forced, ...append, ...read, ...fold].join('\n')
