import type { SubmitCommand } from '#contract/commands.ts'
import { saveDraft } from '#web/offline/drafts.ts'
import type { OutboxItem } from '#web/offline/outbox.ts'
import { typedFrom } from './typed-report.ts'

/** Where the page of a new report keeps what is typed: one draft a report that is replaced, and one for the next new one. */
export function draftKeyOf({ corrects, draft }: SubmitPlace): string {
  if (corrects !== undefined) return `correction/${corrects}`
  return draft === undefined ? 'submit' : `submit/${draft}`
}

export type SubmitPlace = { readonly corrects?: string; readonly draft?: string }

const ID_LENGTH = 16

/**
 * Makes a draft of what waits or was refused. Beside the page's own draft, never over it.
 *
 * @returns the address of the page that shows it
 * @throws where it cannot be kept; then nothing has changed
 */
export async function openAgain({ whose, key, body }: OutboxItem): Promise<SubmitPlace> {
  const command = body as SubmitCommand
  const place = command.corrects
    ? { corrects: command.corrects.handle }
    : { draft: key.slice(0, ID_LENGTH) }
  const typed = typedFrom(command, { to: [], tlp: 'amber' })
  const { as } = await saveDraft({ whose, key: draftKeyOf(place) }, typed)
  if (as !== 'kept') throw new Error('the draft is too large')
  return place
}
