const HERE = `nullif(current_setting('parley.stream', true), '')`

/** Members' assessments and positions, a projection: one row for each that stands. */
export const memberWords = `
create table member_word (
  stream text collate "C" not null,
  handle text collate "C" not null,
  object text collate "C" not null,
  is_last boolean not null,
  at text collate "C" not null,
  data bytea not null,
  primary key (stream, handle)
);
create index member_word_of_object on member_word (stream, object);
alter table member_word enable row level security;
alter table member_word force row level security;
revoke all on member_word from public;
create policy member_word_app_select on member_word for select to parley_app using (stream = ${HERE});
grant select on member_word to parley_app;
create policy member_word_work_all on member_word for all to parley_work
  using (stream = ${HERE}) with check (stream = ${HERE});
grant select, insert, update, delete on member_word to parley_work;
`
