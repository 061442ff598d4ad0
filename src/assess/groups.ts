/** Names that belong together, each group known by its first name in order, however they were joined. */
export class Groups {
  readonly #parent = new Map<string, string>()

  join(names: readonly string[]): void {
    const firsts = names.map((name) => this.firstOf(name)).sort()
    const [first] = firsts
    if (first === undefined) return
    for (const one of [...names, ...firsts]) this.#parent.set(one, first)
    this.#parent.set(first, first)
  }

  has(name: string): boolean {
    return this.#parent.has(name)
  }

  /** The name itself where it was never joined. */
  firstOf(name: string): string {
    let first = name
    for (let up = this.#parent.get(first); up !== undefined && up !== first; )
      [first, up] = [up, this.#parent.get(up)]
    return first
  }
}
