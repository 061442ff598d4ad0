import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { TranslationView } from '#contract/translation-views.ts'
import type { ReportView } from '#contract/views.ts'
import { nameOf, useSession } from '#web/api/session.ts'
import { Button } from '#web/base/button.tsx'
import { Choice } from '#web/base/field.tsx'
import { Message, useText } from '#web/base/message.tsx'
import { useKeys } from '#web/keyboard/use-keys.ts'
import { languageName } from './language-name.ts'
import sheet from './translation.module.css'
import { TranslationDialog } from './translation-dialog.tsx'
import { type ShownTranslation, TEXT_VIEWS } from './use-translation.ts'

type Props = { readonly report: ReportView; readonly translation: ShownTranslation }

/** Original, translation or both; which translation, and the way to write one. */
export function TextSwitch({ report, translation }: Props) {
  const text = useText()
  const { officer } = useSession()
  const [isWriting, setWriting] = useState(false)
  const { shown, view, choose, pick, turn } = translation
  useKeys({ o: () => (shown ? turn() : false) })
  const mine = shown && shown.from === officer?.member ? shown : undefined
  return (
    <div className={sheet['switch']}>
      {shown ? (
        <fieldset className={sheet['views']} aria-label={text('translation.view')}>
          {TEXT_VIEWS.map((one) => (
            <Button key={one} isOn={view === one} onPress={() => choose(one)}>
              <Message id={`translation.${one}`} />
            </Button>
          ))}
        </fieldset>
      ) : (
        <span className={sheet['none']}>
          <Message id="translation.none" />
        </span>
      )}
      {report.translations.length > 1 && shown && view !== 'original' && (
        <Which of={report.translations} shown={shown} onPick={pick} />
      )}
      <Button look="quiet" onPress={() => setWriting(true)}>
        <Message id={mine && view !== 'original' ? 'translation.edit' : 'translation.write'} />
      </Button>
      {isWriting && (
        <TranslationDialog
          report={report}
          before={view === 'original' ? undefined : mine}
          onClose={() => setWriting(false)}
          onDone={(handle) => {
            setWriting(false)
            pick(handle)
            choose('side')
          }}
        />
      )}
    </div>
  )
}

type WhichProps = {
  readonly of: readonly TranslationView[]
  readonly shown: TranslationView
  readonly onPick: (handle: string) => void
}

function Which({ of, shown, onPick }: WhichProps) {
  const text = useText()
  const { locale } = useIntl()
  const { centre } = useSession()
  const options = of.map(({ handle, language, by, from }) => ({
    value: handle,
    words: text('translation.option', {
      language: languageName(language, locale),
      name: by,
      member: nameOf(centre, from, locale) ?? from,
    }),
  }))
  return (
    <Choice
      label={text('translation.which')}
      value={shown.handle}
      onChange={onPick}
      options={options}
    />
  )
}
