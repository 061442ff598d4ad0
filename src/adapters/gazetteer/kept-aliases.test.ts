import { expect, test } from 'vitest'
import { keptAliases } from './kept-aliases.ts'

test.each([
  ['', []],
  ['Homs', ['Homs']],
  ['QHS,Homs,hwms,Ḥims,Xims', ['Homs', 'Ḥims', 'Xims']],
  ['حمص,Хомс,霍姆斯,ホムス,Χομς', ['حمص', 'Хомс']],
  [',Homs,,Emesa,', ['Homs', 'Emesa']],
  // Three letters are enough elsewhere; a Latin name of three may be a code.
  ['Ufa,Уфа,Уф', ['Уфа']],
  ['HOMS,Homs 2,Al Homs', ['Al Homs']],
  ['A b c d e,Aa b c d e,Aa b c d e f', ['A b c d e', 'Aa b c d e']],
  ['’Amman,Amman’s', ['Amman’s']],
  // Letters of two units are letters too: an Arabic mathematical one stands for them.
  ['\u{1ee00}\u{1ee01},\u{1ee00},\u{1f600}\u{1f600}', ['\u{1ee00}\u{1ee01}']],
])('of %j keeps %j', (names, kept) => expect(keptAliases(names)).toEqual(kept))
