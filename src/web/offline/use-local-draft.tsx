import { useEffect, useRef, useState } from 'react'
import { Message } from '#web/base/message.tsx'
import { showNotice } from '#web/base/notice.ts'
import type { Row } from './database.ts'
import { deskOwner } from './desk.ts'
import { DRAFTS_MAX, findDraft, removeDraft, saveDraft } from './drafts.ts'

type Typed<Body> = {
  readonly key: string
  readonly body: Body
  /** Nothing worth keeping was typed. */
  readonly isEmpty: boolean
  readonly restore: (body: Body) => void
}

export type LocalDraft = {
  /** When what is typed was last kept on this device; null when nothing of it is. */
  readonly keptAt: string | null
  readonly fault: 'too-large' | 'failed' | null
  /** It is handed in, or waits to be: the draft ends. */
  readonly finish: () => Promise<void>
  /** The officer throws it away; `clear` empties the form. */
  readonly discard: (clear: () => void) => void
}

/** At most so long after a key press; a page that goes away keeps at once. */
const WAIT_MS = 800

/**
 * Keeps what is typed on the device, and brings it back when the form is opened again.
 *
 * A form that somebody has begun to fill in is never overwritten by an older draft.
 */
export function useLocalDraft<Body>(typed: Typed<Body>): LocalDraft {
  const [keptAt, setKeptAt] = useState<string | null>(null)
  const [fault, setFault] = useState<LocalDraft['fault']>(null)
  const latest = useRef(typed)
  const keeper = useRef<Keeper<Body> | null>(null)
  useEffect(() => {
    latest.current = typed
    keeper.current?.soon()
  })

  const { key } = typed
  useEffect(() => {
    const whose = deskOwner()
    if (whose === null) return
    const own = new Keeper<Body>({ whose, key }, () => latest.current, {
      kept: setKeptAt,
      fault: setFault,
    })
    keeper.current = own
    own.open()
    const now = () => void own.save()
    addEventListener('pagehide', now)
    document.addEventListener('visibilitychange', now)
    return () => {
      removeEventListener('pagehide', now)
      document.removeEventListener('visibilitychange', now)
      own.close()
    }
  }, [key])

  return {
    keptAt,
    fault,
    finish: async () => keeper.current?.finish(),
    discard(clear) {
      const { body, restore } = latest.current
      clear()
      showNotice({ words: <Message id="localDraft.discarded" />, undo: () => restore(body) })
    },
  }
}

type Tell = {
  readonly kept: (at: string | null) => void
  readonly fault: (fault: LocalDraft['fault']) => void
}

/** The keeping of one form, from its opening until it is handed in or left. */
class Keeper<Body> {
  private held: string | null = null
  private isReady = false
  private isFinished = false
  private timer: ReturnType<typeof setTimeout> | undefined
  private readonly row: Row
  private readonly typed: () => Typed<Body>
  private readonly tell: Tell

  constructor(row: Row, typed: () => Typed<Body>, tell: Tell) {
    this.row = row
    this.typed = typed
    this.tell = tell
  }

  async open(): Promise<void> {
    const draft = await findDraft<Body>(this.row).catch(() => null)
    if (draft && !this.isFinished) {
      this.held = JSON.stringify(draft.body)
      this.tell.kept(draft.at)
      if (this.typed().isEmpty) this.typed().restore(draft.body)
    }
    this.isReady = true
  }

  /** Not put off by further typing: a writer without pauses is kept too. */
  soon(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined
      void this.save()
    }, WAIT_MS)
  }

  async save(): Promise<void> {
    if (!this.isReady || this.isFinished) return
    const { body, isEmpty } = this.typed()
    const next = isEmpty ? null : JSON.stringify(body)
    if (next === this.held) return
    this.held = next
    try {
      if (isEmpty) {
        await removeDraft(this.row)
        this.tell.kept(null)
      } else await this.put(body)
    } catch {
      this.held = null
      this.tell.fault('failed')
    }
  }

  private async put(body: Body): Promise<void> {
    const done = await saveDraft(this.row, body)
    this.tell.fault(done.as === 'kept' ? null : done.as)
    if (done.as !== 'kept') return
    this.tell.kept(done.at)
    if (done.dropped > 0)
      showNotice({ words: <Message id="localDraft.oldest" values={{ n: DRAFTS_MAX }} /> })
  }

  async finish(): Promise<void> {
    this.isFinished = true
    clearTimeout(this.timer)
    await removeDraft(this.row).catch(() => {})
  }

  close(): void {
    clearTimeout(this.timer)
    void this.save()
    this.isReady = false
  }
}
