import { fc, test as propertyTest } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { bytesFromText } from '#lib/bytes.ts'
import type { FeedItem, FeedStep } from './feed.ts'
import { readFeed } from './read-feed.ts'

/** What grows faster than its input takes minutes here; a busy machine takes a second or two. */
const SLOW_MS = 8000
const AROUND = {
  url: 'https://tidewater.example/news/feed.xml',
  now: '2026-03-09T12:00:00.000000Z',
}

const feedOf = (text: string | Uint8Array, around: { charset?: string } = {}) =>
  readFeed(typeof text === 'string' ? bytesFromText(text) : text, { ...AROUND, ...around })
const stepsOf = (text: string | Uint8Array): FeedStep[] => [...(feedOf(text)?.steps() ?? [])]
const itemsOf = (text: string | Uint8Array): FeedItem[] =>
  stepsOf(text).flatMap(({ item }) => item ?? [])
const toldOf = (text: string | Uint8Array) =>
  stepsOf(text).map((step) => (step.item === null ? step.code : step.item.title))

const rss = (items: string, attributes = '') =>
  `<?xml version="1.0"?><rss version="2.0" ${attributes}><channel><title>Tidewater</title>${items}</channel></rss>`
const item = (inside: string) => `<item>${inside}</item>`
const CONTENT =
  'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"'

describe('RSS 2.0', () => {
  const full = `<item><title>Boats &amp; quays</title><link>https://tidewater.example/1</link>
    <guid isPermaLink="false">t-1</guid><pubDate>Wed, 30 Sep 2015 23:30:00 +0300</pubDate><dc:creator>Jane Roe</dc:creator>
    <description>short</description><content:encoded><![CDATA[<p>Three boats.</p><script>evil()</script><p>No word.</p>]]></content:encoded>
    <media:content url="https://tidewater.example/p.jpg"/><category>sea</category></item>`

  test('title, link, guid, day and instant as stated, author, and the full text', () => {
    const feed = feedOf(rss(`<language>en-GB</language>${full}`, CONTENT))
    expect(feed).toMatchObject({ format: 'rss', title: 'Tidewater', itemCount: 1 })
    expect([...(feed?.steps() ?? [])]).toEqual([
      {
        position: 1,
        item: {
          identity: 'guid t-1',
          guid: 't-1',
          link: 'https://tidewater.example/1',
          title: 'Boats & quays',
          published: '2015-09-30',
          instant: '2015-09-30T20:30:00.000Z',
          authors: ['Jane Roe'],
          outlet: 'Tidewater',
          text: 'Boats & quays\n\nThree boats.\n\nNo word.',
          language: 'en',
          issues: [],
        },
      },
    ])
  })

  test.each([
    [
      'a name beside a mail address',
      '<author>jane@tidewater.example (Jane Roe)</author>',
      ['Jane Roe'],
    ],
    ['a mail address is nobody', '<author>jane@tidewater.example</author>', []],
    ['a name alone', '<author>Jane Roe</author>', ['Jane Roe']],
  ])('author: %s', (_, author, authors) => {
    expect(itemsOf(rss(item(`<title>Boats</title>${author}`)))[0]?.authors).toEqual(authors)
  })

  test('the first publisher goes before the feed', () => {
    const source = '<source url="https://other.example/feed">Other House</source>'
    const outlets = itemsOf(rss(item(`<title>a</title>${source}`) + item('<title>b</title>')))
    expect(outlets.map(({ outlet }) => outlet)).toEqual(['Other House', 'Tidewater'])
  })

  test('plain words keep their lines, and what stood in the title is not said twice', () => {
    const [plain, again] = itemsOf(
      rss(
        item('<title>Quay</title><description>One &amp;amp; two.\nThree.</description>') +
          item('<title>Quay shut</title><description>Quay shut at dawn.</description>'),
      ),
    )
    expect(plain?.text).toBe('Quay\n\nOne & two.\nThree.')
    expect(again?.text).toBe('Quay shut at dawn.')
  })

  test('0.91 without a guid, and items outside the channel', () => {
    const old =
      '<rss version="0.92"><channel><title>Old</title></channel><item><title>a</title></item></rss>'
    expect([feedOf(old)?.title, toldOf(old)]).toEqual(['Old', ['a']])
  })
})

