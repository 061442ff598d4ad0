const HERE = `nullif(current_setting('parley.stream', true), '')`
/** What the asker shows: the hash of a token, or the id of a passkey. It opens its own row, and no other. */
const SHOWN = `nullif(current_setting('parley.token', true), '')`

const walls = (table: string, using: string, check: string) => `
alter table ${table} enable row level security;
alter table ${table} force row level security;
revoke all on ${table} from public;
create policy ${table}_app_all on ${table} for all to parley_app using (${using}) with check (${check});
grant select, insert, update, delete on ${table} to parley_app;`

/**
 * Ways in: passkeys, tokens of programs, and who asked that a lost passkey be replaced. A session knows when it was last used and
 * when its officer last proved to be there; sessions of before end, as nobody knows that of them. Row security binds whoever migrates, so
 * that a column of old rows is filled by none: an officer of before is one who was not let go.
 */
export const waysIn = `
drop table session;
create table session (
  id_hash text collate "C" primary key,
  officer text collate "C" not null,
  member text collate "C" not null,
  created text collate "C" not null,
  expires text collate "C" not null,
  seen text collate "C" not null,
  proved text collate "C" not null,
  way text collate "C" not null
);
create index session_of_officer on session (member, officer);
alter table officer add column is_closed boolean;

create table passkey (
  id text collate "C" primary key,
  member text collate "C" not null,
  officer text collate "C" not null,
  name text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text not null,
  made text collate "C" not null,
  used text collate "C" not null
);
create index passkey_of_officer on passkey (member, officer);

create table api_token (
  id_hash text collate "C" primary key,
  member text collate "C" not null,
  officer text collate "C" not null,
  name text not null,
  scopes text not null,
  made text collate "C" not null,
  expires text collate "C" not null,
  used text collate "C" not null
);
create index api_token_of_officer on api_token (member, officer);

create table recovery (
  member text collate "C" not null,
  officer text collate "C" not null,
  asked_by text collate "C" not null,
  at text collate "C" not null,
  primary key (member, officer)
);
${walls('session', `id_hash = ${SHOWN} or member = ${HERE}`, `id_hash = ${SHOWN} and member = ${HERE}`)}
${walls('passkey', `id = ${SHOWN} or member = ${HERE}`, `member = ${HERE}`)}
${walls('api_token', `id_hash = ${SHOWN} or member = ${HERE}`, `member = ${HERE}`)}
${walls('recovery', `member = ${HERE}`, `member = ${HERE}`)}
`
