/** ISO 3166-1 alpha-2, the members and observers of the United Nations and a few more that Intl can name. */
const CODES =
  'AF AL DZ AD AO AG AR AM AU AT AZ BS BH BD BB BY BE BZ BJ BT BO BA BW BR BN BG BF BI CV KH CM CA CF TD CL CN CO KM CG CD ' +
  'CR CI HR CU CY CZ DK DJ DM DO EC EG SV GQ ER EE SZ ET FJ FI FR GA GM GE DE GH GR GD GT GN GW GY HT HN HU IS IN ID IR IQ ' +
  'IE IL IT JM JP JO KZ KE KI KP KR KW KG LA LV LB LS LR LY LI LT LU MG MW MY MV ML MT MH MR MU MX FM MD MC MN ME MA MZ MM ' +
  'NA NR NP NL NZ NI NE NG MK NO OM PK PW PS PA PG PY PE PH PL PT QA RO RU RW KN LC VC WS SM ST SA SN RS SC SL SG SK SI SB ' +
  'SO ZA SS ES LK SD SR SE CH SY TJ TZ TH TL TG TO TT TN TR TM TV UG UA AE GB US UY UZ VU VA VE VN YE ZM ZW TW XK EH HK'

const lists = new Map<string, readonly { value: string; words: string }[]>()

/** Countries by their names in the reader's language, in its own order; made once a language. */
export function countries(locale: string): readonly { value: string; words: string }[] {
  const list = lists.get(locale) ?? listOf(locale)
  lists.set(locale, list)
  return list
}

function listOf(locale: string) {
  const names = new Intl.DisplayNames(locale, { type: 'region' })
  const { compare } = new Intl.Collator(locale)
  return CODES.split(' ')
    .map((value) => ({ value, words: names.of(value) ?? value }))
    .sort((a, b) => compare(a.words, b.words))
}
