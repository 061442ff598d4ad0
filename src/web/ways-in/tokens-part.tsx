import { type FormEvent, useState } from 'react'
import { DAYS_MAX, type OwnWaysView, SCOPES } from '#contract/ways-in.ts'
import { useSession } from '#web/api/session.ts'
import { dropToken, makeToken, type TokenWish, useWay } from '#web/api/ways-in.ts'
import { Button } from '#web/base/button.tsx'
import { Check, TextField } from '#web/base/field.tsx'
import { Message, useText } from '#web/base/message.tsx'
import { showNotice } from '#web/base/notice.ts'
import { T } from '#web/base/t.tsx'
import { Token } from '#web/base/token.tsx'
import { Part, Told, WayRow } from './part.tsx'
import { WayProblem } from './way-problem.tsx'
import sheet from './ways-in.module.css'

type Tokens = OwnWaysView['tokens']
type Scope = TokenWish['scopes'][number]

/** Tokens with which programs act for the asking officer, and the way to one more. */
export function TokensPart({ tokens }: { tokens: Tokens }) {
  const drop = useWay(dropToken)
  async function run(id: string) {
    await drop.mutateAsync(id)
    showNotice({ words: <Message id="ways.dropped" /> })
  }
  return (
    <Part title="ways.tokens" lead="ways.tokensLead">
      {tokens.length === 0 && (
        <p>
          <Message id="ways.noTokens" />
        </p>
      )}
      <ul className={sheet['list']}>
        {tokens.map((token) => (
          <WayRow
            key={token.id}
            name={<T value={token.name} />}
            facts={<TokenFacts token={token} />}
            acts={
              <Button
                onPress={() => void run(token.id).catch(() => {})}
                isDisabled={drop.isPending}
              >
                <Message id="ways.drop" />
              </Button>
            }
          />
        ))}
      </ul>
      <WayProblem of={drop.error} />
      <NewToken />
    </Part>
  )
}

function TokenFacts({ token: { scopes, used, expires } }: { token: Tokens[number] }) {
  return (
    <>
      {scopes.length === 0 && <Message id="ways.readOnly" />}
      {SCOPES.filter((scope) => scopes.includes(scope)).map((scope) => (
        <Message key={scope} id={`ways.scope.${scope}`} />
      ))}
      <Told id="ways.used" at={used} />
      <Told id="ways.expires" at={expires} />
    </>
  )
}

function NewToken() {
  const text = useText()
  const { officer } = useSession()
  const make = useWay(makeToken)
  const [name, setName] = useState('')
  const [days, setDays] = useState('90')
  const [scopes, setScopes] = useState<readonly Scope[]>([])
  const isFit = name.trim() !== '' && /^\d{1,3}$/.test(days) && +days >= 1 && +days <= DAYS_MAX

  async function run(event: FormEvent) {
    event.preventDefault()
    await make.mutateAsync({ name: name.trim(), scopes: [...scopes], days: Number(days) })
    setName('')
  }
  const tick = (scope: Scope, isOn: boolean) =>
    setScopes((before) => SCOPES.filter((one) => (one === scope ? isOn : before.includes(one))))
  return (
    <form className={sheet['form']} onSubmit={(event) => void run(event).catch(() => {})}>
      {make.data && <Once token={make.data.token} />}
      <TextField label={text('ways.tokenName')} value={name} onChange={setName} max={60} />
      <fieldset>
        <legend>
          <Message id="ways.tokenScopes" />
        </legend>
        {SCOPES.filter((scope) => officer?.rights.includes(scope)).map((scope) => (
          <Check key={scope} isOn={scopes.includes(scope)} onChange={(isOn) => tick(scope, isOn)}>
            <Message id={`ways.scope.${scope}`} />
          </Check>
        ))}
      </fieldset>
      <TextField label={text('ways.tokenDays')} value={days} onChange={setDays} dir="ltr" max={3} />
      <WayProblem of={make.error} />
      <div className={sheet['buttons']}>
        <Button type="submit" isDisabled={!isFit || make.isPending}>
          <Message id="ways.makeToken" />
        </Button>
      </div>
    </form>
  )
}

function Once({ token }: { token: string }) {
  return (
    <p className={sheet['once']} role="status">
      <Message id="ways.tokenOnce" />
      <span>
        <Token value={token} kind="id" canCopy />
      </span>
    </p>
  )
}
