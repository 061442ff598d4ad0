const HERE = `nullif(current_setting('parley.stream', true), '')`

/**
 * Hashes of the two logs' trees above the leaves: each the root of 256^level leaves, numbered from 0.
 *
 * They follow from the leaves, and are kept so that a tile is read without them. Nothing is ever changed in it.
 */
export const treesOfLogs = `
create table tree_hash (
  stream text collate "C" not null,
  level integer not null check (level between 1 and 6),
  number bigint not null check (number >= 0),
  hash bytea not null,
  primary key (stream, level, number)
);
alter table tree_hash enable row level security;
alter table tree_hash force row level security;
revoke all on tree_hash from public;
create policy tree_hash_app_select on tree_hash for select to parley_app using (stream = ${HERE});
grant select on tree_hash to parley_app;
create policy tree_hash_work_select on tree_hash for select to parley_work using (stream = ${HERE});
create policy tree_hash_work_insert on tree_hash for insert to parley_work with check (stream = ${HERE});
grant select, insert on tree_hash to parley_work;
`
