import { type ReactNode, useId } from 'react'
import { classes } from './classes.ts'
import sheet from './field.module.css'

const css = classes(sheet)

type Around = {
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly fault?: string | undefined
}

/** How every field of one line looks. */
export const fieldClass = css('input')

/** The attributes by which a control names its label, its hint and its fault. */
export function useAround({ hint, fault }: Around) {
  const id = useId()
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ')
  return {
    id,
    'aria-describedby': described || undefined,
    'aria-invalid': fault ? (true as const) : undefined,
  }
}

/** Label, control, hint and fault, one below the other. */
export function Around({
  label,
  hint,
  fault,
  id,
  children,
}: Around & { id: string; children: ReactNode }) {
  return (
    <div className={css('field')}>
      <label htmlFor={id} className={css('label')}>
        {label}
      </label>
      {children}
      {hint && (
        <p id={`${id}-hint`} className={css('hint')}>
          {hint}
        </p>
      )}
      {fault && (
        <p id={`${id}-fault`} className={css('fault')}>
          {fault}
        </p>
      )}
    </div>
  )
}

type TextProps = Around & {
  readonly value: string
  readonly onChange: (value: string) => void
  /** `ltr` for what a machine reads, such as dates and addresses. */
  readonly dir?: 'auto' | 'ltr'
  readonly rows?: number
  readonly type?: 'text' | 'url' | 'date' | 'search'
  readonly isRequired?: boolean
  readonly max?: number
  readonly hasFocus?: boolean
  readonly lang?: string | undefined
}

/** One line of text, or several when `rows` says so. Its direction follows what is typed. */
export function TextField(props: TextProps) {
  const around = useAround(props)
  const shared = {
    ...around,
    className: css('input'),
    dir: props.dir ?? 'auto',
    value: props.value,
    required: props.isRequired,
    maxLength: props.max,
    lang: props.lang,
    autoFocus: props.hasFocus,
    ref: props.hasFocus ? takeFocus : undefined,
  }
  return (
    <Around {...props} id={around.id}>
      {props.rows ? (
        <textarea
          {...shared}
          rows={props.rows}
          onChange={(event) => props.onChange(event.target.value)}
        />
      ) : (
        <input
          {...shared}
          type={props.type ?? 'text'}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Around>
  )
}

/** React gives no attribute for `autoFocus`, and without it a modal dialog gives the focus to its close button. */
const takeFocus = (field: HTMLElement | null) => field?.setAttribute('autofocus', '')

type ChoiceProps<Value extends string> = Around & {
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly options: readonly { readonly value: Value; readonly words: string }[]
}

/** One of a few, as the system's own list: it works with every key, finger and reader. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const around = useAround(props)
  return (
    <Around {...props} id={around.id}>
      <select
        {...around}
        className={css('input', 'select')}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value as Value)}
      >
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
    </Around>
  )
}

type CheckProps = {
  readonly children: ReactNode
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
  readonly isDisabled?: boolean | undefined
  /** More about it, beside the name that it is called by. */
  readonly hint?: ReactNode
}

export function Check({ children, isOn, onChange, isDisabled, hint }: CheckProps) {
  const id = useId()
  return (
    <span className={css('checkLine')}>
      <label className={css('check')}>
        <input
          type="checkbox"
          checked={isOn}
          disabled={isDisabled}
          aria-describedby={hint ? id : undefined}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>{children}</span>
      </label>
      {hint && (
        <span id={id} className={css('hint')}>
          {hint}
        </span>
      )}
    </span>
  )
}
