import { TextField } from '#web/base/field.tsx'
import { useText } from '#web/base/message.tsx'
import { faultAt } from '#web/base/problem.tsx'
import type { PartProps } from './paste-part.tsx'

export function AddressPart({ input, change, problem }: PartProps) {
  const text = useText()
  return (
    <TextField
      label={text('submit.address')}
      hint={text('submit.addressHint')}
      value={input.url}
      onChange={(url) => change({ url })}
      type="url"
      dir="ltr"
      max={2000}
      fault={faultAt(problem, '/url')}
    />
  )
}
