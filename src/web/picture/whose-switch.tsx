import type { WhoseView } from '#web/api/pictures.ts'
import { Message, useText } from '#web/base/message.tsx'
import sheet from './whose-switch.module.css'

type Props = { readonly view: WhoseView; readonly onChange: (view: WhoseView) => void }

/** Whose picture: what all members hold, or everything that we hold. */
export function WhoseSwitch({ view, onChange }: Props) {
  const text = useText()
  return (
    <fieldset className={sheet['switch']} aria-label={text('whose.label')}>
      {(['joint', 'ours'] as const).map((one) => (
        <label key={one} title={text(`whose.${one}Words`)}>
          <input
            type="radio"
            name="whose"
            value={one}
            checked={view === one}
            onChange={() => onChange(one)}
          />
          <span>
            <Message id={`whose.${one}`} />
          </span>
        </label>
      ))}
    </fieldset>
  )
}
