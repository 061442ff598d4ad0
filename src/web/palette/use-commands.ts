import { useNavigate, useRouterState } from '@tanstack/react-router'
import { useIntl } from 'react-intl'
import type { Language } from '#domain/charter.ts'
import { useSession } from '#web/api/session.ts'
import { useViews } from '#web/api/views.ts'
import { useText } from '#web/base/message.tsx'
import { chooseLanguage, LANGUAGE_NAMES } from '#web/choices/language.ts'
import { chooseTheme, THEMES } from '#web/choices/theme.ts'
import { askForExport } from '#web/export/export-wish.ts'
import { searchOf } from '#web/picture/picture-search.ts'
import { focusSearch } from '#web/shell/use-go-keys.ts'
import { WAYS } from '#web/shell/ways.ts'
import type { Entry, Section } from './entries.ts'

/** What the palette always offers: pages, commands, and the officer's saved views. */
export function useCommands(onKeys: () => void): readonly Section[] {
  const text = useText()
  const navigate = useNavigate()
  const views = useViews()
  const pages = WAYS.map(({ to, icon, key, name, go }): Entry => {
    const run = () => navigate({ to })
    return { id: to, words: text(go), also: text(name), icon, keys: `g ${key}`, run }
  })
  const table: Entry = {
    id: '/import',
    words: text('import.title'),
    icon: 'submit',
    run: () => navigate({ to: '/import' }),
  }
  const kept = (views.data?.views ?? []).map(({ name, query }): Entry => {
    const run = () => navigate({ to: '/picture', search: searchOf(query) })
    return { id: `view ${name}`, words: name, icon: 'bookmark', run }
  })
  const acts: Entry[] = [
    { id: 'search', words: text('keys.search'), icon: 'search', keys: '/', run: focusSearch },
    { id: 'keys', words: text('keys.sheet'), icon: 'keys', keys: '?', run: onKeys },
    useExportEntry(),
    ...useChoices(),
  ]
  return [
    { title: 'palette.pages', entries: [...pages, table] },
    { title: 'palette.views', entries: kept },
    { title: 'palette.acts', entries: acts },
  ]
}

/** The picture as a file: with the filter that is set, on its page or on another one. */
function useExportEntry(): Entry {
  const text = useText()
  const navigate = useNavigate()
  const location = useRouterState({ select: (state) => state.location })
  const search = location.pathname === '/picture' ? searchOf(location.search) : {}
  const run = () => {
    askForExport(true)
    void navigate({ to: '/picture', search })
  }
  return { id: 'export', words: text('keys.export'), icon: 'download', keys: 'x', run }
}

/** Whose picture, light or dark, and the language. */
function useChoices(): readonly Entry[] {
  const text = useText()
  const { locale } = useIntl()
  const navigate = useNavigate()
  const { languages } = useSession()
  const location = useRouterState({ select: (state) => state.location })
  const filter = location.pathname === '/picture' ? searchOf(location.search) : {}
  const whose = (['joint', 'ours'] as const).map((one): Entry => {
    const search = { ...filter, view: one === 'joint' ? one : undefined }
    return {
      id: one,
      words: text('palette.whose', { name: text(`whose.${one}`) }),
      icon: 'picture',
      run: () => navigate({ to: '/picture', search }),
    }
  })
  const themes = THEMES.map((one): Entry => {
    const words = text('palette.theme', { name: text(`theme.${one}`) })
    return { id: one, words, icon: 'theme', run: () => chooseTheme(one) }
  })
  const nameOf = new Intl.DisplayNames(locale, { type: 'language' })
  const offered = (Object.keys(LANGUAGE_NAMES) as Language[]).filter((one) =>
    languages.includes(one),
  )
  const tongues = offered.map((one): Entry => {
    const words = text('menu.language', { name: LANGUAGE_NAMES[one] })
    const also = `${nameOf.of(one)} ${one}`
    return { id: `language ${one}`, words, also, icon: 'globe', run: () => chooseLanguage(one) }
  })
  return [...whose, ...themes, ...tongues]
}
