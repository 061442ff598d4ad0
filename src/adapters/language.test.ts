import { beforeAll, describe, expect, test } from 'vitest'
import type { LanguageDetector } from '#ports/intake.ts'
import { loadLanguageDetector } from './language.ts'

let detect: LanguageDetector
beforeAll(async () => {
  detect = await loadLanguageDetector()
})

describe('loadLanguageDetector', () => {
  test.each([
    ['en', 'Three boats were seen off the quay at dawn, the harbour guard said on Monday.'],
    ['ar', 'شوهدت ثلاثة زوارق في المرفأ صباح اليوم، ولم يستقبلها أحد كما قال الحارس.'],
    ['fa', 'سه قایق در سپیده‌دم در اسکله دیده شد و نگهبان بندر گفت کسی به پیشوازشان نیامد.'],
    ['ru', 'Утром в порту видели три катера, их никто не встречал, сообщил дежурный.'],
    ['fr', 'Trois vedettes ont été aperçues près du port à l’aube, a déclaré le gardien.'],
    ['und', ''],
    ['und', '12345 67890'],
    ['und', 'https://tidewater.example/news'],
  ])('%s: %s', (language, text) => expect(detect(text)).toBe(language))

  test('looks at the beginning of a long text only', () => {
    const began = performance.now()
    expect(detect('Three boats were seen off the quay. '.repeat(55_000))).toBe('en')
    expect(performance.now() - began).toBeLessThan(500)
  })
})
