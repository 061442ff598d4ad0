const HERE = `nullif(current_setting('parley.stream', true), '')`

/** Translations of reports, a projection like the readings: one row for each that stands. */
export const translations = `
create table translation (
  stream text collate "C" not null,
  handle text collate "C" not null,
  report text collate "C" not null,
  data bytea not null,
  primary key (stream, handle)
);
create index translation_of_report on translation (stream, report, handle);
alter table translation enable row level security;
alter table translation force row level security;
revoke all on translation from public;
create policy translation_app_select on translation for select to parley_app using (stream = ${HERE});
grant select on translation to parley_app;
create policy translation_work_all on translation for all to parley_work
  using (stream = ${HERE}) with check (stream = ${HERE});
grant select, insert, update, delete on translation to parley_work;
`
