import { useState } from 'react'
import { useLoading, useStart } from '#web/api/session.ts'
import { Button } from '#web/base/button.tsx'
import { TextField } from '#web/base/field.tsx'
import { Message, useText } from '#web/base/message.tsx'
import { Problem } from '#web/base/problem.tsx'
import { Frame } from './frame.tsx'
import sheet from './start.module.css'

/** A house without a centre: load an example, or start with the parties' own charter. */
export function StartPage() {
  const start = useStart()
  const [isEmptyChosen, setEmptyChosen] = useState(false)
  return (
    <Frame>
      <h1>
        <Message id="start.title" />
      </h1>
      <p className={sheet['lead']}>
        <Message id="start.lead" />
      </p>
      <div className={sheet['ways']}>
        <Way
          look="main"
          title={<Message id="start.exercise" />}
          words={<Message id="start.exerciseWords" />}
          isDisabled={start.isPending}
          onPress={() => start.mutate({ with: 'exercise' })}
        />
        <Way
          look="plain"
          title={<Message id="start.example" />}
          words={<Message id="start.exampleWords" />}
          isDisabled={start.isPending}
          onPress={() => start.mutate({ with: 'first-day' })}
        />
        <Way
          look="plain"
          title={<Message id="start.empty" />}
          words={<Message id="start.emptyWords" />}
          isDisabled={start.isPending}
          onPress={() => setEmptyChosen(true)}
        />
      </div>
      {isEmptyChosen ? <CharterForm start={start} /> : <Problem of={start.error} />}
      {start.isPending && <Loading />}
    </Frame>
  )
}

/** How far the story has been played in; before the first step, that something is under way. */
function Loading() {
  const loading = useLoading()
  return (
    <div>
      <p role="status">
        <Message id="start.working" />
      </p>
      {loading && (
        <p>
          <progress max={loading.of} value={loading.done} className={sheet['progress']} />{' '}
          <Message id="start.progress" values={loading} />
        </p>
      )}
    </div>
  )
}

type WayProps = {
  readonly look: 'main' | 'plain'
  readonly title: React.ReactNode
  readonly words: React.ReactNode
  readonly isDisabled: boolean
  readonly onPress: () => void
}

function Way({ look, title, words, isDisabled, onPress }: WayProps) {
  return (
    <div className={sheet['way']}>
      <p>{words}</p>
      <Button look={look} onPress={onPress} isDisabled={isDisabled}>
        {title}
      </Button>
    </div>
  )
}

function CharterForm({ start }: { start: ReturnType<typeof useStart> }) {
  const text = useText()
  const [charter, setCharter] = useState('')
  return (
    <form
      className={sheet['form']}
      onSubmit={(event) => {
        event.preventDefault()
        start.mutate({ with: 'charter', charter })
      }}
    >
      <TextField
        label={text('start.charter')}
        hint={<Message id="start.charterHint" />}
        value={charter}
        onChange={setCharter}
        rows={14}
        dir="ltr"
        max={200_000}
        isRequired
        hasFocus
      />
      <Problem of={start.error} />
      <div>
        <Button look="main" type="submit" isDisabled={start.isPending || charter.trim() === ''}>
          <Message id="start.begin" />
        </Button>
      </div>
    </form>
  )
}
