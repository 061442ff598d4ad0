import { useState } from 'react'
import { Button } from '#web/base/button.tsx'
import { Check } from '#web/base/field.tsx'
import { Icon } from '#web/base/icon.tsx'
import { Message } from '#web/base/message.tsx'
import { Problem } from '#web/base/problem.tsx'
import sheet from './desk-bar.module.css'
import type { DraftState } from './draft-keeper.ts'

type Props = {
  readonly stepCount: number
  readonly draft: DraftState
  readonly isSigning: boolean
  readonly problem: unknown
  readonly onMove: (by: number) => void
  readonly onAdd: () => void
  readonly onUndo: () => void
  readonly onSign: (follow: boolean) => void
  readonly follow: boolean
  readonly onFollow: (follow: boolean) => void
}

/** What the officer can do with the reading as a whole, and how many steps are not signed yet. */
export function DeskBar(props: Props) {
  const { stepCount, draft } = props
  return (
    <div className={sheet['bar']}>
      <div className={sheet['buttons']}>
        <Button look="quiet" hint="p" onPress={() => props.onMove(-1)}>
          <Icon name="back" />
          <Message id="act.previous" />
        </Button>
        <Button look="quiet" hint="n" onPress={() => props.onMove(1)}>
          <Icon name="next" />
          <Message id="act.next" />
        </Button>
        <Button look="quiet" hint="c" onPress={props.onAdd}>
          <Icon name="plus" />
          <Message id="act.add" />
        </Button>
        <Button look="quiet" hint="z" isDisabled={stepCount === 0} onPress={props.onUndo}>
          <Icon name="undo" />
          <Message id="act.undo" />
        </Button>
      </div>
      <div className={sheet['sign']} data-empty={stepCount === 0 || undefined}>
        <span role="status" className={sheet['steps']}>
          {stepCount > 0 && <Message id="report.steps" values={{ n: stepCount }} />}
          {stepCount > 0 && draft !== 'none' && (
            <>
              {' '}
              <Message id={`draft.${draft}`} />
            </>
          )}
        </span>
        {stepCount > 0 && (
          <Check isOn={props.follow} onChange={props.onFollow}>
            <Message id="report.follow" />
          </Check>
        )}
        <Button
          look="main"
          hint="s"
          isDisabled={stepCount === 0 || props.isSigning}
          onPress={() => props.onSign(props.follow)}
        >
          <Message id="act.sign" />
        </Button>
      </div>
      <Problem of={props.problem} />
    </div>
  )
}

/** Whether a signed reading goes to the report's audience too. */
export function useFollowChoice() {
  return useState(true)
}
