import type { ReactNode } from 'react'
import sheet from './empty.module.css'

type Props = { readonly why: ReactNode; readonly title?: ReactNode; readonly action?: ReactNode }

/** Why nothing is here, and the one thing to do next. */
export function Empty({ why, title, action }: Props) {
  return (
    <div className={sheet['empty']}>
      {title && <h1>{title}</h1>}
      <p>{why}</p>
      {action && <div>{action}</div>}
    </div>
  )
}
