import { useSession } from '#web/api/session.ts'
import { Audience } from '#web/base/audience.tsx'
import { Button } from '#web/base/button.tsx'
import { Member } from '#web/base/member.tsx'
import { Message } from '#web/base/message.tsx'
import { T } from '#web/base/t.tsx'
import { At } from '#web/base/when.tsx'
import sheet from './assessments.module.css'
import { Grade, Stance } from './grade.tsx'
import { isOpen, type Spoken } from './spoken.ts'

type Props = {
  readonly spoken: readonly Spoken[]
  readonly onTakeBack: ((one: Spoken) => void) | undefined
}

/** What each member says now, own and others' beside one another, and behind it what was said before. */
export function WordsTable({ spoken, onTakeBack }: Props) {
  const now = spoken.filter((one) => one.word.isLast && !isOpen(one))
  const before = spoken.filter((one) => !now.includes(one))
  return (
    <>
      {now.length > 0 ? (
        <Table of={now} onTakeBack={onTakeBack} />
      ) : (
        <p className={sheet['note']}>
          <Message id="assess.none" />
        </p>
      )}
      {before.length > 0 && (
        <details>
          <summary className={sheet['note']}>
            <Message id="assess.earlier" values={{ n: before.length }} />
          </summary>
          <div className={sheet['old']}>
            <Table of={before} onTakeBack={undefined} />
          </div>
        </details>
      )}
    </>
  )
}

function Table({ of, onTakeBack }: { of: readonly Spoken[]; onTakeBack: Props['onTakeBack'] }) {
  return (
    <table className={sheet['table']}>
      <thead>
        <tr>
          {(['who', 'about', 'says', 'why', 'when'] as const).map((one) => (
            <th key={one} scope="col">
              <Message id={`assess.${one}`} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {of.map((one) => (
          <Row key={one.word.handle} one={one} onTakeBack={onTakeBack} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ one, onTakeBack }: { one: Spoken; onTakeBack: Props['onTakeBack'] }) {
  const { officer } = useSession()
  const { from, at, by, reason, isOfEarlierWording, audience } = one.word
  const isOwn = from === officer?.member
  return (
    <tr>
      <th scope="row">
        <Member name={from} />
      </th>
      <td>
        <Message id={`assess.of.${one.about}`} />
      </td>
      <td>
        <span className={sheet['said']}>
          {one.about === 'position' ? (
            <Stance of={one.word.stance} />
          ) : (
            <Grade of={one.word.grade} />
          )}
          {isOfEarlierWording && (
            <span className={sheet['note']}>
              <Message id="assess.earlierWording" />
            </span>
          )}
        </span>
      </td>
      <td>{reason && <T value={reason} />}</td>
      <td>
        <span className={sheet['said']}>
          <At instant={at} />
          {by && <T value={by} />}
          {isOwn && audience && <Audience of={audience} />}
          {isOwn && onTakeBack && (
            <Button look="quiet" onPress={() => onTakeBack(one)}>
              <Message id="assess.takeBack" />
            </Button>
          )}
        </span>
      </td>
    </tr>
  )
}
