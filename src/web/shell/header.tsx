import { Link } from '@tanstack/react-router'
import { useIntl } from 'react-intl'
import { homeName, useSession } from '#web/api/session.ts'
import { classes } from '#web/base/classes.ts'
import { Icon } from '#web/base/icon.tsx'
import { Message, useText } from '#web/base/message.tsx'
import { T } from '#web/base/t.tsx'
import sheet from './header.module.css'
import { JobsTray } from './jobs-tray.tsx'
import { LineChip } from './line-chip.tsx'
import { LanguageMenu, PersonMenu, ThemeMenu } from './menus.tsx'
import { SearchBox } from './search-box.tsx'
import { ZoneMenu } from './zone-menu.tsx'

const css = classes(sheet)

type Props = { readonly onKeys: () => void; readonly onPalette: () => void }

/** Whose centre this is, whether it is an exercise, search, connection, and the reader's own choices. */
export function Header({ onKeys, onPalette }: Props) {
  const { centre } = useSession()
  const language = useIntl().locale
  const text = useText()
  return (
    <header className={sheet['header']}>
      <Link to="/picture" className={sheet['name'] ?? ''}>
        <T value={homeName(centre, language)} />
      </Link>
      {centre?.isExercise && (
        <strong className={sheet['exercise']}>
          <Message id="header.exercise" />
        </strong>
      )}
      <SearchBox />
      <button
        type="button"
        className={css('choice', 'forPalette')}
        onClick={onPalette}
        aria-keyshortcuts="Control+K Meta+K"
        aria-haspopup="dialog"
        title={text('keys.palette')}
      >
        <Icon name="command" />
        <span className="unseen">
          <Message id="keys.palette" />
        </span>
        <kbd dir="ltr">Ctrl K</kbd>
      </button>
      <LineChip />
      <JobsTray />
      <div className={sheet['choices']}>
        <button
          type="button"
          className={css('choice', 'forKeys')}
          onClick={onKeys}
          aria-label={text('keys.title')}
          title={text('keys.title')}
        >
          <Icon name="keys" />
        </button>
        <ZoneMenu />
        <LanguageMenu />
        <ThemeMenu />
        <PersonMenu />
      </div>
    </header>
  )
}
