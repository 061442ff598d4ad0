import { useState } from 'react'
import type { SourceView } from '#contract/sources.ts'
import { EVERY } from '#domain/source-every.ts'
import { useSession } from '#web/api/session.ts'
import { useFollow, useUnfollow } from '#web/api/sources.ts'
import { AudienceChoice } from '#web/base/audience-choice.tsx'
import { Button } from '#web/base/button.tsx'
import { Dialog } from '#web/base/dialog.tsx'
import { Check, TextField } from '#web/base/field.tsx'
import { Message, useText } from '#web/base/message.tsx'
import { showNotice } from '#web/base/notice.ts'
import { faultAt, Problem } from '#web/base/problem.tsx'
import { EMPTY_FORM, formOf, minutesOf, type SourceForm, settingsOf } from './source-form.ts'
import sheet from './sources.module.css'

type Props = {
  /** The source to change; without it a new one is followed. */
  readonly source: SourceView | null
  readonly onClose: () => void
}

/** The address of a feed, how often it is asked, and who will see what comes of it. */
export function SourceDialog({ source, onClose }: Props) {
  const follow = useFollow()
  const unfollow = useUnfollow()
  const [form, setForm] = useState<SourceForm>(source ? formOf(source) : EMPTY_FORM)
  const settings = settingsOf(form, source)

  async function run() {
    if (!settings) return
    const { id } = await follow.mutateAsync({ id: source?.id ?? null, settings })
    const before = source && settingsOf(formOf(source), source)
    showNotice({
      words: <Message id={source ? 'sources.changed' : 'sources.added'} />,
      undo: () => (before ? follow.mutate({ id, settings: before }) : unfollow.mutate(id)),
    })
    onClose()
  }
  return (
    <Dialog
      title={<Message id={source ? 'sources.changeTitle' : 'sources.add'} />}
      onClose={onClose}
    >
      <form
        className={sheet['form']}
        onSubmit={(event) => {
          event.preventDefault()
          run().catch(() => {})
        }}
      >
        <Fields
          form={form}
          change={(part) => setForm((before) => ({ ...before, ...part }))}
          problem={follow.error}
          moved={source?.health.movedTo}
        />
        <Problem of={follow.error} shownBeside={BESIDE} />
        <div className={sheet['buttons']}>
          <Button look="main" type="submit" isDisabled={!settings || follow.isPending}>
            <Message id={source ? 'sources.keep' : 'sources.follow'} />
          </Button>
          <Button look="quiet" onPress={onClose}>
            <Message id="form.cancel" />
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

const BESIDE = ['/url', '/title', '/every']

type FieldsProps = {
  readonly form: SourceForm
  readonly change: (part: Partial<SourceForm>) => void
  readonly problem: unknown
  readonly moved: string | undefined
}

function Fields({ form, change, problem, moved }: FieldsProps) {
  const text = useText()
  const { centre } = useSession()
  const usual = centre?.default ?? { to: [], tlp: 'amber' as const }
  const span = text('sources.everyHint', { least: EVERY.least, most: EVERY.most })
  const isOutside = form.every.trim() !== '' && minutesOf(form.every) === null
  return (
    <>
      <TextField
        label={text('sources.url')}
        hint={text('sources.urlHint')}
        value={form.url}
        onChange={(url) => change({ url })}
        type="url"
        dir="ltr"
        max={2000}
        fault={faultAt(problem, '/url')}
        hasFocus
      />
      {moved && moved !== form.url && (
        <Button onPress={() => change({ url: moved })}>
          <Message id="sources.useMoved" />
        </Button>
      )}
      <TextField
        label={text('sources.name')}
        hint={text('sources.nameHint')}
        value={form.title}
        onChange={(title) => change({ title })}
        max={200}
        fault={faultAt(problem, '/title')}
      />
      <TextField
        label={text('sources.every')}
        hint={isOutside ? undefined : span}
        value={form.every}
        onChange={(every) => change({ every })}
        dir="ltr"
        max={4}
        fault={isOutside ? span : faultAt(problem, '/every')}
      />
      <Check isOn={form.full} onChange={(full) => change({ full })}>
        <Message id="sources.full" />
      </Check>
      <AudienceChoice marking={form.marking ?? usual} onChange={(marking) => change({ marking })} />
    </>
  )
}
