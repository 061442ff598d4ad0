/** Where a claim's card stands on its event's page. */
export const claimAnchor = (name: string) => `claim-${name}`

const cards = () => [...document.querySelectorAll<HTMLElement>('main [data-claim]')]

/** The claim whose card holds the focus. */
export const claimAtHand = (): string | undefined =>
  document.activeElement?.closest<HTMLElement>('[data-claim]')?.dataset['claim']

/** Goes to a claim's card, opening what it is folded in. False when it is not on the page. */
export function goToClaim(name: string): boolean {
  const card = document.getElementById(claimAnchor(name))
  if (!card) return false
  const fold = card.closest('details')
  if (fold) fold.open = true
  card.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  card.focus({ preventScroll: true })
  return true
}

/** To the next card in sight, or the one before; from none to the first. What is folded is passed over. */
export function stepClaim(by: 1 | -1): void {
  const shown = cards().filter((card) => card.closest('details')?.open !== false)
  const at = shown.findIndex((card) => card.dataset['claim'] === claimAtHand())
  const next = shown[at < 0 ? 0 : Math.min(shown.length - 1, Math.max(0, at + by))]
  goToClaim(next?.dataset['claim'] ?? '')
}
