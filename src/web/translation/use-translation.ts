import { useState } from 'react'
import type { TranslationView } from '#contract/translation-views.ts'
import type { ReportView } from '#contract/views.ts'
import { useSession } from '#web/api/session.ts'
import { useLanguage } from '#web/choices/language.ts'

export const TEXT_VIEWS = ['original', 'translation', 'side'] as const
export type TextView = (typeof TEXT_VIEWS)[number]

/** Which of a report's texts are shown, and which translation. */
export type ShownTranslation = {
  readonly view: TextView
  readonly shown: TranslationView | undefined
  readonly choose: (view: TextView) => void
  readonly pick: (handle: string) => void
  /** From the original to the translation, to both, and back. */
  readonly turn: () => void
}

/** The original first; of several translations one into the reader's language, the own member's before others'. */
export function useTranslation({ translations }: ReportView): ShownTranslation {
  const language = useLanguage()
  const { officer } = useSession()
  const [view, choose] = useState<TextView>('original')
  const [picked, pick] = useState<string>()
  const isNear = (one: TranslationView) => one.language.slice(0, 2) === language
  const shown =
    translations.find((one) => one.handle === picked) ??
    translations.find((one) => isNear(one) && one.from === officer?.member) ??
    translations.find(isNear) ??
    translations[0]
  return {
    view: shown ? view : 'original',
    shown,
    choose,
    pick,
    turn: () =>
      choose(TEXT_VIEWS[(TEXT_VIEWS.indexOf(view) + 1) % TEXT_VIEWS.length] ?? 'original'),
  }
}