describe('other formats', () => {
  test('RDF, with its resource as name', () => {
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="https://old.example/"><title>Old Sea</title><items><rdf:Seq><rdf:li resource="https://old.example/1"/></rdf:Seq></items></channel>
      <item rdf:about="https://old.example/1"><title>Quay</title><link>https://old.example/1</link><description>Shut.</description>
      <dc:date>2015-09</dc:date><dc:creator>Ann Poe</dc:creator></item></rdf:RDF>`
    expect(feedOf(rdf)).toMatchObject({ format: 'rdf', title: 'Old Sea', itemCount: 1 })
    expect(itemsOf(rdf)).toMatchObject([
      {
        guid: 'https://old.example/1',
        published: '2015-09',
        authors: ['Ann Poe'],
        text: 'Quay\n\nShut.',
      },
    ])
  })

  test('RSS 0.9', () => {
    const oldest =
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>T</title></channel><item><title>I</title><link>http://old.example/1</link></item></rdf:RDF>'
    expect(itemsOf(oldest)).toMatchObject([{ identity: 'link http://old.example/1', title: 'I' }])
  })

  test('Atom: types of text, bases of links, languages', () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://sea.example/a/"><title type="html">&lt;b&gt;Sea&lt;/b&gt;</title>
      <entry xml:lang="fa-IR"><id>urn:1</id><title>5 &lt; 6</title><link rel="self" href="self"/><link href="one"/><published>2015-09-30T23:30:00-02:00</published>
      <author><name>Jane</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Hi <b>you</b></p></div></content></entry>
      <entry xml:base="/b/"><id>urn:2</id><title type="html">x &amp;amp; y</title><link href="two"/><updated>2015-10-01</updated>
      <content type="image/png">AAAA</content><summary>plain &lt;p&gt;</summary></entry></feed>`
    expect(feedOf(atom)?.title).toBe('Sea')
    expect(itemsOf(atom)).toMatchObject([
      { link: 'https://sea.example/a/one', title: '5 < 6', published: '2015-09-30', instant: '2015-10-01T01:30:00.000Z', text: '5 < 6\n\nHi you', language: 'fa', authors: ['Jane'] },
      { link: 'https://sea.example/b/two', title: 'x & y', published: '2015-10-01', text: 'x & y\n\nplain <p>', language: 'en' },
    ]) // biome-ignore format: one row an entry
  })

  test('Atom with a prefix', () => {
    const atom =
      '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>S</a:title><a:entry><a:id>1</a:id><a:title>Quay</a:title></a:entry></a:feed>'
    expect([feedOf(atom)?.title, toldOf(atom)]).toEqual(['S', ['Quay']])
  })

  test('JSON Feed 1.0 and 1.1, with items that are none', () => {
    const items = [
      { id: 1, url: 'one', content_html: '<p>Shut.', date_published: '2015-09-30T01:02:03Z', authors: [{ name: 'A' }] },
      null,
      5,
      { id: '2', title: 'Quay', content_text: 'One <b>\ntwo', language: 'ru' },
    ] // biome-ignore format: one row an item
    for (const version of ['1', '1.1']) {
      const json = JSON.stringify({
        version: `https://jsonfeed.org/version/${version}`,
        title: 'J',
        items,
      })
      expect(feedOf(json)).toMatchObject({ format: 'json', title: 'J', itemCount: 4 })
      expect(stepsOf(json)).toMatchObject([
        { position: 1, item: { guid: '1', link: 'https://tidewater.example/news/one', text: 'Shut.', authors: ['A'] } },
        { position: 2, code: 'item_broken' },
        { position: 3, code: 'item_broken' },
        { position: 4, item: { text: 'Quay\n\nOne <b>\ntwo', language: 'ru' } },
      ]) // biome-ignore format: one row an item
    }
  })

  test.each([
    ['a page', '<!doctype html><html><body><item>x</item></body></html>'],
    ['nothing', ''],
    ['words', 'Three boats were seen.'],
    ['other JSON', '{"items": [{"id": 1}]}'],
    ['broken JSON', '{"version": "https://jsonfeed.org/version/1", "items": ['],
    ['other XML', '<opml><item><title>x</title></item></opml>'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0])],
    ['a root that never ends', `<rss ${'a="b" '.repeat(10_000)}`],
    ['a root of 5,000 names', `<rss ${'xmlns:a="b" '.repeat(1000)}><channel><item><title>x</title></item></channel></rss>`],
  ])('%s is no feed', (_, text) => expect(feedOf(text)).toBeNull()) // biome-ignore format: one table
})

