/** What a slot says of its key: 16 bits of the hash that its home does not tell; 0 is an empty slot. */
export const checkOf = (key: number) => key & 0xffff || 1

/** Where the search for a key begins, by the high bits of its hash. @param homes how many slots may be a home */
export const homeOf = (key: number, homes: number) => ((key >>> 0) * (homes / 2 ** 32)) | 0

/** Slots behind the last home, the very last of them empty, so that no search has to turn round. */
export const SLOTS_BEHIND = 64
