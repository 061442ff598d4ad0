/** What would be lost by signing out: drafts, and reports that wait for the line. */
export type Unsent = { readonly drafts: number; readonly reports: number }
