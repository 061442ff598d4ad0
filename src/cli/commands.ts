import { Command, CommanderError, Option } from 'commander'
import type { Language } from '#domain/charter.ts'
import { type Console, EXIT, exitCodeOf, visible } from './exit.ts'
import { speak } from './help.ts'
import {
  type FileReader,
  READER_NAMES,
  type ReaderName,
  type ReadOptions,
  readFiles,
} from './read.ts'
import { languageFrom, type Words, wordsIn } from './words.ts'

/** What the commands reach: each is opened only when its command runs. */
export type Doors = {
  console: Console
  /** Opens the reader of that name. */
  openReader(name: ReaderName): Promise<FileReader>
  serve(options: {
    data: string
    port: number
    host?: string
    exercise?: boolean
    charter?: string
  }): Promise<number>
  rebuild(options: { data: string; json?: boolean }): Promise<number>
  exportStream(options: { data: string; stream: string; out?: string }): Promise<number>
  verify(
    file: string,
    options: { json?: boolean; charter?: string; head?: string },
  ): Promise<number>
  explain(
    name: string,
    options: { json?: boolean; view?: string; asof?: string; language: Language },
  ): Promise<number>
  collect(
    files: readonly string[],
    options: { json?: boolean; to?: string; published?: string },
  ): Promise<number>
  bench(name: string, options: { json?: boolean }): Promise<number>
  score(task: string, options: { gold: string; split: string; json?: boolean }): Promise<number>
  doctor(options: { data: string; json?: boolean }): Promise<number>
  link(
    whose: { member: string; name: string },
    options: { data: string; json?: boolean },
  ): Promise<number>
}

/** What surrounds the command: the variables that name the reader's language. */
type Env = Readonly<Record<string, string | undefined>>

/** `parley ...`: parses the words, runs one command, and gives its exit code. */
export async function runCommand(
  given: readonly string[],
  doors: Doors,
  env: Env = {},
): Promise<number> {
  const { language, words, unknown } = languageFrom(given, env)
  const say = wordsIn(language)
  if (unknown !== undefined) {
    doors.console.err(`parley: ${visible(say('language.unknown', unknown))}\n`)
    return EXIT.usage
  }
  let code: number = EXIT.ok
  const done = (result: Promise<number>) =>
    result.then((value) => {
      code = value
    })
  const program = makeProgram({ doors, done, say, language })
  try {
    await program.parseAsync([...words], { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage
    return exitCodeOf(error, doors.console, language)
  }
}

type Making = {
  readonly doors: Doors
  readonly done: (result: Promise<number>) => Promise<void>
  readonly say: Words
  readonly language: Language
}

/** Every command with its arguments and options, each described in the reader's language. */
export function makeProgram(making: Making): Command {
  const { doors, done, say } = making
  const { console } = doors
  const program = new Command('parley')
    .description(say('about'))
    .option('--language <code>', say('language'))
    .exitOverride()
    .configureOutput({
      writeOut: (text) => console.out(text),
      writeErr: (text) => console.err(text),
      outputError: (text, write) => write(faultWords(text, say)),
    })
  program
    .command('read')
    .argument('<files...>', say('read.files'))
    .description(say('read'))
    .option('--lang <language>', say('read.lang'))
    .option('--published <date>', say('read.published'))
    .addOption(
      new Option('--reader <name>', say('read.reader')).choices(READER_NAMES).default('english'),
    )
    .option('--json', say('json'))
    .option('--explain', say('read.explain'))
    .addOption(new Option('--incidents', say('read.incidents')).implies({ json: true }))
    .action((files: string[], options: ReadOptions & { reader: ReaderName }) =>
      done(
        doors
          .openReader(options.reader)
          .then((reader) => readFiles(files, options, { reader, console })),
      ),
    )
  addOwnCommands(program, making)
  addCentreCommands(program, making)
  addProofCommands(program, making)
  speak(program, say)
  return program
}

/** On this machine: the centre and its data directory. */
function addOwnCommands(program: Command, { doors, done, say }: Making): void {
  const data = ['--data <dir>', say('data'), 'data'] as const
  program
    .command('serve')
    .description(say('serve'))
    .option(...data)
    .option('--port <n>', say('serve.port'), (text) => Number(text), 8015)
    .option('--host <address>', say('serve.host'), '127.0.0.1')
    .option('--exercise', say('serve.exercise'))
    .option('--charter <file>', say('serve.charter'))
    .action((options) => done(doors.serve(options)))
  program
    .command('rebuild')
    .description(say('rebuild'))
    .option(...data)
    .option('--json', say('json'))
    .action((options) => done(doors.rebuild(options)))
  program
    .command('doctor')
    .description(say('doctor'))
    .option(...data)
    .option('--json', say('json'))
    .action((options) => done(doors.doctor(options)))
  program
    .command('link')
    .argument('<member>', say('link.member'))
    .argument('<officer>', say('link.officer'))
    .description(say('link'))
    .option(...data)
    .option('--json', say('json'))
    .action((member: string, name: string, options) => done(doors.link({ member, name }, options)))
}

/** Over HTTP, as a signed-in officer. */
function addCentreCommands(program: Command, { doors, done, say, language }: Making): void {
  program
    .command('collect')
    .argument('<files...>', say('collect.files'))
    .description(say('collect'))
    .option('--to <streams>', say('collect.to'))
    .option('--published <date>', say('collect.published'))
    .option('--json', say('json'))
    .action((files: string[], options) => done(doors.collect(files, options)))
  program
    .command('explain')
    .argument('<name>', say('explain.name'))
    .description(say('explain'))
    .option('--view <side>', say('explain.view'), 'ours')
    .option('--asof <entry>', say('explain.asof'))
    .option('--json', say('json'))
    .action((name: string, options) => done(doors.explain(name, { ...options, language })))
}

function addProofCommands(program: Command, { doors, done, say }: Making): void {
  program
    .command('export')
    .description(say('export'))
    .requiredOption('--stream <name>', say('export.stream'))
    .option('--out <file>', say('export.out'))
    .option('--data <dir>', say('data'), 'data')
    .action((options) => done(doors.exportStream(options)))
  program
    .command('verify')
    .argument('<export>', say('verify.export'))
    .description(say('verify'))
    .option('--charter <hash>', say('verify.charter'))
    .option('--head <size:hex>', say('verify.head'))
    .option('--json', say('json'))
    .action((file: string, options) => done(doors.verify(file, options)))
  program
    .command('bench')
    .argument('<name>', say('bench.name'))
    .description(say('bench'))
    .option('--json', say('json'))
    .action((name: string, options) => done(doors.bench(name, options)))
  program
    .command('eval')
    .argument('<task>', say('eval.task'))
    .description(say('eval'))
    .requiredOption('--gold <dir>', say('eval.gold'))
    .option('--split <name>', say('eval.split'), 'dev')
    .option('--json', say('json'))
    .action((task: string, options) => done(doors.score(task, options)))
}

/** A word that is none, with the nearest that is one, in the reader's language; other faults as the parser tells them. */
function faultWords(text: string, say: Words): string {
  const found = /unknown (option|command) '(.+?)'(?:\n\(Did you mean (?:one of )?(.+?)\?\))?/.exec(
    text,
  )
  if (!found) return text
  const [, kind, word = '', nearest] = found
  const fault = say(kind === 'option' ? 'unknown.option' : 'unknown.command', visible(word))
  return `parley: ${fault}${nearest ? `; ${say('nearest', nearest)}` : ''}\n`
}
