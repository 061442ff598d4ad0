import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { InboxSearch } from '#web/inbox/inbox-search.ts'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'
import { Message, type MessageId } from './message.tsx'
import sheet from './page.module.css'

const css = classes(sheet)

/** A page's frame: `wide` for columns side by side, `reading` for a text with its margin, `form` for fields. */
export const pageClass = (width: 'full' | 'wide' | 'reading' | 'form'): string => css('page', width)

type BackProps = { readonly id: MessageId } & (
  | { readonly to: '/picture'; readonly search?: { view?: 'joint' } }
  | { readonly to: '/inbox'; readonly search?: InboxSearch }
)

/** The way back to the list that the page belongs to. */
export function BackLink({ to, search = {}, id }: BackProps) {
  return (
    <Link to={to} search={search} className={css('back')}>
      <Icon name="back" />
      <Message id={id} />
    </Link>
  )
}

/** Something to know before reading on. */
export function Note({ id }: { id: MessageId }) {
  return (
    <p className={css('note')} role="note">
      <Message id={id} />
    </p>
  )
}

/** Facts in a line, each under its name. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className={css('facts')}>{children}</dl>
}

/** One of them; nothing at all where there is nothing to say. */
export function Fact({ id, children }: { id: MessageId; children: ReactNode }) {
  if (!children) return null
  return (
    <div className={css('fact')}>
      <dt>
        <Message id={id} />
      </dt>
      <dd>{children}</dd>
    </div>
  )
}
