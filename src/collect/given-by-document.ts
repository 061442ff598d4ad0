import type { ReadDocument } from '#domain/document.ts'
import type { Given } from './read-article.ts'

/** A document's own fields as a report takes them; what an officer states comes before them. */
export function givenByDocument(document: ReadDocument): Given {
  const { title, byline, siteName, published, made } = document
  return {
    ...(title ? { title } : {}),
    ...(byline ? { author: [byline] } : {}),
    ...(siteName ? { outlet: siteName } : {}),
    ...(published ? { published: published.slice(0, 10) } : {}),
    ...(made ? { made } : {}),
  }
}
