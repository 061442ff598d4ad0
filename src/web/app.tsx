import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { IntlProvider } from 'react-intl'
import type { Language } from '#domain/charter.ts'
import { Problem } from '#web/api/ask.ts'
import { type Catalogue, loadCatalogue } from '#web/choices/catalogue.ts'
import { directionOf, useLanguage } from '#web/choices/language.ts'
import { router } from './routes.tsx'

/** A refusal is an answer: asking again changes nothing. A silence may be a moment's. */
const client = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, query) => {
      const isSignedOut = error instanceof Problem && error.view.status === 401
      if (isSignedOut && query.queryKey[0] !== 'session')
        client.invalidateQueries({ queryKey: ['session'] })
    },
  }),
  defaultOptions: {
    queries: {
      retry: (count, error) => error instanceof Problem && error.view.status === 0 && count < 2,
      refetchOnWindowFocus: false,
    },
  },
})

/** Language and direction are set from one place, for the page and for its widgets alike. */
export function App() {
  const spoken = useSpoken(useLanguage())
  if (!spoken) return null
  return (
    <IntlProvider locale={spoken.language} messages={spoken.catalogue} defaultLocale="en">
      <I18nProvider locale={spoken.language}>
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </I18nProvider>
    </IntlProvider>
  )
}

/** The language that the page speaks: the wanted one as soon as its sentences are there. */
function useSpoken(wanted: Language) {
  const [spoken, setSpoken] = useState<{ language: Language; catalogue: Catalogue } | null>(null)
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
