/**
 * Words of assessments and positions, apart from their shapes: pages need the words, and no parser with them.
 *
 * @source Admiralty system (NATO AJP-2.1, annex on evaluation): reliability of a source A to F, credibility 1 to 6;
 *   ICD 203 (2015) for words of likelihood and their bands in per cent
 */
export const RELIABILITIES = ['A', 'B', 'C', 'D', 'E', 'F'] as const
export const CREDIBILITIES = ['1', '2', '3', '4', '5', '6'] as const
export const LIKELIHOODS = [
  'almost-no-chance',
  'very-unlikely',
  'unlikely',
  'roughly-even',
  'likely',
  'very-likely',
  'almost-certain',
] as const
export type Likelihood = (typeof LIKELIHOODS)[number]

/** Per cent, from and to, in the order of the words. */
export const LIKELIHOOD_BANDS: Readonly<Record<Likelihood, readonly [number, number]>> = {
  'almost-no-chance': [1, 5],
  'very-unlikely': [5, 20],
  unlikely: [20, 45],
  'roughly-even': [45, 55],
  likely: [55, 80],
  'very-likely': [80, 95],
  'almost-certain': [95, 99],
}

/** `none`: no position, which a member may say as well as be silent. */
export const STANCES = ['affirms', 'denies', 'reserves', 'none'] as const

/** Takes the member's earlier words on the same thing back. */
export const TAKEN_BACK = 'open'
