import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Message } from '#web/base/message.tsx'
import { T } from '#web/base/t.tsx'
import { At } from '#web/base/when.tsx'
import { deskOwner } from '#web/offline/desk.ts'
import { CLAIM_KEY, DESK_KEY, type Draft, listDrafts } from '#web/offline/drafts.ts'
import { firstWords } from '#web/offline/outbox.ts'
import { type TypedReport, wordsOf } from '#web/submit/typed-report.ts'
import sheet from './panels.module.css'

type Props = { readonly close: () => void }

/** What was typed on this device and not handed in, each with the way back to it. */
export function DraftsList({ close }: Props) {
  const drafts = useQuery({
    queryKey: ['local drafts'],
    queryFn: () => listDrafts(deskOwner() ?? ''),
    gcTime: 0,
    retry: false,
  }).data
  if (!drafts || drafts.length === 0) return null
  const newestFirst = drafts.toSorted((a, b) => (a.at < b.at ? 1 : -1))
  return (
    <>
      <h3>
        <Message id="localDraft.title" />
      </h3>
      <ul className={sheet['items']}>
        {newestFirst.map((draft) => (
          <li key={draft.key} className={sheet['item']}>
            <DraftLink of={draft} close={close} />
            <span className={sheet['also']}>
              <At instant={draft.at} />
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function DraftLink({ of, close }: Props & { readonly of: Draft }) {
  const [kind, id = ''] = of.key.split('/')
  if ([CLAIM_KEY, DESK_KEY].some((start) => of.key.startsWith(start)))
    return (
      <Link to="/r/$handle" params={{ handle: id.replace('reading-', '') }} onClick={close}>
        <Message id="localDraft.claim" />
      </Link>
    )
  const words = firstWords(wordsOf(of.body as TypedReport))
  const beside = kind === 'submit' ? { draft: id } : { corrects: id }
  return (
    <Link to="/submit" search={id === '' ? {} : beside} onClick={close}>
      {words === '' ? <Message id="report.untitled" /> : <T value={words} />}
    </Link>
  )
}
