import { useIntl } from 'react-intl'
import { FileDrop } from '#web/base/file-drop.tsx'
import { Message } from '#web/base/message.tsx'
import { T } from '#web/base/t.tsx'
import type { PartProps } from './paste-part.tsx'

const REPORTS =
  '.txt,.text,.html,.htm,.eml,.pdf,.docx,text/plain,text/html,message/rfc822,application/pdf'

/** A file of text, HTML, e-mail, PDF or Word. Its bytes go as they are. */
export function FilePart({ input, change }: PartProps) {
  return (
    <FileDrop
      hint={<Message id="submit.fileHint" />}
      words={<Message id="submit.choose" />}
      accept={REPORTS}
      onChoose={(file) => change({ file })}
    >
      {input.file && <Chosen file={input.file} />}
    </FileDrop>
  )
}

function Chosen({ file }: { file: File }) {
  const intl = useIntl()
  const kilobytes = Math.max(1, Math.round(file.size / 1024))
  return (
    <>
      <p aria-live="polite">
        <T value={file.name} dir="ltr" />{' '}
        {intl.formatNumber(kilobytes, { style: 'unit', unit: 'kilobyte' })}
      </p>
      <p>
        <Message id="submit.fileNotKept" />
      </p>
    </>
  )
}
