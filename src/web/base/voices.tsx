import { Fragment } from 'react'
import type { ClaimView } from '#contract/views.ts'
import { Message } from './message.tsx'
import { VoiceName } from './voice-name.tsx'
import sheet from './voices.module.css'

type Voice = ClaimView['attribution'][number]

/** The chain that brought a claim, as a sentence: "X says, told to Y, in Z, republished by W". */
export function Voices({ chain }: { chain: readonly Voice[] }) {
  const [first, ...rest] = chain
  if (!first) return null
  return (
    <span className={sheet['voices']}>
      <Message id={`stance.${first.stance}`} values={{ name: <Name of={first} /> }} />
      {rest.map((voice) => (
        <Fragment key={`${voice.role} ${voice.voice}`}>
          <Message id={`voice.${voice.role}`} values={{ name: <Name of={voice} /> }} />
        </Fragment>
      ))}
      {first.knowledge !== 'unknown' && (
        <span className={sheet['knowledge']}>
          {' '}
          <Message id={`knowledge.${first.knowledge}`} />
        </span>
      )}
    </span>
  )
}

const Name = ({ of }: { of: Voice }) => (
  <strong className={sheet['name']}>
    <VoiceName of={of.voice} />
  </strong>
)
