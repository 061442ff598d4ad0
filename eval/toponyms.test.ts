import { describe, expect, test } from 'vitest'
import { articlesFromXml } from './toponyms.ts'

const toponym = (phrase: string, start: number, at = '') =>
  `<toponym><start>${start}</start><end>${start + phrase.length}</end><phrase>${phrase}</phrase>${at}</toponym>`
const article = (text: string, ...places: readonly string[]) =>
  `<articles><article docid="1"><domain>paper.example.ie</domain><text>${text}</text><toponyms>${places.join('')}</toponyms></article></articles>`
const spansOf = (xml: string) =>
  articlesFromXml(xml).flatMap(({ places }) => places.map(({ start, end }) => [start, end]))

describe('articlesFromXml', () => {
  test('reads text, host and places, with coordinates where there are some', () => {
    const point = '<gaztag><lat>53.3</lat><lon>-6.2</lon></gaztag>'
    const xml = article('Rain in Oster and Wick.', toponym('Wick', 18), toponym('Oster', 8, point))
    expect(articlesFromXml(xml)).toEqual([
      {
        text: 'Rain in Oster and Wick.',
        host: 'paper.example.ie',
        places: [
          { start: 8, end: 13, lat: 53.3, lon: -6.2 },
          { start: 18, end: 22 },
        ],
      },
    ])
  })

  test.each([
    ['entities', 'A &amp; B &#8211; Oster', [[8, 13]]],
    ['literal text', '<![CDATA[A & B – Oster]]>', [[8, 13]]],
  ])('%s', (_, text, spans) => expect(spansOf(article(text, toponym('Oster', 8)))).toEqual(spans))

  test.each([
    ['code points before it', '\u{1f327} in Oster', 5, [[6, 11]]],
    ['offsets from one', 'in Oster', 4, [[3, 8]]],
    ['words that are not there', 'in Wick', 3, []],
  ])('%s', (_, text, start, spans) =>
    expect(spansOf(article(text, toponym('Oster', start)))).toEqual(spans),
  )

  test('knows the other way of writing places', () => {
    const xml = `<articles><article><text>In Oster.</text><locations><location><name>Oster</name><start>4</start><end>9</end><lat>1</lat><lon>2</lon></location></locations></article></articles>`
    expect(articlesFromXml(xml)[0]?.places).toEqual([{ start: 3, end: 8, lat: 1, lon: 2 }])
  })

  test.each(['', '<articles></articles>', '<article><text>cut'])('nothing in %j', (xml) =>
    expect(articlesFromXml(xml)).toEqual([]),
  )
})
