/**
 * Whom words fall to when nobody is named: reserved voices, which every page says in its reader's language.
 *
 * They travel as plain text, so that a stream stays readable without this package.
 */
export const UNNAMED_AUTHOR = 'unnamed author'
export const UNNAMED = 'unnamed'
