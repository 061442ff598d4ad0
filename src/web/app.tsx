import {
  MutationCache,
  QueryCache,
  QueryClient,
  QueryClientProvider,
  replaceEqualDeep,
} from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { createIntl, RawIntlProvider } from 'react-intl'
import type { Language } from '#domain/charter.ts'
import { Problem } from '#web/api/ask.ts'
import { type Catalogue, loadCatalogue } from '#web/choices/catalogue.ts'
import { digitsChoice } from '#web/choices/dates.ts'
import { directionOf, useLanguage } from '#web/choices/language.ts'
import { numberingOf } from '#web/dates/numbering.ts'
import { keptAtOf } from '#web/offline/answers.ts'
import { router } from './routes.tsx'

/** A refusal is an answer: asking again changes nothing. A silence may be a moment's. */
const client = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, query) => {
      if (query.queryKey[0] !== 'session') askWhoAsks(error)
    },
  }),
  mutationCache: new MutationCache({ onError: askWhoAsks }),
  defaultOptions: {
    // The centre may be this very computer: whether the browser sees a network says nothing.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      // What the device kept never passes as what came by the line, even where both say the same.
      structuralSharing: (before, after) =>
        keptAtOf(after) === null && keptAtOf(before) === null
          ? replaceEqualDeep(before, after)
          : after,
      retry: (count, error) => error instanceof Problem && error.view.status === 0 && count < 2,
      refetchOnWindowFocus: false,
    },
  },
})

/** A session that has ended leads to the sign-in page; what was typed is kept on the device. */
function askWhoAsks(error: unknown): void {
  if (error instanceof Problem && error.view.status === 401)
    client.invalidateQueries({ queryKey: ['session'] })
}

/** Language and direction are set from one place, for the page and for its widgets alike. */
export function App() {
  const spoken = useSpoken(useLanguage())
  if (!spoken) return null
  return (
    <Words of={spoken}>
      <I18nProvider locale={spoken.language}>
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </I18nProvider>
    </Words>
  )
}

type Spoken = { readonly language: Language; readonly catalogue: Catalogue }

/** The sentences, with the digits that the reader chose; the language's own name stays without them. */
function Words({ of: { language, catalogue }, children }: { of: Spoken; children: ReactNode }) {
  const digits = digitsChoice.use()
  const words = useMemo(() => {
    const locale = `${language}-u-nu-${numberingOf(language, digits)}`
    return { ...createIntl({ locale, messages: catalogue, defaultLocale: 'en' }), locale: language }
  }, [language, catalogue, digits])
  return <RawIntlProvider value={words}>{children}</RawIntlProvider>
}

/** The language that the page speaks: the wanted one as soon as its sentences are there. */
function useSpoken(wanted: Language) {
  const [spoken, setSpoken] = useState<Spoken | null>(null)
  useEffect(() => {
    let isCurrent = true
    loadCatalogue(wanted).then((catalogue) => {
      if (!isCurrent) return
      document.documentElement.lang = wanted
      document.documentElement.dir = directionOf(wanted)
      setSpoken({ language: wanted, catalogue })
    })
    return () => {
      isCurrent = false
    }
  }, [wanted])
  return spoken
}
