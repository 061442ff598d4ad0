/** What a page states of itself, beside its text. */
export type PageFields = {
  readonly title: string
  readonly byline?: string
  readonly siteName?: string
  /** ISO 8601. */
  readonly published?: string
}

/** The page's own fields as a report takes them; what an officer states comes before them. */
export function givenByPage({ title, byline, siteName, published }: PageFields) {
  return {
    title,
    ...(byline ? { author: [byline] } : {}),
    ...(siteName ? { outlet: siteName } : {}),
    ...(published ? { published: published.slice(0, 10) } : {}),
  }
}
