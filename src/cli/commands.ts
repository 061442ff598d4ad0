import { Command, CommanderError } from 'commander'
import { type Console, EXIT, exitCodeOf } from './exit.ts'
import { type FileReader, type ReadOptions, readFiles } from './read.ts'

/** What the commands reach: each is opened only when its command runs. */
export type Doors = {
  console: Console
  openReader(): Promise<FileReader>
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
  explain(name: string, options: { json?: boolean; view?: string }): Promise<number>
  collect(
    files: readonly string[],
    options: { json?: boolean; to?: string; published?: string },
  ): Promise<number>
  bench(name: string, options: { json?: boolean }): Promise<number>
  doctor(options: { data: string; json?: boolean }): Promise<number>
}

const data = ['--data <dir>', 'data directory', 'data'] as const
const json = ['--json', 'print JSON instead of prose'] as const

/** `parley ...`: parses the words, runs one command, and gives its exit code. */
export async function runCommand(words: readonly string[], doors: Doors): Promise<number> {
  let code: number = EXIT.ok
  const done = (result: Promise<number>) =>
    result.then((value) => {
      code = value
    })
  const program = makeProgram(doors, done)
  try {
    await program.parseAsync([...words], { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage
    return exitCodeOf(error, doors.console)
  }
}

function makeProgram(doors: Doors, done: (result: Promise<number>) => Promise<void>): Command {
  const { console } = doors
  const program = new Command('parley')
    .description(
      "a joint information centre for parties who share a crisis but not each other's trust",
    )
    .exitOverride()
    .configureOutput({
      writeOut: (text) => console.out(text),
      writeErr: (text) => console.err(text),
    })
  program
    .command('read <files...>')
    .description('claims in files, no server, no database')
    .option('--lang <language>', 'language of the files, such as en')
    .option('--published <date>', 'day of publication, such as 2015-09-30')
    .option(...json)
    .option('--explain', 'which rule gave each field, and how sure it is')
    .action((files: string[], options: ReadOptions) =>
      done(doors.openReader().then((reader) => readFiles(files, options, { reader, console }))),
    )
  addCentreCommands(program, doors, done)
  addProofCommands(program, doors, done)
  return program
}

function addCentreCommands(
  program: Command,
  doors: Doors,
  done: (result: Promise<number>) => Promise<void>,
): void {
  program
    .command('serve')
    .description('the centre')
    .option(...data)
    .option('--port <n>', 'port', (text) => Number(text), 8015)
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--exercise', 'load the exercise when there is no centre yet')
    .option('--charter <file>', 'start with this charter when there is no centre yet')
    .action((options) => done(doors.serve(options)))
  program
    .command('rebuild')
    .description('drop every projection and fold all streams again (server stopped)')
    .option(...data)
    .option(...json)
    .action((options) => done(doors.rebuild(options)))
  program
    .command('doctor')
    .description('what this centre is and whether it is well')
    .option(...data)
    .option(...json)
    .action((options) => done(doors.doctor(options)))
  program
    .command('collect <files...>')
    .description('hand files in to a centre (PARLEY_URL, PARLEY_TOKEN)')
    .option('--to <streams>', 'who may see them, such as joint or relief,river')
    .option('--published <date>', 'day of publication')
    .option(...json)
    .action((files: string[], options) => done(doors.collect(files, options)))
  program
    .command('explain <name>')
    .description('why an event stands as it does (PARLEY_URL, PARLEY_TOKEN)')
    .option('--view <side>', 'joint or ours', 'ours')
    .option(...json)
    .action((name: string, options) => done(doors.explain(name, options)))
}

function addProofCommands(
  program: Command,
  doors: Doors,
  done: (result: Promise<number>) => Promise<void>,
): void {
  program
    .command('export')
    .description('one stream as JSON Lines, complete and verifiable')
    .requiredOption('--stream <name>', 'a member, a group, joint or public')
    .option('--out <file>', 'write here instead of standard output')
    .option(...data)
    .action((options) => done(doors.exportStream(options)))
  program
    .command('verify <export>')
    .description('judge an export offline: every signature, channel, leaf and hash')
    .option('--charter <hash>', 'the charter hash that you keep: a swapped charter is named')
    .option('--head <size:hex>', 'an earlier head that you keep: a rewritten stream is named')
    .option(...json)
    .action((file: string, options) => done(doors.verify(file, options)))
  program
    .command('bench <name>')
    .description('measure: read, start, events, release, memory')
    .option(...json)
    .action((name: string, options) => done(doors.bench(name, options)))
}
