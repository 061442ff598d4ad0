import fc from 'fast-check'

/**
 * Properties draw from one seed a day (UTC), so that a run that was green stays green until tomorrow brings other cases.
 * PARLEY_SEED replays any day; `npm run test:long` draws at random.
 */
export const SEED = Number(
  process.env['PARLEY_SEED'] ?? new Date().toISOString().slice(0, 10).replaceAll('-', ''),
)

if (!process.env['PARLEY_LONG']) fc.configureGlobal({ seed: SEED })
