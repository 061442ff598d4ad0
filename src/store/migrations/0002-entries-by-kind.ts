/** Recalls and corrections of a stream are found without reading all of it. */
export const entriesByKind =
  'create index stream_entry_kind on stream_entry (stream, kind, position);'
