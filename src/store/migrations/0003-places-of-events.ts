/**
 * Where an event lies, as columns, so that a map is one query. Pictures are dropped with it: they fold again from their
 * entries at the next start. `work` is emptied of its progress past its own row security, which holds for its owner too.
 */
export const placesOfEvents = `
truncate report, reading, claim, event, search_token, blob_grant;
alter table event
  add column is_ongoing boolean not null,
  add column place text collate "C",
  add column precision text collate "C",
  add column lat double precision,
  add column lon double precision,
  add column radius_km double precision;
alter table work no force row level security;
update work set folded = 0;
alter table work force row level security;
`
