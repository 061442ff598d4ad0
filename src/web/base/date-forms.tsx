import { isDateSaid } from '#web/dates/date-words.ts'
import { Message } from './message.tsx'
import { Token } from './token.tsx'
import { When } from './when.tsx'

/** Under a field for a date: the date in words once it is understood, until then how one is written. */
export function DateHint({ of }: { of: string }) {
  return isDateSaid(of) ? <When edtf={of} /> : <DateForms />
}

/** How a date may be written, each example left to right and in one piece. */
function DateForms() {
  const values = {
    day: <Token value="2015-09-30" />,
    month: <Token value="2015-09" />,
    span: <Token value="2015-09-28/2015-09-30" />,
  }
  return <Message id="form.whenHint" values={values} />
}
