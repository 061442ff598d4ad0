import { Message } from './message.tsx'
import { Token } from './token.tsx'

/** How a date may be written, each example left to right and in one piece. */
export function DateForms() {
  const values = {
    day: <Token value="2015-09-30" />,
    month: <Token value="2015-09" />,
    span: <Token value="2015-09-28/2015-09-30" />,
  }
  return <Message id="form.whenHint" values={values} />
}
