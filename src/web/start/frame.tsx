import type { ReactNode } from 'react'
import { LanguageMenu, ThemeMenu } from '#web/shell/menus.tsx'
import sheet from './start.module.css'

/** A page before the centre: one sheet of paper, the reader's language and theme above it. */
export function Frame({ children }: { children: ReactNode }) {
  return (
    <div className={sheet['frame']}>
      <header className={sheet['top']}>
        <span className={sheet['brand']} translate="no">
          Parley
        </span>
        <span className={sheet['choices']}>
          <LanguageMenu />
          <ThemeMenu />
        </span>
      </header>
      <main className={sheet['page']}>{children}</main>
    </div>
  )
}
