import type { Marking } from '#domain/marking.ts'
import { useSession } from '#web/api/session.ts'
import sheet from './audience-choice.module.css'
import { AudienceSentence } from './audience-sentence.tsx'
import { Check, Choice } from './field.tsx'
import { Member, MemberNames, reservedName } from './member.tsx'
import { Message, useText } from './message.tsx'

const TLPS = ['clear', 'green', 'amber', 'amber+strict', 'red'] as const

type Props = {
  readonly marking: Marking
  readonly onChange: (marking: Marking) => void
  /** Streams that hold it already: shown as such, not to be unticked here. */
  readonly held?: readonly string[]
}

/** Who may see it, how they may pass it on, and a plain sentence that says what this choice does. */
export function AudienceChoice({ marking, onChange, held = [] }: Props) {
  const { centre, officer } = useSession()
  const text = useText()
  const members = centre?.members.filter((one) => one.name !== officer?.member) ?? []
  const groups = centre?.groups ?? []

  function toggle(name: string, isOn: boolean) {
    const to = isOn ? [...marking.to, name] : marking.to.filter((one) => one !== name)
    onChange({ ...marking, to })
  }
  const line = (name: string, inside: readonly string[] = []) => (
    <Check
      key={name}
      isOn={marking.to.includes(name) || held.includes(name)}
      isDisabled={held.includes(name)}
      onChange={(isOn) => toggle(name, isOn)}
      hint={inside.length > 0 && <MemberNames of={inside} />}
    >
      <Member name={name} />
    </Check>
  )
  return (
    <fieldset className={sheet['choice']}>
      <legend>
        <Message id="audience.title" />
      </legend>
      <div className={sheet['names']}>{members.map((member) => line(member.name))}</div>
      {groups.length > 0 && (
        <div className={sheet['names']}>
          {groups.map((group) => line(group.name, group.members))}
        </div>
      )}
      <div className={sheet['names']}>
        {['joint', 'public'].map((name) => (
          <Check
            key={name}
            isOn={marking.to.includes(name) || held.includes(name)}
            isDisabled={held.includes(name)}
            onChange={(isOn) => toggle(name, isOn)}
          >
            {reservedName(name, text)}
          </Check>
        ))}
      </div>
      <div className={sheet['tlp']}>
        <Choice
          label={text('audience.tlp')}
          value={marking.tlp}
          onChange={(tlp) => onChange({ ...marking, tlp })}
          options={TLPS.map((value) => ({ value, words: text(`tlp.${value}`) }))}
        />
      </div>
      <AudienceSentence to={[...held, ...marking.to]} />
    </fieldset>
  )
}
