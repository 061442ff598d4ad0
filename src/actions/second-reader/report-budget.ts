import type { ReaderSettings } from '#domain/reader-settings.ts'
import { assert } from '#lib/assert.ts'
import type { ChatQuestion, ChatTokens } from '#ports/chat.ts'

type Limits = Pick<ReaderSettings, 'tokensMax' | 'price' | 'budget'>
/** What one call may cost at worst, set aside until it is known what it did cost. */
export type Reserved = { readonly tokens: number; readonly money: number }

/** A token is rarely shorter than this many bytes of UTF-8, whatever the script. */
const BYTES_OF_TOKEN = 2
const MILLION = 1e6

/**
 * Tokens and money that reading one report may take. Nothing is asked that could go beyond either.
 *
 * The endpoint's own count is believed where it gives one, since it writes the bill; without one the worst case stands.
 */
export class ReportBudget {
  private readonly limits: Limits
  private tokens = 0
  private money = 0

  constructor(limits: Limits) {
    this.limits = limits
  }

  /** Sets aside what a question may cost; null when that could go beyond the budget. */
  reserve(question: ChatQuestion): Reserved | null {
    const worst = this.costOf(worstOf(question))
    const { tokensMax, budget } = this.limits
    if (this.tokens + worst.tokens > tokensMax) return null
    if (budget !== null && this.money + worst.money > budget) return null
    this.add(worst)
    return worst
  }

  /** Gives back what a call did not cost. @param spent tokens as the endpoint counted them, null when it did not */
  settle(reserved: Reserved, spent: ChatTokens | null): void {
    if (spent === null) return
    const cost = this.costOf(spent)
    this.add({ tokens: cost.tokens - reserved.tokens, money: cost.money - reserved.money })
    assert(this.tokens >= 0, 'what was reserved is given back once')
  }

  private add({ tokens, money }: Reserved): void {
    this.tokens += tokens
    this.money += money
  }

  private costOf({ asked, answered }: ChatTokens): Reserved {
    const { price } = this.limits
    const money = (asked * price.asked + answered * price.answered) / MILLION
    return { tokens: asked + answered, money }
  }
}

function worstOf({ system, user, answerTokensMax }: ChatQuestion): ChatTokens {
  const sizeBytes = new TextEncoder().encode(system + user).length
  return { asked: Math.ceil(sizeBytes / BYTES_OF_TOKEN), answered: answerTokensMax }
}
