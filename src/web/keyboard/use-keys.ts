import { useEffect, useRef } from 'react'
import { addLayer, type KeyLayer } from './dispatcher.ts'

/** Lets keys act while the caller is on the page. The newest caller is asked first. */
export function useKeys(keys: KeyLayer): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => addLayer(() => latest.current), [])
}