describe('languages and encodings', () => {
  const RUSSIAN = 'Мост у села закрыт для проезда'
  const ARABIC = 'أغلق الجسر صباح اليوم'
  const cp1251 = (text: string) =>
    Uint8Array.from(text, (letter) => {
      const code = letter.codePointAt(0) ?? 0
      return code >= 0x410 && code <= 0x44f ? code - 0x350 : code
    })

  test('Russian in windows-1251, declared and by header', () => {
    const body = `<rss version="2.0"><channel><title>${RUSSIAN}</title>${item(`<title>${RUSSIAN}</title><pubDate>30 сентября 2015</pubDate>`)}</channel></rss>`
    const declared = `<?xml version="1.0" encoding="windows-1251"?>${body}`
    expect(itemsOf(cp1251(declared))).toMatchObject([{ title: RUSSIAN, published: '2015-09-30' }])
    const byHeader = feedOf(cp1251(body), { charset: 'windows-1251' })
    expect(byHeader?.title).toBe(RUSSIAN)
  })

  test('Arabic, and UTF-8 that claims to be something else', () => {
    const text = rss(item(`<title>${ARABIC}</title>`)).replace('?>', ' encoding="iso-8859-1"?>')
    expect(itemsOf(text)[0]?.title).toBe(ARABIC)
  })

  test('UTF-16 with a mark', () => {
    const text = Buffer.from(`\ufeff${rss(item(`<title>${ARABIC}</title>`))}`, 'utf16le')
    expect(itemsOf(text)[0]?.title).toBe(ARABIC)
  })

  test('marks that turn names around go, and it is said', () => {
    const [found] = itemsOf(
      rss(item('<title>Boats\u202e\u2066</title><author>Roe\u202e Jane</author>')),
    )
    expect(found).toMatchObject({ title: 'Boats', authors: ['Roe Jane'] })
    expect(found?.issues.map(({ code }) => code)).toEqual(['name_cleaned', 'name_cleaned'])
  })
})

describe('dates', () => {
  const dated = (stated: string) =>
    itemsOf(rss(item(`<title>x</title><pubDate>${stated}</pubDate>`)))[0]

  test.each([
    ['Wed, 30 Sep 2015 23:30:00 GMT', '2015-09-30', '2015-09-30T23:30:00.000Z'],
    ['30 Sep 15 23:30:00 EST', '2015-09-30', '2015-10-01T04:30:00.000Z'],
    ['2015-09-30 23:30:00', '2015-09-30', undefined],
    ['2015', '2015', undefined],
    ['September 30, 2015', '2015-09-30', undefined],
    ['2026-03-10T11:00:00Z', '2026-03-10', '2026-03-10T11:00:00.000Z'],
  ])('%s', (stated, published, instant) => {
    expect(dated(stated)).toMatchObject({ published, issues: [] })
    expect(dated(stated)?.instant).toBe(instant)
  })

  test.each([
    ['2099-01-01T00:00:00Z', 'date_ahead'],
    ['Thu, 01 Jan 2099 00:00:00 +0000', 'date_ahead'],
    ['2026-03-11', 'date_ahead'],
    ['2027', 'date_ahead'],
    ['yesterday', 'date_unread'],
    ['2015-13-45', 'date_unread'],
    ['04/05/2015', 'date_unread'],
  ])('%s is left out, and it is said: %s', (stated, code) => {
    expect(dated(stated)).toMatchObject({ title: 'x', issues: [{ code, words: stated }] })
    expect(dated(stated)).not.toHaveProperty('published')
  })
})

