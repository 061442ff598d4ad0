import { Button } from './button.tsx'
import sheet from './fresh-pill.module.css'
import { Message } from './message.tsx'

type Props = { readonly hasNews: boolean; readonly onShow: () => unknown }

/** Says that this has changed since it was opened, and shows it on a press: nothing moves under the cursor. */
export function FreshPill({ hasNews, onShow }: Props) {
  return (
    <div aria-live="polite" className={sheet['fresh']}>
      {hasNews && (
        <Button look="main" onPress={onShow}>
          <Message id="new.moved" />
        </Button>
      )}
    </div>
  )
}
