import { type FormEvent, useState } from 'react'
import type { OwnWaysView } from '#contract/ways-in.ts'
import { hasPasskeys } from '#web/api/passkeys.ts'
import { addPasskey, dropPasskey, useWay } from '#web/api/ways-in.ts'
import { Button } from '#web/base/button.tsx'
import { TextField } from '#web/base/field.tsx'
import { Message, useText } from '#web/base/message.tsx'
import { showNotice } from '#web/base/notice.ts'
import { T } from '#web/base/t.tsx'
import { Part, Told, WayRow } from './part.tsx'
import { WayProblem } from './way-problem.tsx'
import sheet from './ways-in.module.css'

/** The asking officer's passkeys, and the way to one more. */
export function PasskeysPart({ passkeys }: { passkeys: OwnWaysView['passkeys'] }) {
  const drop = useWay(dropPasskey)
  async function run(id: string) {
    await drop.mutateAsync(id)
    showNotice({ words: <Message id="ways.dropped" /> })
  }
  return (
    <Part title="ways.passkeys" lead="ways.passkeysLead">
      {passkeys.length === 0 && (
        <p>
          <Message id="ways.noPasskey" />
        </p>
      )}
      <ul className={sheet['list']}>
        {passkeys.map(({ id, name, made, used }) => (
          <WayRow
            key={id}
            name={<T value={name} />}
            facts={
              <>
                <Told id="ways.made" at={made} />
                <Told id="ways.used" at={used} />
              </>
            }
            acts={
              <Button onPress={() => void run(id).catch(() => {})} isDisabled={drop.isPending}>
                <Message id="ways.drop" />
              </Button>
            }
          />
        ))}
      </ul>
      <WayProblem of={drop.error} />
      {hasPasskeys() ? (
        <NewPasskey />
      ) : (
        <p>
          <Message id="ways.noDevice" />
        </p>
      )}
    </Part>
  )
}

function NewPasskey() {
  const text = useText()
  const add = useWay(addPasskey)
  const [name, setName] = useState('')
  async function run(event: FormEvent) {
    event.preventDefault()
    await add.mutateAsync(name.trim())
    setName('')
    showNotice({ words: <Message id="ways.passkeyMade" /> })
  }
  return (
    <form className={sheet['form']} onSubmit={(event) => void run(event).catch(() => {})}>
      <TextField label={text('ways.passkeyName')} value={name} onChange={setName} max={60} />
      <WayProblem of={add.error} />
      <div className={sheet['buttons']}>
        <Button type="submit" look="main" isDisabled={name.trim() === '' || add.isPending}>
          <Message id="ways.makePasskey" />
        </Button>
      </div>
    </form>
  )
}
