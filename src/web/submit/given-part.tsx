import { TextField } from '#web/base/field.tsx'
import { Message, useText } from '#web/base/message.tsx'
import { faultAt } from '#web/base/problem.tsx'
import { Token } from '#web/base/token.tsx'
import { When } from '#web/base/when.tsx'
import { isDateSaid } from '#web/dates/date-words.ts'
import type { PartProps } from './paste-part.tsx'
import sheet from './submit.module.css'

export type Given = { readonly title: string; readonly published: string; readonly outlet: string }
export const EMPTY_GIVEN: Given = { title: '', published: '', outlet: '' }

/** The fields that the officer states; those left empty are read from the text. */
export function givenOf(given: Given): Partial<Given> {
  return Object.fromEntries(
    Object.entries(given)
      .map(([name, value]) => [name, value.trim()])
      .filter(([, value]) => value !== ''),
  )
}

/** What the officer knows of the source itself. */
export function GivenPart({ input, change, problem }: PartProps) {
  const text = useText()
  const { given } = input
  const set = (part: Partial<Given>) => change({ given: { ...given, ...part } })
  return (
    <fieldset className={sheet['given']}>
      <legend>
        <Message id="given.title" />
      </legend>
      <TextField
        label={text('given.name')}
        value={given.title}
        max={500}
        onChange={(title) => set({ title })}
        fault={faultAt(problem, '/given/title')}
      />
      <TextField
        label={text('given.published')}
        hint={
          isDateSaid(given.published.trim()) ? (
            <When edtf={given.published.trim()} />
          ) : (
            <Message id="given.publishedHint" values={{ day: <Token value="2015-09-30" /> }} />
          )
        }
        value={given.published}
        max={60}
        dir="ltr"
        onChange={(published) => set({ published })}
        fault={faultAt(problem, '/given/published')}
      />
      <TextField
        label={text('given.outlet')}
        value={given.outlet}
        max={200}
        onChange={(outlet) => set({ outlet })}
        fault={faultAt(problem, '/given/outlet')}
      />
    </fieldset>
  )
}
