import { fc, test as propertyTest } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { readArticleFields } from './read-article.ts'

/** What grows faster than its input takes minutes here; a busy machine takes a second or two. */
const SLOW_MS = 8000
const STORY = `Three boats were seen off the north quay at dawn, the harbour guard said. Nobody met them, he added.

The mayor told reporters that the quay will stay shut until Friday. The list may not be published, she said.`

const article = (parts: { top?: string; bottom?: string }) =>
  [parts.top, STORY, parts.bottom].filter((part) => part !== undefined).join('\n\n')

describe('readArticleFields', () => {
  test('a bare story says nothing of itself', () => {
    expect(readArticleFields(STORY, {})).toEqual({
      title: '',
      language: 'und',
      author: [],
      republishedBy: [],
      evidence: [],
    })
  })

  test.each([
    ['a first line', 'Boats seen at the north quay', 'Boats seen at the north quay'],
    ['a question', 'Who met the three boats?', 'Who met the three boats?'],
    ['below outlet and day', 'Tidewater News\n\n30 September 2015\nBoats seen', 'Boats seen'],
    ['no sentence', 'The quay is shut.', ''],
    ['no dateline', 'PORT ELLA (Tidewater News) -', ''],
  ])('title: %s', (_, top, title) => {
    expect(readArticleFields(article({ top }), {}).title).toBe(title)
  })

  test.each([
    ['one', 'Boats seen\n\nBy Jane Roe', ['Jane Roe'], undefined],
    ['two', 'Boats seen\n\nBy Jane Roe and Omar al Hadi', ['Jane Roe', 'Omar al Hadi'], undefined],
    ['with outlet', 'Boats seen\n\nBy Jane Roe, Tidewater News', ['Jane Roe'], 'Tidewater News'],
    ['with place', 'Boats seen\n\nBy Jane Roe in Port Ella', ['Jane Roe'], undefined],
    ['with role', 'Boats seen\n\nBy Jane Roe, harbour correspondent', ['Jane Roe'], undefined],
    ['label', 'Boats seen\n\nAuthor: Jane Roe', ['Jane Roe'], undefined],
    ['Russian label', 'Boats seen\n\nАвтор: Анна Перова', ['Анна Перова'], undefined],
    ['not a sentence', 'Boats seen\n\nBy Friday the quay was shut', [], undefined],
    ['not a clause', 'Boats seen\n\nBy dawn nobody had come', [], undefined],
  ])('byline: %s', (_, top, author, outlet) => {
    const fields = readArticleFields(article({ top }), {})
    expect([fields.author, fields.outlet]).toEqual([author, outlet])
  })

  test('authors and outlet below the text', () => {
    const bottom = 'Articles by: Tidewater News and Jane Maria Roe'
    const fields = readArticleFields(article({ bottom }), {})
    expect(fields).toMatchObject({ author: ['Jane Maria Roe'], outlet: 'Tidewater News' })
  })

  test.each([
    ['PORT ELLA, 30 September 2015 (Reuters) - Boats came.', 'Reuters', '2015-09-30'],
    ['PORT ELLA, September 30 /TASS/. Boats came.', 'TASS', undefined],
    ['PORT ELLA, SANA – Boats came.', 'SANA', undefined],
    ['Port Ella (QNW) — Boats came.', 'QNW', undefined],
    ['He said (as before) - that boats came.', undefined, undefined],
    ['The bridge (TTB) was shut.', undefined, undefined],
  ])('dateline: %s', (top, outlet, published) => {
    const fields = readArticleFields(article({ top }), {})
    expect([fields.outlet, fields.published]).toEqual([outlet, published])
  })

  test.each([
    ['Published: 30 September 2015', '2015-09-30'],
    ['Published: Wednesday, September 30th, 2015 14:05 GMT\nUpdated: 2015-10-02', '2015-09-30'],
    ['Wednesday 30 September 2015', '2015-09-30'],
    ['Дата: 30 сентября 2015', '2015-09-30'],
    ['30.09.2015', '2015-09-30'],
    ['Posted on 09/30/2015', '2015-09-30'],
    ['Posted on 03/04/2015', undefined],
    ['Published: 31 June 2015', undefined],
    ['On 30 September 2015 the council of the port decided', undefined],
  ])('published: %s', (line, published) => {
    expect(readArticleFields(article({ top: `Boats seen\n\n${line}` }), {}).published).toBe(
      published,
    )
  })

  test.each([
    ['First published by Tidewater News on Monday', 'Tidewater News', []],
    ['This article originally appeared on Quayside.', 'Quayside', []],
    ['Source: The Quay Post', 'Quay Post', []],
    ['© 2015 Tidewater Media Group. All rights reserved.', 'Tidewater Media Group', []],
    [
      'First published by Tidewater News.\n© 2015 Harbour Watch. All rights reserved.',
      'Tidewater News',
      ['Harbour Watch'],
    ],
    [
      'By Jane Roe, Tidewater News\nThe views do not necessarily reflect the views of the Harbour Institute.',
      'Tidewater News',
      ['Harbour Institute'],
    ],
    ['The letter, first published by Tidewater News, names him.', undefined, []],
  ])('chain: %s', (bottom, outlet, republishedBy) => {
    const fields = readArticleFields(article({ bottom }), {})
    expect([fields.outlet, fields.republishedBy]).toEqual([outlet, republishedBy])
  })

  test('an exclusive interview names the outlet; a quoted one does not', () => {
    const exclusive = 'Ada Venn talked to Tidewater News exclusively of the quay.'
    expect(readArticleFields(article({ top: exclusive }), {}).outlet).toBe('Tidewater News')
    const quoted = 'Ada Venn told Tidewater News in an interview that the quay is shut.'
    expect(readArticleFields(article({ top: quoted }), {}).outlet).toBeUndefined()
  })

  test.each([
    [
      'granted to some, asked of others',
      'The Harbour Institute grants permission to repost Quay Letter articles on community sites with a link to the original. To use these articles in print or for commercial purposes, contact: desk@example.org and wait.',
      { community: 'allowed', print: 'ask', commercial: 'ask' },
      { credit: 'Quay Letter', linkRequired: true },
    ],
    [
      'all forbidden',
      'This material may not be published, broadcast, rewritten or redistributed.',
      { community: 'forbidden', print: 'forbidden', commercial: 'forbidden' },
      {},
    ],
    [
      'forbidden without permission means ask',
      'No part of this report may be reproduced without prior written permission.',
      { community: 'ask', print: 'ask', commercial: 'ask' },
      {},
    ],
    [
      'general words do not undo a permission',
      'You may republish this article on non-commercial sites, crediting us. © Quay Letter, all rights reserved.',
      { community: 'allowed', print: 'ask', commercial: 'ask' },
      {},
    ],
    [
      'a free licence',
      'This article is licensed under CC BY 4.0.',
      { community: 'allowed', print: 'allowed', commercial: 'allowed' },
      {},
    ],
    [
      'a licence without commerce',
      'This work is under a Creative Commons Attribution-NonCommercial licence.',
      { community: 'allowed', print: 'allowed', commercial: 'forbidden' },
      {},
    ],
  ])('terms: %s', (_, bottom, channels, others) => {
    const { terms } = readArticleFields(article({ bottom }), {})
    expect(terms).toMatchObject({ channels, ...others })
    expect(terms?.quote && bottom.includes(terms.quote)).toBe(true)
  })

  test('what is given goes first, and a text with its own origin makes the site a re-publisher', () => {
    const text = article({ top: 'Boats seen\n\nBy Jane Roe, Tidewater News' })
    const given = {
      title: 'Boats\u202E',
      author: ['By Ann Poe'],
      outlet: 'Quayside',
      language: 'en',
    }
    expect(readArticleFields(text, given)).toMatchObject({
      title: 'Boats',
      author: ['Ann Poe', 'Jane Roe'],
      outlet: 'Tidewater News',
      republishedBy: ['Quayside'],
      language: 'en',
    })
  })

  test('every piece of evidence is where it says', () => {
    const top = 'Boats seen\r\n\r\nBy Jane Roe, Tidewater News\r\nPublished: 30 September 2015'
    const text = article({ top, bottom: '© 2015 Harbour Watch. All rights reserved.' })
    const { evidence } = readArticleFields(text, {})
    expect(evidence.map(({ field }) => field)).toEqual([
      'title',
      'author',
      'outlet',
      'published',
      'republishedBy',
      'terms',
    ])
    for (const { words, start, end } of evidence) expect(text.slice(start, end)).toBe(words)
  })

  test.each([
    ['one long line', 'a'.repeat(2_000_000)],
    ['names without end', `By ${'Jane Roe, '.repeat(200_000)}`],
    ['capitals', 'Al '.repeat(660_000)],
    ['blank lines', '\n \t'.repeat(660_000)],
    ['cues', 'told Sputnik exclusive grants permission © '.repeat(46_000)],
    ['stops', '. A'.repeat(660_000)],
    ['brackets', '(/'.repeat(1_000_000)],
  ])('2 MB of %s are read in time', (_, text) => {
    const began = performance.now()
    readArticleFields(text, {})
    expect(performance.now() - began).toBeLessThan(SLOW_MS)
  })

  const piece = fc.constantFrom(
    'By ',
    'Jane',
    'Reuters',
    '©',
    ' 2015',
    '\n',
    '. ',
    'permission',
    'İ',
    '(',
    ') -',
    ' ',
  )
  propertyTest.prop([fc.array(fc.oneof(piece, fc.string({ unit: 'binary' })))])(
    'any text: evidence holds, nothing throws',
    (pieces) => {
      const text = pieces.join('')
      for (const { words, start, end } of readArticleFields(text, {}).evidence)
        expect(text.slice(start, end)).toBe(words)
    },
  )
})
