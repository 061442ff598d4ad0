import { useState } from 'react'
import { useIntl } from 'react-intl'
import { type PictureSearch, useCountries } from '#web/api/pictures.ts'
import { Button } from '#web/base/button.tsx'
import { Icon } from '#web/base/icon.tsx'
import { Message, type MessageId, useText } from '#web/base/message.tsx'
import { ACTIONS } from './actions.ts'
import { countryChoices } from './country-choices.ts'
import { DayFilter } from './day-filter.tsx'
import sheet from './filters.module.css'

type Props = {
  readonly search: PictureSearch
  readonly onChange: (change: PictureSearch) => void
}
type FilterProps = Props & {
  /** The list is there, so that the line is free for what the filters have to choose from. */
  readonly isListed: boolean
}

/** All filters; on a narrow screen behind one button that says how many are set. */
export function Filters({ search, isListed, onChange }: FilterProps) {
  const [isOpen, setOpen] = useState(false)
  const setCount = FILTERS.filter((name) => search[name]).length
  return (
    <>
      <button
        type="button"
        className={sheet['toggle']}
        aria-expanded={isOpen}
        aria-controls="filters"
        data-set={setCount > 0 || undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="filter" />
        <Message id="filter.open" values={{ n: setCount }} />
      </button>
      <Controls isOpen={isOpen} search={search} isListed={isListed} onChange={onChange} />
    </>
  )
}

type ControlsProps = FilterProps & { readonly isOpen: boolean }

/** One control a filter. What is set stands out. */
function Controls({ isOpen, search, isListed, onChange }: ControlsProps) {
  const text = useText()
  const options = (prefix: string, values: readonly string[]) =>
    values.map((value) => ({ value, words: text(`${prefix}.${value}` as MessageId) }))
  const countries = useCountryOptions(search, isListed)
  return (
    <fieldset
      id="filters"
      className={sheet['filters']}
      data-open={isOpen || undefined}
      aria-label={text('filter.label')}
    >
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
      <Pick name="country" of={countries} search={search} onChange={onChange} />
      <DayFilter name="from" day={search.from} onChange={(from) => onChange({ from })} />
      <DayFilter name="to" day={search.to} onChange={(to) => onChange({ to })} />
    </fieldset>
  )
}

/** Countries of the reader's own picture, with their counts where choosing one gives just so many: beside no other filter. */
function useCountryOptions(search: PictureSearch, isWanted: boolean) {
  const { locale } = useIntl()
  const text = useText()
  const found = useCountries(search, isWanted).data?.countries
  const isAlone = !isFiltered({ ...search, country: undefined })
  return countryChoices(found, search.country, locale).map(({ value, name, events }) => ({
    value,
    words:
      isAlone && events !== undefined ? text('filter.countryCount', { name, n: events }) : name,
  }))
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
  box: undefined,
}
export const FILTERS = Object.keys(NOTHING) as (keyof PictureSearch)[]
export const isFiltered = (search: PictureSearch) => FILTERS.some((name) => search[name])

/**
 * Lets all filters go. It stands beside the counts, where it has room: in the row of the filters it made them two rows high,
 * and list and map another size at each first filter.
 */
export function ClearFilters({ search, onChange }: Props) {
  if (!isFiltered(search)) return null
  return (
    <Button look="quiet" onPress={() => onChange(NOTHING)}>
      <Icon name="cross" />
      <Message id="filter.clear" />
    </Button>
  )
}

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
