import { type ReactNode, useId } from 'react'
import { Message, type MessageId } from '#web/base/message.tsx'
import { At } from '#web/base/when.tsx'
import sheet from './ways-in.module.css'

type Props = { readonly title: MessageId; readonly lead: MessageId; readonly children: ReactNode }

/** A part of the page, found by its heading. */
export function Part({ title, lead, children }: Props) {
  const id = useId()
  return (
    <section className={sheet['part']} aria-labelledby={id}>
      <h2 id={id}>
        <Message id={title} />
      </h2>
      <p className={sheet['lead']}>
        <Message id={lead} />
      </p>
      {children}
    </section>
  )
}

/** Something that lets in: its name, facts about it, and what can be done. */
export function WayRow({
  name,
  facts,
  acts,
}: {
  name: ReactNode
  facts: ReactNode
  acts: ReactNode
}) {
  return (
    <li className={sheet['row']}>
      <div>
        <strong>{name}</strong>
        <span className={sheet['meta']}>{facts}</span>
      </div>
      <div className={sheet['buttons']}>{acts}</div>
    </li>
  )
}

/** A time under its name. */
export function Told({ id, at }: { id: MessageId; at: string | undefined }) {
  return (
    <span>
      <Message id={id} />: {at ? <At instant={at} /> : <Message id="ways.unused" />}
    </span>
  )
}
