/**
 * What filters, counts, the map and the days read of an event, in one index: a picture of 100,000 events is counted from
 * 15 MB instead of the 95 MB that its rows take. It stands in for the two indexes that led a list by time and by action.
 */
export const factsOfEvents = `
create index event_facts on event (stream, latest desc, id) include (
  earliest, action, support, contest, is_withdrawn, has_place, is_ongoing, country, place, precision, lat, lon, radius_km
);
drop index event_by_time;
drop index event_by_action;
`
