import type { DeedView } from '#contract/history-views.ts'
import { Grade, Stance } from '#web/assessments/grade.tsx'
import { Member } from '#web/base/member.tsx'
import { Message } from '#web/base/message.tsx'
import { Token } from '#web/base/token.tsx'
import { VoiceName } from '#web/base/voice-name.tsx'

type Props = {
  readonly deed: Extract<DeedView, { kind: 'assessment' | 'position' }>
  readonly from: string
}

/** What a member said of a source, a claim or the event, as one sentence. */
export function WordSentence({ deed, from }: Props) {
  const member = <Member name={from} />
  const { claim, voice: named } = deed.claim
  const voice = named ? <VoiceName of={named} /> : <Token kind="id" value={claim} />
  if (deed.kind === 'position') {
    if (deed.stance === 'open') return <Message id="history.positionOpen" values={{ member }} />
    const stance = <Stance of={deed.stance} />
    return <Message id="history.position" values={{ member, voice, stance }} />
  }
  if (deed.grade === 'open') return <Message id="history.gradeOpen" values={{ member }} />
  const source = <VoiceName of={deed.source ?? ''} />
  const values = { member, voice, source, grade: <Grade of={deed.grade} /> }
  return <Message id={`history.graded.${deed.of}`} values={values} />
}
