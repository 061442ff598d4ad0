/** What was learned of English, as bytes of files: tags and trees, and who says what. */
export type EnglishModelFiles = { readonly parse: Uint8Array; readonly voices: Uint8Array }
