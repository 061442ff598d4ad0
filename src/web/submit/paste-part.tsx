import { TextField } from '#web/base/field.tsx'
import { useText } from '#web/base/message.tsx'
import { faultAt } from '#web/base/problem.tsx'
import type { Input } from './command-of.ts'

export type PartProps = {
  readonly input: Input
  readonly change: (part: Partial<Input>) => void
  readonly problem: unknown
}

export function PastePart({ input, change, problem }: PartProps) {
  const text = useText()
  return (
    <TextField
      label={text('submit.text')}
      hint={text('submit.textHint')}
      value={input.text}
      onChange={(value) => change({ text: value })}
      rows={12}
      max={2_000_000}
      fault={faultAt(problem, '/text')}
      hasFocus
    />
  )
}
