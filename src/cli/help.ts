import type { Command } from 'commander'
import type { WordId, Words } from './words.ts'

const TITLES: Readonly<Record<string, WordId>> = {
  'Usage:': 'title.usage',
  'Arguments:': 'title.arguments',
  'Options:': 'title.options',
  'Commands:': 'title.commands',
}

/** Says all that the help says by itself (titles, the help's own entries, values by default) in the reader's language. */
export function speak(command: Command, say: Words): void {
  command.helpOption('-h, --help', say('help'))
  if (command.commands.length > 0) command.helpCommand('help [command]', say('help.command'))
  command.configureHelp({
    styleTitle: (title) => {
      const id = TITLES[title]
      return id ? say(id) : title
    },
    optionDescription: ({ description, defaultValue }) =>
      defaultValue === undefined
        ? description
        : `${description} (${say('default', String(defaultValue))})`,
  })
  for (const one of command.commands) speak(one, say)
}
