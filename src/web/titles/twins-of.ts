type Titled = { readonly handle: string; readonly title: string }

/** The handles of those in a list whose title another one has too, whatever its case and blanks. */
export function twinsOf(reports: readonly Titled[]): ReadonlySet<string> {
  const groups = Map.groupBy(reports, ({ title }) => titleKey(title))
  return new Set(
    [...groups.values()].flatMap((group) =>
      group.length > 1 ? group.map(({ handle }) => handle) : [],
    ),
  )
}

const titleKey = (title: string) => title.trim().replace(/\s+/g, ' ').toLowerCase()