describe('links', () => {
  const linked = (inside: string) => itemsOf(rss(item(`<title>x</title>${inside}`)))[0]

  test.each([
    ['<link>/a?b=1&amp;c=2</link>', 'https://tidewater.example/a?b=1&c=2'],
    ['<link>b</link>', 'https://tidewater.example/news/b'],
    ['<link>//other.example/c</link>', 'https://other.example/c'],
    ['<guid>https://tidewater.example/g</guid>', 'https://tidewater.example/g'],
    ['<guid isPermaLink="false">https://tidewater.example/g</guid>', undefined],
  ])('%s', (inside, link) => expect(linked(inside)?.link).toBe(link))

  test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'http://['])(
    '%s is no link, and it is said',
    (link) => {
      expect(linked(`<link>${link}</link>`)?.link).toBeUndefined()
      expect(linked(`<link>${link}</link>`)?.issues).toMatchObject([{ code: 'link_unread' }])
    },
  )

  test('the same guid, else link, else words, is the same item', () => {
    const told = toldOf(
      rss(
        [
          '<title>a</title><guid>1</guid>', '<title>b</title><guid>1</guid>',
          '<title>c</title><link>/c</link>', '<title>d</title><link>/c</link>', '<title>d</title><guid>2</guid><link>/c</link>',
          '<title>e</title>', '<title>e</title>', '<title>e</title><description>other</description>',
        ].map(item).join(''),
      ),
    ) // biome-ignore format: one list
    expect(told).toEqual([
      'a',
      'item_repeated',
      'c',
      'item_repeated',
      'd',
      'e',
      'item_repeated',
      'e',
    ])
  })
})

describe('what is broken', () => {
  test.each([
    ['a tag that is not closed', '<title>b</tit>', ['a', 'item_broken', 'c']],
    ['a stray end', '<title>b</title></b>', ['a', 'b', 'c']],
    ['a name that would reach into the parser', '<__proto__><x>1</x></__proto__>', ['a', 'item_broken', 'c']],
    ['nothing', '', ['a', 'item_empty', 'c']],
    ['no letter', '<title> -- </title>', ['a', 'item_empty', 'c']],
    ['CDATA that is not closed', '<description><![CDATA[x</description>', ['a', 'item_broken', 'c']],
    ['an item that is not closed', '<title>x</title><item>', ['a', 'item_broken', 'item_empty', 'c']],
    ['a channel that ends', '</channel></rss>', ['a', 'item_empty', 'c']],
    ['a bare ampersand', '<title>b & c</title>', ['a', 'b & c', 'c']],
  ])('%s stops nothing else', (_, inside, told) => {
    const feed = rss(`${item('<title>a</title>')}${item(inside)}${item('<title>c</title><description><![CDATA[<p>x]]></description>')}`)
    expect(toldOf(feed)).toEqual(told)
  }) // biome-ignore format: one table

  test('a feed that is cut', () => {
    const whole = rss(item('<title>a</title>') + item('<title>b</title>'))
    expect(toldOf(whole.slice(0, whole.indexOf('b</title>')))).toEqual(['a', 'item_broken'])
  })

  test('items within comments and CDATA are none', () => {
    const hidden =
      '<!-- <item><title>no</title></item> --><description><![CDATA[<item>no</item>]]></description>'
    expect(toldOf(rss(`${hidden}${item('<title>yes</title>')}`))).toEqual(['yes'])
  })

  test('a head that is broken costs the feed its title alone', () => {
    const feed = rss(`<image><url></image>${item('<title>a</title>')}`)
    expect([feedOf(feed)?.title, toldOf(feed)]).toEqual(['', ['a']])
  })
})

