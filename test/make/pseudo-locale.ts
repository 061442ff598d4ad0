import type { BrowserContext, Page } from 'playwright-core'
import { createIntl } from 'react-intl'
import type { Say } from '#make/browser.ts'
import english from '#model/messages/en.json' with { type: 'json' }

const [OPEN, CLOSE] = ['⟦', '⟧']
const LONGER = 0.4
const WORD_LENGTH = 7

/**
 * English as a longer language would be: in brackets, with so many letters more that a full translation has.
 *
 * What stands in braces is the message's own grammar and is left alone; it counts a third, as one of its forms is shown.
 */
function pseudo(message: string): string {
  let depth = 0
  let plain = 0
  for (const letter of message) {
    if (letter === '{') depth += 1
    plain += depth === 0 ? 1 : 1 / 3
    if (letter === '}') depth -= 1
  }
  const more = '~'.repeat(Math.ceil(plain * LONGER))
  const words = more.match(new RegExp(`.{1,${WORD_LENGTH}}`, 'g')) ?? []
  return `${OPEN}${message}${words.join(' ')}${CLOSE}`
}

const messages = Object.fromEntries(
  Object.entries(english).map(([id, message]) => [id, pseudo(message)]),
)
const intl = createIntl({ locale: 'en', messages, onError: () => {} })

/** The sentences of the pages as they are shown then. */
export const sayPseudo: Say = (id, values) => intl.formatMessage({ id }, values)

/** From now on the English pages of this reader speak so. The reader must have no worker, which would answer first. */
export async function speakPseudo(context: BrowserContext): Promise<void> {
  const body = `const all = ${JSON.stringify(messages)}; export { all as default }`
  await context.route(/\/assets\/en-[^/]*\.js$/, (route) =>
    route.fulfill({ contentType: 'text/javascript', body }),
  )
}

const THEIRS =
  'bdi, blockquote, q, kbd, code, time, script, style, textarea, [lang]:not(html), [translate=no]'
/** What stands between the names of a list, which the browser knows in every language. */
const JOINTS = ['ab', 'abc']
  .flatMap((names) => new Intl.ListFormat('en').formatToParts([...names]))
  .map(({ value }) => value.trim())

/** What the buttons of menus are called that only a screen reader meets: React Aria's own word, which knows no Persian. */
const LIBRARY = new Set(['Dismiss'])

/**
 * Letters of the page's own that no message brought: they stand outside all brackets.
 *
 * Words of people and sources, names, dates, keys and machine's words are marked as such and are none of these; nor are
 * the names of countries and languages, which the browser knows in every language.
 *
 * @throws Error when nothing is in brackets, so that nothing was looked at
 */
export async function untranslated(page: Page): Promise<string[]> {
  const [texts, heard] = await Promise.all([textsOf(page), heardOf(page)])
  const outside = outsideOf(texts.map(({ text }) => text))
  if (outside.join('').length === texts.map(({ text }) => text).join('').length)
    throw new Error('the page does not speak as it was told to')
  const bare = outside.filter((words, at) => !texts[at]?.isTheirs && !JOINTS.includes(words.trim()))
  const silent = heard.filter((words) => !words.includes(OPEN) && !LIBRARY.has(words))
  return [...bare, ...silent]
    .map((words) => words.trim())
    .filter((words) => /\p{L}{2}/u.test(words))
}

/** What of each text stands in no bracket; one that opens in a text may close in a later one. */
function outsideOf(texts: readonly string[]): string[] {
  let depth = 0
  return texts.map((text) => {
    let outside = ''
    for (const letter of text) {
      if (letter === OPEN) depth += 1
      if (depth === 0) outside += letter
      if (letter === CLOSE) depth -= 1
    }
    return outside
  })
}

/** Every text of the page in its order, and whether it is marked as another's or as the browser's own name of something. */
const textsOf = (page: Page) =>
  page.evaluate((theirs) => {
    const types = ['region', 'language'] as const
    const names = types.map((type) => new Intl.DisplayNames('en', { type, fallback: 'none' }))
    const isName = ({ value, text }: HTMLOptionElement) =>
      /^[A-Za-z]{2}$/.test(value) && names.some((known) => known.of(value) === text)
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const texts: { text: string; isTheirs: boolean }[] = []
    while (walker.nextNode()) {
      const holder = walker.currentNode.parentElement
      const isTheirs =
        holder instanceof HTMLOptionElement ? isName(holder) : Boolean(holder?.closest(theirs))
      texts.push({ text: walker.currentNode.nodeValue ?? '', isTheirs })
    }
    return texts
  }, THEIRS)

/** What only those hear who cannot see the page, and what stands in fields before anything is typed. */
const heardOf = (page: Page) =>
  page.evaluate(() =>
    ['aria-label', 'placeholder'].flatMap((name) =>
      [...document.querySelectorAll(`[${name}]`)]
        .filter((one) => !one.closest('[class*=maplibregl]'))
        .map((one) => one.getAttribute(name) ?? ''),
    ),
  )
