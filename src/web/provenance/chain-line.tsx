import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { classes } from '#web/base/classes.ts'
import { Icon } from '#web/base/icon.tsx'
import { Member } from '#web/base/member.tsx'
import { Message } from '#web/base/message.tsx'
import { T } from '#web/base/t.tsx'
import { VoiceName } from '#web/base/voice-name.tsx'
import { Voices } from '#web/base/voices.tsx'
import { letterOf } from '#web/event/compare.ts'
import { useWhose } from '#web/picture/use-whose.ts'
import { usePrinting } from '#web/print/printing.ts'
import type { Chain, Hop, Path } from './chains.ts'
import sheet from './provenance.module.css'

const css = classes(sheet)

/** One origin: its sentence, the steps drawn below it, and all else that goes back to it, folded. */
export function ChainLine({ chain, column }: { chain: Chain; column: number }) {
  const { account, main, rest } = chain
  const isPrinting = usePrinting()
  return (
    <li className={css('chain', account.isWithdrawn && 'withdrawn')}>
      <span className={css('letter')} aria-hidden="true">
        {letterOf(column)}
      </span>
      <div className={css('paths')}>
        <PathLine path={main} denies={account.denies} />
        {rest.length > 0 && (
          <details className={css('rest')} open={isPrinting || undefined}>
            <summary>
              <Message id="provenance.more" values={{ n: rest.length }} />
            </summary>
            <ol>
              {rest.map((path) => (
                <li key={path.claim.name}>
                  <PathLine path={path} denies={account.denies} />
                </li>
              ))}
            </ol>
          </details>
        )}
      </div>
    </li>
  )
}

type PathProps = { readonly path: Path; readonly denies: boolean }

function PathLine({ path, denies }: PathProps) {
  return (
    <>
      <p className={css('sentence')} data-sentence>
        <Sentence path={path} denies={denies} />
      </p>
      {path.because && (
        <p className={css('because')}>
          <Icon name="same" />
          <Message id={`tie.${path.because}`} />
        </p>
      )}
      <ol className={css('hops')}>
        {path.hops.map((hop, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same voice may stand twice, and steps never move
          <li key={at} className={css('hop', (hop.kind === 'gap' || !hop.isNamed) && 'unknown')}>
            {at > 0 && <Arrow />}
            <HopBox hop={hop} path={path} />
          </li>
        ))}
        <li className={css('hop', 'last')}>
          <Arrow />
          <ReportBox path={path} />
        </li>
      </ol>
    </>
  )
}

const Arrow = () => (
  <span className={css('arrow')} aria-hidden="true">
    <Icon name="send" />
  </span>
)

/** The whole chain in words, for whoever does not see the drawing. */
function Sentence({ path: { claim, hops, copyOf }, denies }: PathProps) {
  const [first] = claim.attribution
  const name = <VoiceName of={first?.voice ?? ''} />
  return (
    <>
      {copyOf === undefined ? (
        <Voices chain={claim.attribution} />
      ) : (
        <Message
          id={denies ? 'provenance.copiedDenial' : 'provenance.copied'}
          values={{ name: <strong>{name}</strong>, origin: <VoiceName of={copyOf} /> }}
        />
      )}
      {'. '}
      {hops[0]?.kind === 'gap' && (
        <>
          <Message id="provenance.gap" values={{ name }} />{' '}
        </>
      )}
      <Message
        id="provenance.carried"
        values={{
          title: <QuotedTitle claim={claim} />,
          member: <Member name={claim.from} />,
        }}
      />
    </>
  )
}

function QuotedTitle({ claim }: Pick<Path, 'claim'>) {
  const title = <ReportTitle claim={claim} />
  return claim.report.title ? <q>{title}</q> : title
}

function ReportTitle({ claim }: Pick<Path, 'claim'>) {
  const { title } = claim.report
  return title ? <T value={title} /> : <Message id="provenance.untitled" />
}

type BoxProps = { readonly hop: Hop; readonly path: Path }

/** A step: what happened there, and by whom. It leads to the exact words in the report. */
function HopBox({ hop, path }: BoxProps) {
  const kind = (
    <span className={css('kind')}>
      <Message id={`hop.${hop.kind}`} />
    </span>
  )
  if (hop.kind === 'gap')
    return (
      <span className={css('box')}>
        {kind}
        <span aria-hidden="true">?</span>
      </span>
    )
  return (
    <WordsLink claim={path.claim}>
      {kind}{' '}
      <strong>
        <VoiceName of={hop.voice} />
      </strong>
    </WordsLink>
  )
}

const ReportBox = ({ path: { claim } }: { path: Path }) => (
  <WordsLink claim={claim}>
    <span className={css('kind')}>
      <Message id="hop.report" values={{ member: <Member name={claim.from} /> }} />
    </span>{' '}
    <span className={css('title')}>
      <ReportTitle claim={claim} />
    </span>
  </WordsLink>
)

function WordsLink({ claim, children }: Pick<Path, 'claim'> & { children: ReactNode }) {
  const whose = useWhose()
  return (
    <Link
      to="/r/$handle"
      params={{ handle: claim.report.handle }}
      search={{ claim: claim.name, ...whose }}
      className={css('box')}
    >
      {children}
    </Link>
  )
}
