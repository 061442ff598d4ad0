/** An article of an invented day: a visit, an attack and an aid delivery, with named speakers, dates and one town. */
export const TITLE = 'Relief for Abrantes after a night of fear at the depot'
/** Its first claim, which the article says in its own name. */
export const FIRST = 'Governor Tomas Brandt visited Abrantes on 14 March 2015.'
export const ARTICLE = `${TITLE}

${FIRST} He promised the families that the road would stay open, and asked both armed groups to keep away from the depot.

Gunmen attacked the depot of the Halyard Relief Union in Abrantes on 13 March 2015, district spokesman Pavel Orlenko said. "They came from the southern road and they fired at the gate," Orlenko told reporters in the town hall. Two guards were wounded.

The Union delivered tents and drinking water to 260 families in Abrantes on 14 March 2015, its coordinator Dina Marsh said. Marsh said that the convoy had waited for two days at the bridge.

Residents said that the shops were shut and that the school served as a shelter. The Union plans to send a second convoy of eight trucks on 18 March 2015, if the bridge holds. Marsh said fuel was the greatest need.
`
