/**
 * The first schema. `stream` leads every key and index, and row security repeats it under forced policies.
 *
 * Text compares by its bytes ("C"), so that both databases order alike. No sequence, no identity, no clock.
 */
const tables = `
create table stream_entry (
  stream text collate "C" not null,
  position bigint not null check (position > 0),
  kind text collate "C" not null,
  handle text collate "C" not null,
  sender text collate "C" not null,
  channel text collate "C" not null,
  n bigint not null check (n > 0),
  item bytea not null,
  item_hash text collate "C" not null,
  payload bytea,
  salt bytea,
  nonce bytea,
  leaf bytea not null,
  officer text collate "C",
  idempotency_key text collate "C",
  request_hash text collate "C",
  primary key (stream, position),
  constraint stream_entry_channel unique (stream, sender, channel, n),
  constraint stream_entry_request unique (stream, officer, idempotency_key)
);
create index stream_entry_handle on stream_entry (stream, handle, position);

create table stream_head (
  stream text collate "C" primary key,
  position bigint not null,
  head bytea,
  frontier text
);

create table channel_head (
  stream text collate "C" not null,
  recipient text collate "C" not null,
  n bigint not null,
  item_hash text collate "C" not null,
  constraint channel_head_pkey primary key (stream, recipient)
);

create table work (
  stream text collate "C" primary key,
  appended bigint not null,
  folded bigint not null
);

create table blob (
  owner text collate "C" not null,
  sha256 text collate "C" not null,
  bytes bytea not null,
  media_type text collate "C" not null,
  primary key (owner, sha256)
);

create table blob_grant (
  stream text collate "C" not null,
  owner text collate "C" not null,
  sha256 text collate "C" not null,
  primary key (stream, owner, sha256)
);
`

const projections = `
create table report (
  stream text collate "C" not null,
  handle text collate "C" not null,
  sender text collate "C" not null,
  at text collate "C" not null,
  is_unread boolean not null,
  is_withdrawn boolean not null,
  data bytea not null,
  primary key (stream, handle)
);
create index report_by_time on report (stream, at desc, handle);

create table reading (
  stream text collate "C" not null,
  handle text collate "C" not null,
  report text collate "C" not null,
  sender text collate "C" not null,
  data bytea not null,
  primary key (stream, handle)
);
create index reading_of_report on reading (stream, report, handle);

create table claim (
  stream text collate "C" not null,
  name text collate "C" not null,
  kind text collate "C" not null,
  report text collate "C",
  reading text collate "C",
  event text collate "C",
  data bytea not null,
  primary key (stream, name)
);
create index claim_of_report on claim (stream, report, name);
create index claim_of_event on claim (stream, event, name);

create table event (
  stream text collate "C" not null,
  id text collate "C" not null,
  earliest text collate "C" not null,
  latest text collate "C" not null,
  action text collate "C" not null,
  support text collate "C" not null,
  contest text collate "C" not null,
  is_withdrawn boolean not null,
  has_place boolean not null,
  country text collate "C",
  data bytea not null,
  primary key (stream, id)
);
create index event_by_time on event (stream, latest desc, id);
create index event_by_action on event (stream, action, latest desc, id);

create table search_token (
  stream text collate "C" not null,
  token text collate "C" not null,
  item_kind text collate "C" not null,
  item text collate "C" not null,
  weight integer not null,
  primary key (stream, token, item_kind, item)
);
create index search_token_item on search_token (stream, item_kind, item, token);
`

const besides = `
create table officer (
  member text collate "C" not null,
  name text collate "C" not null,
  title text not null,
  rights text not null,
  link_hash text collate "C" unique,
  link_expires text collate "C",
  primary key (member, name)
);

create table session (
  id_hash text collate "C" primary key,
  officer text collate "C" not null,
  member text collate "C" not null,
  created text collate "C" not null,
  expires text collate "C" not null
);

create table checkpoint (
  log text collate "C" primary key,
  size bigint not null,
  root text collate "C" not null,
  note text not null
);

create table draft (
  stream text collate "C" not null,
  officer text collate "C" not null,
  key text collate "C" not null,
  body bytea not null,
  at text collate "C" not null,
  primary key (stream, officer, key)
);

create table saved_view (
  stream text collate "C" not null,
  officer text collate "C" not null,
  name text collate "C" not null,
  query bytea not null,
  primary key (stream, officer, name)
);

create table feed_state (
  stream text collate "C" not null,
  feed text collate "C" not null,
  state bytea not null,
  primary key (stream, feed)
);

create table signer (
  name text collate "C" primary key,
  log text collate "C" not null,
  size bigint not null,
  root text collate "C" not null
);
`

export const tablesOfFirst = [tables, projections, besides].join('')
