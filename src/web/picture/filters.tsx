import { useIntl } from 'react-intl'
import type { PictureSearch } from '#web/api/pictures.ts'
import { Button } from '#web/base/button.tsx'
import { Icon } from '#web/base/icon.tsx'
import { Message, type MessageId, useText } from '#web/base/message.tsx'
import { ACTIONS } from './actions.ts'
import { countries } from './countries.ts'
import sheet from './filters.module.css'

type Props = {
  readonly search: PictureSearch
  readonly onChange: (change: PictureSearch) => void
}

/** One control a filter. What is set stands out, and one press clears all. */
export function Filters({ search, onChange }: Props) {
  const intl = useIntl()
  const text = useText()
  const options = (prefix: string, values: readonly string[]) =>
    values.map((value) => ({ value, words: text(`${prefix}.${value}` as MessageId) }))
  const nations = countries(intl.locale)
  return (
    <fieldset className={sheet['filters']} aria-label={text('filter.label')}>
      <Pick name="type" of={options('action', ACTIONS)} search={search} onChange={onChange} />
      <Pick
        name="support"
        of={options('support', ['corroborated', 'single-origin', 'announced'])}
        search={search}
        onChange={onChange}
      />
      <Pick
        name="contest"
        of={options('contest', ['none', 'differs', 'denied'])}
        search={search}
        onChange={onChange}
      />
      <Pick name="country" of={nations} search={search} onChange={onChange} />
      <Day name="from" search={search} onChange={onChange} />
      <Day name="to" search={search} onChange={onChange} />
      {isFiltered(search) && (
        <Button look="quiet" onPress={() => onChange(NOTHING)}>
          <Icon name="cross" />
          <Message id="filter.clear" />
        </Button>
      )}
    </fieldset>
  )
}

const NOTHING: PictureSearch = {
  q: undefined,
  type: undefined,
  support: undefined,
  contest: undefined,
  from: undefined,
  to: undefined,
  country: undefined,
  without: undefined,
}
export const FILTERS = Object.keys(NOTHING) as (keyof PictureSearch)[]
export const isFiltered = (search: PictureSearch) => FILTERS.some((name) => search[name])

type PickProps = Props & {
  readonly name: 'type' | 'support' | 'contest' | 'country'
  readonly of: readonly { readonly value: string; readonly words: string }[]
}

function Pick({ name, of, search, onChange }: PickProps) {
  const text = useText()
  return (
    <select
      className={sheet['pick']}
      aria-label={text(`filter.${name}`)}
      data-set={search[name] !== undefined || undefined}
      value={search[name] ?? ''}
      onChange={(event) => onChange({ [name]: event.target.value || undefined })}
    >
      <option value="">{text(`filter.${name}`)}</option>
      {of.map(({ value, words }) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </select>
  )
}

function Day({ name, search, onChange }: Props & { readonly name: 'from' | 'to' }) {
  return (
    <label className={sheet['day']} data-set={search[name] !== undefined || undefined}>
      <span>
        <Message id={`filter.${name}`} />
      </span>
      <input
        type="date"
        dir="ltr"
        value={search[name] ?? ''}
        onChange={(event) => onChange({ [name]: event.target.value || undefined })}
      />
    </label>
  )
}
