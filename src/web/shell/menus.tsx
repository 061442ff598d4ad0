import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import type { Language } from '#domain/charter.ts'
import { useSession } from '#web/api/session.ts'
import { Icon, type IconName } from '#web/base/icon.tsx'
import { Member } from '#web/base/member.tsx'
import { Message, useText } from '#web/base/message.tsx'
import { T } from '#web/base/t.tsx'
import { chooseLanguage, LANGUAGE_NAMES, useLanguage } from '#web/choices/language.ts'
import { chooseTheme, THEMES, type Theme, useTheme } from '#web/choices/theme.ts'
import head from './header.module.css'
import sheet from './menus.module.css'
import { useLeaving } from './use-leaving.tsx'

type Option = { readonly id: string; readonly words: ReactNode; readonly lang?: string }
type Props = {
  readonly label: string
  readonly icon: IconName
  readonly word: ReactNode
  readonly options: readonly Option[]
  readonly chosen?: string
  readonly onChoose: (id: string) => void
  readonly top?: ReactNode
}

function ChoiceMenu({ label, icon, word, options, chosen, onChoose, top }: Props) {
  return (
    <MenuTrigger>
      <Button className={head['choice'] ?? ''} aria-label={label}>
        <Icon name={icon} />
        <span className={head['word']}>{word}</span>
      </Button>
      <Popover className={sheet['popover'] ?? ''} placement="bottom end">
        {top}
        <Menu
          className={sheet['menu'] ?? ''}
          aria-label={label}
          onAction={(id) => onChoose(String(id))}
          {...(chosen === undefined
            ? {}
            : { selectionMode: 'single' as const, selectedKeys: [chosen] })}
        >
          {options.map(({ id, words, lang }) => (
            <MenuItem key={id} id={id} className={sheet['item'] ?? ''} textValue={id}>
              <span className={sheet['mark']}>{id === chosen && <Icon name="check" />}</span>
              <span lang={lang}>{words}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

/** The address stays: the same page, the same filters, in another language. */
export function LanguageMenu() {
  const language = useLanguage()
  const text = useText()
  const { languages } = useSession()
  const offered = (Object.keys(LANGUAGE_NAMES) as Language[]).filter(
    (one) => languages.length === 0 || languages.includes(one),
  )
  return (
    <ChoiceMenu
      label={text('menu.language', { name: LANGUAGE_NAMES[language] })}
      icon="globe"
      word={<span lang={language}>{LANGUAGE_NAMES[language]}</span>}
      chosen={language}
      onChoose={(id) => chooseLanguage(id as Language)}
      options={offered.map((id) => ({ id, words: LANGUAGE_NAMES[id], lang: id }))}
    />
  )
}

export function ThemeMenu() {
  const theme = useTheme()
  const text = useText()
  return (
    <ChoiceMenu
      label={text('menu.theme')}
      icon="theme"
      word={null}
      chosen={theme}
      onChoose={(id) => chooseTheme(id as Theme)}
      options={THEMES.map((id) => ({ id, words: <Message id={`theme.${id}`} /> }))}
    />
  )
}

export function PersonMenu() {
  const { officer } = useSession()
  const text = useText()
  const { leave, dialog } = useLeaving()
  const navigate = useNavigate()
  if (!officer) return null
  return (
    <>
      <ChoiceMenu
        label={text('menu.person', { name: officer.title })}
        icon="person"
        word={<Member name={officer.member} isBare />}
        onChoose={(id) => (id === 'ways' ? navigate({ to: '/ways-in' }) : leave())}
        options={[
          { id: 'ways', words: <Message id="ways.title" /> },
          { id: 'out', words: <Message id="menu.signOut" /> },
        ]}
        top={
          <div className={sheet['person']}>
            <strong>
              <T value={officer.title} />
            </strong>
            <Member name={officer.member} />
          </div>
        }
      />
      {dialog}
    </>
  )
}
