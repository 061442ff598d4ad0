import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bytesFromText } from '#lib/bytes.ts'
import { streamed } from '#make/history.ts'
import { splitLines } from './split-lines.ts'

async function linesOf(chunks: readonly Uint8Array[], bytesMax?: number): Promise<string[]> {
  const lines: string[] = []
  for await (const line of splitLines(streamed(chunks), bytesMax)) lines.push(line)
  return lines
}

describe('splitLines', () => {
  test.each([
    ['', []],
    ['a', ['a']],
    ['a\n', ['a']],
    ['a\n\nb', ['a', '', 'b']],
    ['a\u2028b\r\nc\n', ['a\u2028b\r', 'c']],
  ])('%j', async (text, lines) => expect(await linesOf([bytesFromText(text)])).toEqual(lines))

  test('bytes that are no UTF-8 are an empty line', async () =>
    expect(await linesOf([Uint8Array.of(0x61, 10, 0xff, 10, 0x62)])).toEqual(['a', '', 'b']))

  test('a line that is too long is cut, the next is whole', async () =>
    expect(await linesOf([bytesFromText('abc'), bytesFromText('def\ng')], 4)).toEqual([
      'abcd',
      'g',
    ]))

  test('wherever the bytes are cut into chunks, the lines are the same', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: fc.constantFrom('a', '\n', 'é', '😀') })),
        fc.nat(5),
        async (texts, width) => {
          const bytes = bytesFromText(texts.join('\n'))
          const chunks = Array.from({ length: Math.ceil(bytes.length / (width + 1)) }, (_, index) =>
            bytes.slice(index * (width + 1), (index + 1) * (width + 1)),
          )
          expect(await linesOf(chunks)).toEqual(await linesOf([bytes]))
          const lines = texts.join('\n').split('\n')
          expect(await linesOf(chunks)).toEqual(lines.at(-1) === '' ? lines.slice(0, -1) : lines)
        },
      ),
    ))
})