describe('what would do harm', () => {
  const LAYERS = Array.from(
    { length: 12 },
    (_, layer) => `<!ENTITY b${layer} "${(layer ? `&b${layer - 1};` : 'boom ').repeat(20)}">`,
  )
  const withType = (type: string, title: string) =>
    `<?xml version="1.0"?><!DOCTYPE rss [${type}]>${rss(item(`<title>${title}</title>`)).replace(/<\?.*?\?>/, '')}` // biome-ignore format: one thought

  test.each([
    ['an entity bomb', withType(LAYERS.join(''), 'x &b11;'), 'x &b11;'],
    ['a file', withType('<!ENTITY f SYSTEM "file:///etc/passwd">', 'x &f;'), 'x &f;'],
    ['an address', withType('<!ENTITY f SYSTEM "http://127.0.0.1/">', 'x &f;'), 'x &f;'],
    ['a parameter', withType('<!ENTITY % p SYSTEM "http://127.0.0.1/"> %p;', 'x'), 'x'],
  ])('%s is no more than its words', (_, feed, title) => expect(toldOf(feed)).toEqual([title]))

  const start = '<rss version="2.0"><channel>'
  const manyAttributes = Array.from({ length: 200_000 }, (_, at) => `a${at}="b"`).join(' ')
  test.each([
    ['100,000 levels', rss(`${item(`${'<a>'.repeat(100_000)}x${'</a>'.repeat(100_000)}`)}${item('<title>b</title>')}`), ['item_too_large', 'b']],
    ['one item of 5,000 tags', rss(item(`<title>a</title>${'<a/>'.repeat(5000)}`) + item('<title>b</title>')), ['item_too_large', 'b']],
    ['100,000 levels of HTML', rss(item(`<description><![CDATA[${'<div>'.repeat(100_000)}x]]></description>`)), ['item_broken']],
    ['100,000 levels of JSON', `{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","title":"j","x":${'['.repeat(100_000)}${']'.repeat(100_000)}}]}`, ['j']],
    ['levels without end', `${start}<item>${'<a>'.repeat(1_000_000)}`, ['item_broken']],
    ['200,000 attributes', `${start}<item ${manyAttributes}><title>x</title></item>`, ['item_too_large']],
    ['2 MB of brackets', `${start}<item>${'<'.repeat(2_000_000)}`, ['item_broken']],
    ['a million comments', `${start}<item>${'<!--'.repeat(1_000_000)}`, ['item_broken']],
    ['CDATA within CDATA', `${start}<item>${'<![CDATA['.repeat(400_000)}`, ['item_broken']],
    ['one item of 2 MB', rss(item(`<title>x</title><description>${'word '.repeat(400_000)}</description>`)), ['item_too_large']],
    ['blanks', rss(item(`<title>x</title><description>${' '.repeat(900_000)}</description>`)), ['x']],
  ] as const)('%s: in time', (_, feed, told) => {
    const began = performance.now()
    expect(toldOf(feed)).toEqual(told)
    expect(performance.now() - began).toBeLessThan(SLOW_MS)
  }) // biome-ignore format: one table

  test('150,000 items: 500 are read, all are counted', () => {
    const items = Array.from({ length: 150_000 }, (_, at) => `<item><title>n${at}</title></item>`)
    const feed = rss(items.join(''))
    const began = performance.now()
    expect(feedOf(feed)?.itemCount).toBe(150_000)
    expect(toldOf(feed)).toEqual(Array.from({ length: 500 }, (_, at) => `n${at}`))
    expect(performance.now() - began).toBeLessThan(SLOW_MS)
  })

  test('items that are never closed, in CDATA that swallows them', () => {
    const began = performance.now()
    const told = toldOf(`${start}<item>${'<![CDATA[</item><item>'.repeat(200_000)}]]>`)
    expect(new Set(told)).toEqual(new Set(['item_broken']))
    expect(performance.now() - began).toBeLessThan(SLOW_MS)
  })

  test('a dense feed spends its share and no more', () => {
    const dense = item(`${'<media:content url="x"/>'.repeat(1900)}<title>x</title>`)
    const codes = toldOf(rss(dense.repeat(30), CONTENT))
    expect(codes.filter((code) => code === 'item_too_large')).toHaveLength(20)
  })

  const piece = fc.constantFrom(
    '<item>', '</item>', '<title>', '</title>', '<entry>', '</entry>', '<![CDATA[', ']]>', '<!--', '-->', '&amp;', '&', '<', '>', '"', '<a b="', '</channel>', 'word ', '<link>/x</link>', '<pubDate>2015', '\u0000',
  ) // biome-ignore format: one list
  propertyTest.prop([fc.array(fc.oneof(piece, fc.string()), { maxLength: 60 }), fc.constantFrom('rss', 'feed', 'rdf:RDF')])(
    'any document: steps in order, each an item or a reason',
    (pieces, root) => {
      const steps = stepsOf(`<${root} version="2.0"><channel>${pieces.join('')}</channel></${root}>`)
      expect(steps.map(({ position }) => position)).toEqual(steps.map((_, index) => index + 1))
      for (const { item: found } of steps) expect(found?.text).not.toBe('')
    },
  ) // biome-ignore format: one thought
})
