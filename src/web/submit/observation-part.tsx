import type { PlaceChoice } from '#domain/place.ts'
import type { Observation } from '#domain/report.ts'
import { DateHint } from '#web/base/date-forms.tsx'
import { Check, Choice, TextField } from '#web/base/field.tsx'
import { useText } from '#web/base/message.tsx'
import { faultAt } from '#web/base/problem.tsx'
import { ACTIONS } from '#web/picture/actions.ts'
import { PlaceField } from '#web/places/place-field.tsx'
import { GivenPart } from './given-part.tsx'
import { MorePart } from './more-part.tsx'
import type { PartProps } from './paste-part.tsx'
import sheet from './submit.module.css'

const HOW = [
  'unsaid',
  'saw',
  'did',
  'measured',
  'told',
  'read',
] as const satisfies readonly Observation['howKnown'][]

/** The form as it is typed: fields as text, so that nothing typed is lost while it is not yet a value. */
export type ObservationForm = {
  readonly what: string
  readonly actionType: string
  readonly when: string
  readonly where: string
  /** What was chosen for it from the list; left out of drafts that are older than the list. */
  readonly place?: PlaceChoice | null
  readonly who: string
  readonly toWhom: string
  readonly countOf: string
  readonly least: string
  readonly most: string
  readonly howKnown: Observation['howKnown']
  readonly source: string
}

export const EMPTY_OBSERVATION: ObservationForm = {
  what: '',
  actionType: '',
  when: '',
  where: '',
  place: null,
  who: '',
  toWhom: '',
  countOf: '',
  least: '',
  most: '',
  howKnown: 'unsaid',
  source: '',
}

/** The report that the form tells; null while what happened or who says so is missing. */
export function observationOf(form: ObservationForm): Observation | null {
  const [what, source] = [form.what.trim(), form.source.trim()]
  if (what === '' || source === '') return null
  const optional = Object.entries({
    actionType: form.actionType,
    when: form.when,
    where: form.where,
    who: form.who,
    toWhom: form.toWhom,
  })
    .map(([name, value]) => [name, value.trim()])
    .filter(([, value]) => value !== '')
  return {
    what,
    source,
    howKnown: form.howKnown,
    ...Object.fromEntries(optional),
    ...placeOf(form),
    ...countsOf(form),
  }
}

/** The place as it is kept: its province's name was for choosing. */
function placeOf({ where, place }: ObservationForm): Pick<Observation, 'place'> {
  if (!place || where.trim() === '') return {}
  const { provinceName: _, ...chosen } = place
  return { place: chosen }
}

function countsOf({ countOf, least, most }: ObservationForm): Pick<Observation, 'counts'> {
  const [from, to] = [wholeOf(least), wholeOf(most)]
  if (countOf.trim() === '' || from === null) return {}
  return { counts: [{ what: countOf.trim(), least: from, ...(to === null ? {} : { most: to }) }] }
}

const wholeOf = (text: string) => (/^\d{1,12}$/.test(text.trim()) ? Number(text.trim()) : null)

/** A report without text: what the officer saw, did, measured, was told or read. Six fields, and more for whoever knows more. */
export function ObservationPart(part: PartProps) {
  const { input, change, problem } = part
  const text = useText()
  const form = input.observation
  const set = (filled: Partial<ObservationForm>) => change({ observation: { ...form, ...filled } })
  const line = (name: 'who' | 'source', max: number) => (
    <TextField
      label={text(`observation.${name}`)}
      value={form[name]}
      max={max}
      onChange={(value) => set({ [name]: value })}
      fault={faultAt(problem, `/observation/${name}`)}
    />
  )
  return (
    <div className={sheet['form']}>
      <div className={sheet['whole']}>
        <TextField
          label={text('observation.what')}
          value={form.what}
          rows={3}
          max={2000}
          onChange={(what) => set({ what })}
          fault={faultAt(problem, '/observation/what')}
        />
      </div>
      <TimeField
        when={form.when}
        onChange={(when) => set({ when })}
        fault={faultAt(problem, '/observation/when')}
      />
      <PlaceField
        label={text('observation.where')}
        hint={text('observation.whereHint')}
        value={form.where}
        place={form.place ?? null}
        max={200}
        onChange={(where, place) => set({ where, place })}
        fault={faultAt(problem, '/observation/where')}
      />
      {line('who', 300)}
      {line('source', 300)}
      <Choice
        label={text('observation.howKnown')}
        value={form.howKnown}
        onChange={(howKnown) => set({ howKnown })}
        options={HOW.map((value) => ({ value, words: text(`how.${value}`) }))}
      />
      <div className={sheet['whole']}>
        <MorePart isFilled={hasMore(input)}>
          <MoreFields form={form} set={set} problem={problem} />
          <GivenPart {...part} />
        </MorePart>
      </div>
    </div>
  )
}

const hasMore = ({ given, observation }: PartProps['input']) => {
  const { actionType, toWhom, countOf, least, most } = observation
  return [actionType, toWhom, countOf, least, most, ...Object.values(given)].some(
    (value) => value !== '',
  )
}

type TimeProps = {
  readonly when: string
  readonly onChange: (when: string) => void
  readonly fault: string | undefined
}

/** A date, exact or about: EDTF says the second with one mark behind it, which nobody has to know. */
function TimeField({ when, onChange, fault }: TimeProps) {
  const text = useText()
  const date = when.trim()
  const isAbout = date.endsWith('~')
  return (
    <div className={sheet['time']}>
      <TextField
        label={text('form.when')}
        hint={<DateHint of={date} />}
        value={when}
        max={60}
        dir="ltr"
        onChange={onChange}
        fault={fault}
      />
      <Check
        isOn={isAbout}
        isDisabled={!isAbout && !/^\d{4}(-\d\d){0,2}$/.test(date)}
        onChange={(isOn) => onChange(isOn ? `${date}~` : date.slice(0, -1))}
      >
        {text('observation.about')}
      </Check>
    </div>
  )
}

type MoreProps = {
  readonly form: ObservationForm
  readonly set: (part: Partial<ObservationForm>) => void
}

function MoreFields({ form, set, problem }: MoreProps & Pick<PartProps, 'problem'>) {
  const text = useText()
  return (
    <>
      <div className={sheet['form']}>
        <Choice
          label={text('form.type')}
          value={form.actionType}
          onChange={(actionType) => set({ actionType })}
          options={[
            { value: '', words: text('form.noType') },
            ...ACTIONS.map((value) => ({ value: value as string, words: text(`action.${value}`) })),
          ]}
        />
        <TextField
          label={text('observation.toWhom')}
          value={form.toWhom}
          max={300}
          onChange={(toWhom) => set({ toWhom })}
          fault={faultAt(problem, '/observation/toWhom')}
        />
      </div>
      <CountFields form={form} set={set} />
    </>
  )
}

function CountFields({ form, set }: MoreProps) {
  const text = useText()
  return (
    <div className={sheet['count']}>
      <TextField
        label={text('observation.countOf')}
        value={form.countOf}
        max={60}
        onChange={(countOf) => set({ countOf })}
      />
      <TextField
        label={text('observation.least')}
        value={form.least}
        max={12}
        dir="ltr"
        onChange={(least) => set({ least })}
      />
      <TextField
        label={text('observation.most')}
        value={form.most}
        max={12}
        dir="ltr"
        onChange={(most) => set({ most })}
      />
    </div>
  )
}
