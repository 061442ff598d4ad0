import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { TranslateCommand, TranslationView } from '#contract/translation-views.ts'
import type { ReportView } from '#contract/views.ts'
import { useTranslate } from '#web/api/reports.ts'
import { useMay, useSession } from '#web/api/session.ts'
import { AudienceSentence } from '#web/base/audience-sentence.tsx'
import { Button } from '#web/base/button.tsx'
import { Dialog } from '#web/base/dialog.tsx'
import { Check, Choice, TextField } from '#web/base/field.tsx'
import { Member } from '#web/base/member.tsx'
import { Message, useText } from '#web/base/message.tsx'
import { showNotice } from '#web/base/notice.ts'
import { Problem } from '#web/base/problem.tsx'
import { useLanguage } from '#web/choices/language.ts'
import { DraftNote } from '#web/offline/draft-note.tsx'
import { CLAIM_KEY } from '#web/offline/drafts.ts'
import { useLocalDraft } from '#web/offline/use-local-draft.tsx'
import { languageName, TRANSLATED } from './language-name.ts'
import sheet from './translation.module.css'

type Props = {
  readonly report: ReportView
  /** The own member's translation that this takes the place of. */
  readonly before: TranslationView | undefined
  readonly onClose: () => void
  readonly onDone: (handle: string) => void
}

/** Where a translation is written; what is typed stays on this device until it is kept. */
export function TranslationDialog({ report, before, onClose, onDone }: Props) {
  const text = useText()
  const { locale } = useIntl()
  const untouched = useUntouched(before, report.language)
  const [form, setForm] = useState(untouched)
  const write = useTranslate(report.handle)
  const isEmpty = JSON.stringify(form) === JSON.stringify(untouched)
  const key = `${CLAIM_KEY}${report.handle}/translation`
  const draft = useLocalDraft({ key, body: form, isEmpty, restore: setForm })
  const set = (part: Partial<TranslateCommand>) => setForm({ ...form, ...part })

  async function keep() {
    const { note, ...rest } = form
    const body = { ...rest, ...(note?.trim() ? { note: note.trim() } : {}) }
    const path = `/api/reports/${report.handle}/translations`
    const { handle } = await write.mutateAsync({ path, body })
    void draft.finish()
    showNotice({ words: <Message id="translation.done" /> })
    onDone(handle)
  }
  const languages = [...new Set([...TRANSLATED, form.language])].map((value) => ({
    value,
    words: languageName(value, locale),
  }))
  const isShort = form.text.trim() === '' || form.by.trim() === ''
  return (
    <Dialog title={<Message id="translation.title" />} onClose={onClose}>
      <form
        className={sheet['form']}
        onSubmit={(event) => {
          event.preventDefault()
          keep().catch(() => {})
        }}
      >
        <DraftNote of={draft} onDiscard={() => draft.discard(() => setForm(untouched))} />
        <Choice
          label={text('translation.language')}
          value={form.language}
          onChange={(language) => set({ language })}
          options={languages}
        />
        <TextField
          label={text('translation.by')}
          hint={<Message id="translation.byHint" />}
          value={form.by}
          onChange={(by) => set({ by })}
          max={200}
          isRequired
        />
        <TextField
          label={text('translation.text')}
          hint={<Message id="translation.textHint" />}
          value={form.text}
          onChange={(words) => set({ text: words })}
          rows={12}
          max={200_000}
          lang={form.language}
          hasFocus
          isRequired
        />
        <TextField
          label={text('translation.note')}
          value={form.note ?? ''}
          onChange={(note) => set({ note })}
          max={500}
        />
        <Audience report={report} to={form.to} onChange={(to) => set({ to })} />
        <Problem of={write.error} />
        <div className={sheet['buttons']}>
          <Button look="main" type="submit" isDisabled={isShort || write.isPending}>
            <Message id="translation.save" />
          </Button>
          <Button look="quiet" onPress={onClose}>
            <Message id="form.cancel" />
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function useUntouched(before: TranslationView | undefined, original: string): TranslateCommand {
  const { officer } = useSession()
  const reader = useLanguage()
  const [untouched] = useState<TranslateCommand>(() => ({
    language: before?.language ?? (original.startsWith(reader) ? 'en' : reader),
    by: before?.by ?? officer?.title ?? '',
    text: before?.text ?? '',
    note: before?.note ?? '',
    to: [...(before?.audience ?? [])],
  }))
  return untouched
}

type AudienceProps = {
  readonly report: ReportView
  readonly to: readonly string[]
  readonly onChange: (to: string[]) => void
}

/** Of those to whom the report went, who gets the translation too. */
function Audience({ report, to, onChange }: AudienceProps) {
  const mayRelease = useMay('release')
  const held = report.audience ?? []
  if (!mayRelease || held.length === 0)
    return (
      <p className={sheet['note']}>
        <Message id="translation.ownOnly" />
      </p>
    )
  return (
    <fieldset className={sheet['audience']}>
      <legend>
        <Message id="translation.audience" />
      </legend>
      <p className={sheet['note']}>
        <Message id="translation.audienceHint" />
      </p>
      {held.map((name) => (
        <Check
          key={name}
          isOn={to.includes(name)}
          onChange={(isOn) => onChange(isOn ? [...to, name] : to.filter((one) => one !== name))}
        >
          <Member name={name} />
        </Check>
      ))}
      <AudienceSentence to={to} />
    </fieldset>
  )
}
