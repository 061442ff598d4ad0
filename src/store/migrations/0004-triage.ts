/**
 * A report's place in its member's inbox, as columns, so that a queue is one query. Pictures stay: no entry of before
 * holds a mark.
 */
export const triageOfReports = `
alter table report
  add column triage text collate "C" not null default 'open',
  add column snoozed_until text collate "C",
  add column assignee text collate "C";
alter table report alter column triage drop default;
`
