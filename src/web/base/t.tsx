type Props = {
  readonly value: string
  readonly lang?: string | undefined
  readonly dir?: 'auto' | 'ltr' | 'rtl'
}

/** Words that came from people or sources: isolated, so that their direction disturbs nothing around them. */
export function T({ value, lang, dir = 'auto' }: Props) {
  return (
    <bdi dir={dir} lang={lang === 'und' ? undefined : lang}>
      {value}
    </bdi>
  )
}
