// Makes a fresh clone ready, with nothing but Node: installs packages, builds the pages, packs the gazetteer, and for the
// tests, as root on Debian, installs PostgreSQL and Chromium. Runs before `npm start` and `npm test`; does nothing when
// all is in place.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'

const purpose = process.argv[2]
const say = (words) => process.stderr.write(`${words}\n`)

async function run(command, args) {
  const child = spawn(command, args, { stdio: ['ignore', 2, 2] })
  const [status] = await once(child, 'exit').catch((error) => [error.message])
  if (status === 0) return
  say(`parley: "${command} ${args.join(' ')}" failed (${status}).`)
  process.exit(1)
}

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  say(`parley: Node 20.19 or newer is needed to install (this is ${process.versions.node}).`)
  process.exit(1)
}

/** A mark kept beside what was made says from which inputs it was made. */
function isStale(mark, inputs) {
  const hash = createHash('sha256')
  for (const input of inputs) hash.update(input)
  const digest = hash.digest('hex')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === digest) return null
  return () => writeFileSync(mark, digest)
}

const packages = isStale('node_modules/.parley-installed', [readFileSync('package-lock.json'), readFileSync('package.json')])
if (packages) {
  say('parley: installing packages (about a minute, once)...')
  await run('npm', ['ci', '--no-audit', '--no-fund'])
  packages()
}

function filesUnder(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => `${folder}/${String(name)}`)
    .filter((path) => statSync(path).isFile())
    .sort()
}

/** Bytes of all files under these paths, in a settled order. */
const bytesOf = (paths) =>
  paths
    .flatMap((path) => (statSync(path).isDirectory() ? filesUnder(path) : [path]))
    .map((path) => readFileSync(path))

/** Makes one thing when its inputs have changed or it is not there. */
async function make({ what, mark, made, from, args }) {
  const done = isStale(mark, bytesOf(['package-lock.json', ...from]))
  if (!done && existsSync(made)) return
  say(`parley: ${what}...`)
  await run('node_modules/.bin/node', args)
  done?.()
}

for (const folder of ['dist', 'node_modules/.cache']) mkdirSync(folder, { recursive: true })
await Promise.all([
  make({
    what: 'building the pages',
    mark: 'dist/.parley-built',
    made: 'dist/web/index.html',
    from: ['src/web', 'src/contract', 'src/domain', 'src/lib', 'src/record', 'model', 'vite.config.ts'],
    args: ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
  }),
  make({
    what: 'packing the gazetteer',
    mark: 'node_modules/.cache/.parley-packed',
    made: 'node_modules/.cache/parley-gazetteer.bin',
    from: ['src/adapters/gazetteer.ts', 'src/adapters/gazetteer', 'model/places'],
    args: ['src/start-gazetteer.ts'],
  }),
])

if (purpose === 'test') {
  const postgres = existsSync('/usr/lib/postgresql') ? [] : ['postgresql']
  const chromium = existsSync('/usr/bin/chromium') ? [] : ['chromium', 'fonts-noto-core']
  const missing = [...postgres, ...chromium]
  if (missing.length > 0) {
    if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
      say(`parley: the tests need ${missing.join(' and ')}. Install with: sudo apt-get install ${missing.join(' ')}`)
      process.exit(1)
    }
    say(`parley: installing ${missing.join(', ')} for the tests (once)...`)
    process.env.DEBIAN_FRONTEND = 'noninteractive'
    await run('apt-get', ['update', '-qq'])
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing])
  }
}
