/** What two claims share, and what of them disagrees: codes of the message catalogues, under `suggest.because.`. */
export const ALIKENESS = [
  'same_day', 'near_day', 'some_day', 'no_day', 'same_place', 'near_place', 'wider_place', 'no_place',
  'same_actor', 'same_target', 'same_count', 'same_words', 'same_way',
  'other_day', 'other_place', 'other_actor', 'other_target', 'other_count', 'other_way', 'other_words',
] as const // biome-ignore format: what is shared, then what disagrees
export type Alikeness = (typeof ALIKENESS)[number]
