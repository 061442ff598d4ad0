import type { SubmitCommand } from '#contract/commands.ts'
import type { Marking } from '#domain/marking.ts'
import { EMPTY_INPUT, type Input, type Way } from './command-of.ts'
import { EMPTY_OBSERVATION, type ObservationForm } from './observation-part.tsx'

/** All that the page of a new report holds, less the file, whose bytes no draft keeps. */
export type TypedReport = {
  readonly way: Way
  readonly input: Omit<Input, 'file'>
  /** The name of a file that was chosen. */
  readonly fileName?: string
  readonly marking: Marking
  /** Of a correction. */
  readonly reason: string
}

const { file: _, ...EMPTY } = EMPTY_INPUT

export function typedReport(
  of: Omit<TypedReport, 'input' | 'fileName'> & { input: Input },
): TypedReport {
  const { file, ...input } = of.input
  return { ...of, input, ...(file ? { fileName: file.name } : {}) }
}

/** Whether nothing was typed: a choice of way or of readers alone is no draft. */
export function isUntyped({ input, reason }: Pick<TypedReport, 'input' | 'reason'>): boolean {
  const { text, url, observation, given } = input
  const nothing = JSON.stringify({ ...EMPTY, observation: { ...EMPTY.observation, howKnown: observation.howKnown } }) // biome-ignore format: one thought
  return reason.trim() === '' && JSON.stringify({ text, url, observation, given }) === nothing
}

/** What an officer finds a draft by: the first thing that was typed. */
export const wordsOf = ({ input: { text, url, observation, given } }: Pick<TypedReport, 'input'>) =>
  [given.title, text, observation.what, url].find((words) => words.trim() !== '') ?? ''

/** The page as it was when this was handed in: what was ready to be sent can be changed again. */
export function typedFrom(command: SubmitCommand, usual: Marking): TypedReport {
  const { title = '', published = '', outlet = '' } = command.given ?? {}
  return {
    way: command.way,
    input: {
      text: command.way === 'paste' ? command.text : '',
      url: command.way === 'url' ? command.url : '',
      observation: command.way === 'form' ? formFrom(command.observation) : EMPTY_OBSERVATION,
      given: { title, published, outlet },
    },
    marking: command.marking ?? usual,
    reason: command.corrects?.reason ?? '',
  }
}

type Observed = Extract<SubmitCommand, { way: 'form' }>['observation']

function formFrom({ counts, ...observed }: Observed): ObservationForm {
  const [count] = counts ?? []
  const { what, actionType = '', when = '', where = '', who = '', toWhom = '' } = observed
  return {
    ...{ what, actionType, when, where, who, toWhom },
    place: observed.place ?? null,
    countOf: count?.what ?? '',
    least: count?.least === undefined ? '' : String(count.least),
    most: count?.most === undefined ? '' : String(count.most),
    howKnown: observed.howKnown,
    source: observed.source,
  }
}
