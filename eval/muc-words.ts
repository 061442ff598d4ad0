import type { Incident } from '#domain/incident.ts'

/** What the set lists of MUC-4 call what our records tell of; kinds of instrument bear the same names in capitals. */
export const MUC_WORDS = {
  thingKind: {
    other: 'OTHER', commerce: 'COMMERCIAL', energy: 'ENERGY', vehicle: 'TRANSPORT VEHICLE',
    'government-office': 'GOVERNMENT OFFICE OR RESIDENCE', communications: 'COMMUNICATIONS',
    'organization-office': 'ORGANIZATION OFFICE', bank: 'FINANCIAL', residence: 'CIVILIAN RESIDENCE',
    embassy: 'DIPLOMAT OFFICE OR RESIDENCE', road: 'TRANSPORTATION ROUTE', 'police-post': 'LAW ENFORCEMENT FACILITY',
    'politician-office': 'POLITICAL FIGURE OFFICE OR RESIDENCE', water: 'WATER', station: 'TRANSPORTATION FACILITY',
  },
  personKind: {
    civilian: 'CIVILIAN', politician: 'POLITICAL FIGURE', official: 'GOVERNMENT OFFICIAL', police: 'LAW ENFORCEMENT',
    judge: 'LEGAL OR JUDICIAL', soldier: 'ACTIVE MILITARY', guard: 'SECURITY GUARD',
    'former-official': 'FORMER GOVERNMENT OFFICIAL', 'former-soldier': 'FORMER ACTIVE MILITARY', diplomat: 'DIPLOMAT',
  },
  thingEffect: { untold: '', damaged: 'SOME DAMAGE', destroyed: 'DESTROYED', unharmed: 'NO DAMAGE' },
  personEffect: {
    untold: '', killed: 'DEATH', wounded: 'INJURY', unharmed: 'NO INJURY OR DEATH', 'not-wounded': 'NO INJURY',
    freed: 'REGAINED FREEDOM',
  },
  confidence: {
    fact: 'REPORTED AS FACT', claimed: 'CLAIMED OR ADMITTED', accused: 'SUSPECTED OR ACCUSED',
    'accused-by-authorities': 'SUSPECTED OR ACCUSED BY AUTHORITIES',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>> // biome-ignore format: tables

/** The countries that the task is about, by ISO 3166-1: an incident elsewhere seldom belongs in it. */
export const MUC_COUNTRIES: Readonly<Record<string, string>> = {
  AR: 'ARGENTINA', BO: 'BOLIVIA', CL: 'CHILE', CO: 'COLOMBIA', EC: 'ECUADOR', GT: 'GUATEMALA', HN: 'HONDURAS', PE: 'PERU',
  SV: 'EL SALVADOR',
} // biome-ignore format: one table

/** Names of further countries where the set list's differ from ours, or are met often. */
export const OTHER_COUNTRIES: Readonly<Record<string, string>> = {
  BR: 'BRAZIL', CA: 'CANADA', CR: 'COSTA RICA', CU: 'CUBA', DO: 'DOMINICAN REPUBLIC', ES: 'SPAIN', FR: 'FRANCE',
  GB: 'UNITED KINGDOM', IE: 'IRELAND', IL: 'ISRAEL', IT: 'ITALY', MX: 'MEXICO', NI: 'NICARAGUA', NL: 'NETHERLANDS',
  NO: 'NORWAY', PA: 'PANAMA', PH: 'PHILIPPINES', RU: 'USSR', US: 'UNITED STATES', VE: 'VENEZUELA',
} // biome-ignore format: one table

/** The set list's name of a country; null when it has none that we know. */
export const mucCountry = (code: string | null | undefined): string | null =>
  code ? (MUC_COUNTRIES[code] ?? OTHER_COUNTRIES[code] ?? null) : null

/** Types that have no instrument slots, and the one without slots of things. */
export const WITHOUT_INSTRUMENT: ReadonlySet<Incident['type']> = new Set(['arson', 'kidnapping'])
export const WITHOUT_THINGS: ReadonlySet<Incident['type']> = new Set(['kidnapping'])
