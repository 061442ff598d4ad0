/** What the build put into the worker: its own name and every file of the pages. */
export type Shell = {
  /** The page's first script: its name changes with everything that is loaded from it. */
  readonly entry: string
  readonly files: readonly string[]
}

type Asked = { readonly method: string; readonly mode: string; readonly path: string }

/**
 * How a request is answered.
 *
 * `page`: from the line, and from what is kept when there is none. `file`: from what is kept, its name changes with its
 * content. `line`: not touched at all; whatever is about reports is never kept here.
 */
export function wayOf({ method, mode, path }: Asked, files: ReadonlySet<string>) {
  if (method !== 'GET' || /^\/(api|healthz|pub|log|service-worker\.js)(\/|\?|$)/.test(path))
    return 'line'
  if (mode === 'navigate') return 'page'
  return files.has(path) ? 'file' : 'line'
}
