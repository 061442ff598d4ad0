import { enableCompileCache } from 'node:module'
import { CODE_CACHE } from './start-paths.ts'

// Everything else is loaded after the cache of compiled code is in use: a start takes half the time.
enableCompileCache(CODE_CACHE)
const [{ runCommand }, { doors }] = await Promise.all([
  import('#cli/commands.ts'),
  import('./start-doors.ts'),
])
process.exitCode = await runCommand(process.argv.slice(2), doors, process.env)
