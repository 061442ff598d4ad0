/** Minutes between two polls of a source. Apart from the schemas, so that a page can say the limits without them. */
export const EVERY = { least: 5, most: 1440, usual: 30 } as const
