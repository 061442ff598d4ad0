import type { Insertable, Selectable } from 'kysely'

type Bytes = Uint8Array

/** Columns as the database has them. Written by hand beside migrations/, and held equal to them by a test. */
export type Tables = {
  stream_entry: {
    stream: string
    position: number
    kind: string
    handle: string
    sender: string
    channel: string
    n: number
    item: Bytes
    item_hash: string
    payload: Bytes | null
    salt: Bytes | null
    nonce: Bytes | null
    leaf: Bytes
    officer: string | null
    idempotency_key: string | null
    request_hash: string | null
  }
  stream_head: { stream: string; position: number; head: Bytes | null; frontier: string | null }
  channel_head: { stream: string; recipient: string; n: number; item_hash: string }
  work: { stream: string; appended: number; folded: number }
  blob: { owner: string; sha256: string; bytes: Bytes; media_type: string }
  blob_grant: { stream: string; owner: string; sha256: string }
  report: {
    stream: string
    handle: string
    sender: string
    at: string
    is_unread: boolean
    is_withdrawn: boolean
    triage: string
    snoozed_until: string | null
    assignee: string | null
    data: Bytes
  }
  reading: { stream: string; handle: string; report: string; sender: string; data: Bytes }
  translation: { stream: string; handle: string; report: string; data: Bytes }
  member_word: {
    stream: string
    handle: string
    object: string
    is_last: boolean
    at: string
    data: Bytes
  }
  claim: {
    stream: string
    name: string
    kind: string
    report: string | null
    reading: string | null
    event: string | null
    data: Bytes
  }
  event: {
    stream: string
    id: string
    earliest: string
    latest: string
    action: string
    support: string
    contest: string
    is_withdrawn: boolean
    has_place: boolean
    is_ongoing: boolean
    country: string | null
    place: string | null
    precision: string | null
    lat: number | null
    lon: number | null
    radius_km: number | null
    data: Bytes
  }
  search_token: { stream: string; token: string; item_kind: string; item: string; weight: number }
  officer: {
    member: string
    name: string
    title: string
    rights: string
    link_hash: string | null
    link_expires: string | null
    is_closed: boolean | null
  }
  session: {
    id_hash: string
    officer: string
    member: string
    created: string
    expires: string
    seen: string
    proved: string
    way: string
  }
  passkey: {
    id: string
    member: string
    officer: string
    name: string
    public_key: Bytes
    counter: number
    transports: string
    made: string
    used: string
  }
  api_token: {
    id_hash: string
    member: string
    officer: string
    name: string
    scopes: string
    made: string
    expires: string
    used: string
  }
  recovery: { member: string; officer: string; asked_by: string; at: string }
  tree_hash: { stream: string; level: number; number: number; hash: Bytes }
  checkpoint: { log: string; size: number; root: string; note: string }
  draft: { stream: string; officer: string; key: string; body: Bytes; at: string }
  saved_view: { stream: string; officer: string; name: string; query: Bytes }
  feed_state: { stream: string; feed: string; state: Bytes }
  signer: { name: string; log: string; size: number; root: string }
  schema_version: { version: number; name: string }
}

export type Row<T extends keyof Tables> = Selectable<Tables[T]>
export type NewRow<T extends keyof Tables> = Insertable<Tables[T]>
