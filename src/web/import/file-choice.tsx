import { FileDrop } from '#web/base/file-drop.tsx'
import { Message } from '#web/base/message.tsx'
import { T } from '#web/base/t.tsx'

const TABLES = '.csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain'

type Props = { readonly file: File | null; readonly onChoose: (file: File) => void }

/** A table, chosen or dropped. */
export function FileChoice({ file, onChoose }: Props) {
  return (
    <FileDrop
      hint={<Message id="import.fileHint" />}
      words={<Message id={file ? 'import.chooseOther' : 'import.choose'} />}
      accept={TABLES}
      onChoose={onChoose}
    >
      {file && (
        <p aria-live="polite">
          <T value={file.name} dir="ltr" />
        </p>
      )}
    </FileDrop>
  )
}
