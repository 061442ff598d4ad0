import { useIntl } from 'react-intl'
import type { TranslationView } from '#contract/translation-views.ts'
import { Member } from '#web/base/member.tsx'
import { Message, useText } from '#web/base/message.tsx'
import { T } from '#web/base/t.tsx'
import { At } from '#web/base/when.tsx'
import { directionOf } from '#web/choices/language.ts'
import { paragraphsOf } from '#web/report/spans.ts'
import { languageName } from './language-name.ts'
import sheet from './translation.module.css'

/** Whose words these are: no translation is shown without it. */
export function TranslationHead({ of }: { of: TranslationView }) {
  const { locale } = useIntl()
  return (
    <div className={sheet['head']}>
      <p>
        <Message
          id="translation.head"
          values={{
            language: languageName(of.language, locale),
            name: (
              <strong>
                <T value={of.by} />
              </strong>
            ),
            member: <Member name={of.from} />,
            at: <At instant={of.at} />,
          }}
        />
      </p>
      {of.note && (
        <p className={sheet['note']} dir="auto">
          {of.note}
        </p>
      )}
    </div>
  )
}

/** The translated words, paragraph by paragraph, in their own language and direction. Nothing is marked in them. */
export function TranslatedText({ of }: { of: TranslationView }) {
  const text = useText()
  const code = of.language.slice(0, 2)
  return (
    <section
      className={sheet['text']}
      aria-label={text('translation.translation')}
      lang={of.language}
      dir={['he', 'ur', 'ps', 'ku'].includes(code) ? 'rtl' : directionOf(code)}
    >
      {paragraphsOf(of.text).map((paragraph) => (
        <p key={paragraph.start} dir="auto">
          {paragraph.text}
        </p>
      ))}
    </section>
  )
}
