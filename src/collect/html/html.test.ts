import { fc, test as propertyTest } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { Refusal } from '#domain/refusal.ts'
import { articleFromHtml, textFromHtml } from './article-from-html.ts'
import { checkedHtml } from './checked-html.ts'
import { withoutEntities } from './entities.ts'
import { textOfHtml } from './text-of-html.ts'
import { tokeniseHtml } from './tokenise-html.ts'

/** What grows faster than its input takes minutes here; a busy machine takes a second or two. */
const SLOW_MS = 8000
const codeOf = (act: () => unknown) => {
  try {
    act()
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
  return null
}
const LONG =
  'Three boats were seen off the north quay at dawn, the harbour guard said, and nobody met them. '
const PAGE = `<!doctype html><html lang="en-GB"><head><title>Boats seen | Tidewater News</title>
<meta property="og:site_name" content="Tidewater News"><meta property="og:title" content="Boats seen">
<meta name="author" content="Jane Roe"><meta property="article:published_time" content="2015-09-30T23:30:00+03:00">
<script>document.title = 'owned'; throw 1</script></head><body onload="alert(1)">
<nav><ul><li><a href="/">Home</a></li><li><a href="/sea">Sea</a></li></ul></nav>
<article><h1>Boats seen</h1><p>${LONG.repeat(3)}</p><p>The mayor said:<br>the quay is shut.</p>
<ul><li>First boat<li>Second boat</ul><p>${LONG.repeat(4)}</p></article>
<footer>About us</footer></body></html>`

describe('tokeniseHtml', () => {
  test.each([
    ['<p class=a id="b c">x</p>', ['open p class=a id=b c', 'text x', 'close p']],
    ['a < b <3 c', ['text a < b <3 c']],
    ['<!-- <b> --><i>', ['open i ']],
    [
      '<script>if (a<b) "</p>"</script>x',
      ['open script ', 'raw if (a<b) "</p>"', 'close script', 'text x'],
    ],
    ['<br/><a href=x/y>', ['open br ', 'open a href=x/y']],
    ['<a title="un', ['open a title=un']],
    ['<p', ['open p ']],
    ['<style>x', ['open style ', 'raw x']],
  ])('%s', (html, pieces) => {
    const told = [...tokeniseHtml(html)].map((token) => {
      if (token.kind === 'text') return `${token.isRaw ? 'raw' : 'text'} ${token.text}`
      if (token.kind === 'close') return `close ${token.name}`
      return `open ${token.name} ${token.attributes.map(({ name, value }) => `${name}=${value}`).join(' ')}`
    })
    expect(told).toEqual(pieces)
  })

  test('a flood of attributes is bounded', () => {
    const [token] = tokeniseHtml(`<p ${'a=b '.repeat(100_000)} ${`c="${'d'.repeat(99_999)}"`}>`)
    expect(token?.kind === 'open' && token.attributes.length).toBe(64)
  })
})

describe('withoutEntities', () => {
  test.each([
    ['&amp;&lt;&quot;&nbsp;&mdash;', '&<"\u00a0—'],
    ['&#1087;&#x43f;&#150;&#8217', 'пп–’'],
    ['&#0;&#xD800;&#x110000;', '\ufffd\ufffd\ufffd'],
    ['AT&T &unknown; &constructor; & co', 'AT&T &unknown; &constructor; & co'],
    ['&amp;lt;', '&lt;'],
  ])('%s', (text, plain) => expect(withoutEntities(text)).toBe(plain))
})

describe('textOfHtml', () => {
  test('keeps blocks apart and words together', () => {
    const html = `<title>T</title><nav>Home</nav><h1>Boats
      <b>seen</b></h1><p>One<br>two<p>Three&nbsp;<script>evil()</script>four
      <table><tr><td>a<td>b<tr><td>c</table><ul><li>x<li>y</ul>`
    expect(textOfHtml(html)).toBe('Boats seen\n\nOne\ntwo\n\nThree four\n\na\tb\n\nc\n\nx\n\ny')
  })
})

describe('depth', () => {
  const nested = (count: number) => `${'<div>'.repeat(count)}x${'</div>'.repeat(count)}`
  test('256 levels are read, 257 refused', () => {
    expect(textOfHtml(nested(256))).toBe('x')
    expect(codeOf(() => textOfHtml(nested(257)))).toBe('report_too_deep')
    expect(codeOf(() => checkedHtml(nested(257)))).toBe('report_too_deep')
  })

  test.each([
    ['nested tags', '<div>'.repeat(100_000)],
    ['unclosed formatting', '<b><i>x'.repeat(50_000)],
    ['nested lists', '<ul><li>'.repeat(50_000)],
  ])('100,000 %s are refused at once', (_, html) => {
    const began = performance.now()
    expect(codeOf(() => articleFromHtml(html))).toBe('report_too_deep')
    expect(performance.now() - began).toBeLessThan(SLOW_MS)
  })

  test('siblings that are never closed are not deep', () => {
    expect(textOfHtml('<p>x'.repeat(5000)).length).toBe(5000 * 3 - 2)
    expect(checkedHtml(`<table>${'<tr><td>x<td>y'.repeat(5000)}`)).not.toBeNull()
    expect(checkedHtml('<br><img><hr>'.repeat(5000))).not.toBeNull()
  })

  test.each([
    ['brackets', '<'.repeat(2_000_000)],
    ['open comments', '<!--'.repeat(500_000)],
    ['open scripts', '<script>'.repeat(250_000)],
    ['quotes', '<a b="'.repeat(330_000)],
    ['blanks in a tag', `<a ${' '.repeat(2_000_000)}`],
    ['equals', `<a ${'='.repeat(2_000_000)}`],
    ['ampersands', '&'.repeat(2_000_000)],
    ['stray ends', '</b>'.repeat(500_000)],
  ])('2 MB of %s are read in time', (_, html) => {
    const began = performance.now()
    codeOf(() => textOfHtml(html))
    codeOf(() => checkedHtml(html))
    expect(performance.now() - began).toBeLessThan(SLOW_MS)
  })
})

describe('checkedHtml', () => {
  test('drops scripts and handlers, keeps linked data and names', () => {
    const html =
      '<p onclick="x()" class=\'a"b\'>w</p><script>evil()</script><iframe src="//x"></iframe><script type="application/ld+json">{"a":1}</script>'
    expect(checkedHtml(html)).toBe(
      '<p class="a&quot;b">w</p><script></script><script type="application/ld+json">{"a":1}</script>',
    )
  })

  test('is null for a page too large to parse', () => {
    expect(checkedHtml('<p>x'.repeat(100_001))).toBeNull()
    expect(checkedHtml('x'.repeat(5 * 1024 * 1024 + 1))).toBeNull()
  })
})

describe('articleFromHtml', () => {
  test('finds the article, its day and its names', () => {
    const article = articleFromHtml(PAGE)
    expect(article).toMatchObject({
      title: 'Boats seen',
      byline: 'Jane Roe',
      siteName: 'Tidewater News',
      published: '2015-09-30',
      language: 'en',
      issues: [],
    })
    expect(article.text).toContain(
      'The mayor said:\nthe quay is shut.\n\nFirst boat\n\nSecond boat\n\nThree boats',
    )
    expect(article.text).not.toMatch(/Home|About us|owned/)
  })

  test('a page without an article is read whole, with an issue', () => {
    const article = articleFromHtml('<title>Notes &amp; \u202Ebits</title><p>Quay shut.')
    expect(article).toMatchObject({ title: 'Notes & bits', text: 'Quay shut.' })
    expect(textFromHtml('<p>x').issues.map(({ code }) => code)).toEqual(['page_read_whole'])
  })

  test.each(['', '<p> &nbsp;</p>', '<script>x</script>'])('%s has no words', (html) => {
    expect(codeOf(() => articleFromHtml(html))).toBe('report_empty')
  })

  test('a page on which the article finder itself fails is read whole', () => {
    const words = '! ! ! !! ! !! ! ! ! !!'
    const article = articleFromHtml(`<html><table><p>${words}" ! !!`)
    expect(article.issues.map(({ code }) => code)).toEqual(['page_read_whole'])
  })

  const piece = fc.constantFrom(
    '<p>', '</p>', '<div ', '>', '<html>', '<body>', '<table>', '<td>', '"', '=', '&', '<!--', '<![CDATA[', '<script>', '</script>', 'word ', '<title>', '<br/>',
  ) // biome-ignore format: one list
  propertyTest.prop([fc.array(fc.oneof(piece, fc.string()), { maxLength: 60 })])(
    'any page: words or a refusal',
    (pieces) => {
      expect([null, 'report_empty']).toContain(codeOf(() => articleFromHtml(pieces.join(''))))
    },
  )
})
