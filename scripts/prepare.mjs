// Makes a fresh clone ready, with nothing but Node: installs packages, builds the pages, and for the tests, as root on
// Debian, installs PostgreSQL and Chromium. Runs before `npm start` and `npm test`; does nothing when all is in place.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'

const purpose = process.argv[2]
const say = (words) => process.stderr.write(`${words}\n`)

function run(command, args) {
  const { status, error } = spawnSync(command, args, { stdio: ['ignore', 2, 2] })
  if (error || status !== 0) {
    say(`parley: "${command} ${args.join(' ')}" failed${error ? `: ${error.message}` : ''}.`)
    process.exit(1)
  }
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
  run('npm', ['ci', '--no-audit', '--no-fund'])
  packages()
}

function filesUnder(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => `${folder}/${String(name)}`)
    .filter((path) => statSync(path).isFile())
    .sort()
}

mkdirSync('dist', { recursive: true })
const sources = ['src/web', 'src/contract', 'src/domain', 'src/lib', 'src/record', 'model', 'vite.config.ts'].flatMap((path) =>
  statSync(path).isDirectory() ? filesUnder(path) : [path],
)
const pages = isStale('dist/.parley-built', [readFileSync('package-lock.json'), ...sources.map((path) => readFileSync(path))])
if (pages) {
  say('parley: building the pages...')
  run('node_modules/.bin/node', ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'])
  pages()
}

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
    run('apt-get', ['update', '-qq'])
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing])
  }
}
