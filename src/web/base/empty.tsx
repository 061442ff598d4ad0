import type { ReactNode } from 'react'
import sheet from './empty.module.css'

/** Why nothing is here, and the one thing to do next. */
export function Empty({ why, action }: { why: ReactNode; action?: ReactNode }) {
  return (
    <div className={sheet['empty']}>
      <p>{why}</p>
      {action && <div>{action}</div>}
    </div>
  )
}
