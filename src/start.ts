import { enableCompileCache } from 'node:module'
import { argv } from 'node:process'
import { CODE_CACHE } from './start-paths.ts'

enableCompileCache(CODE_CACHE)
const { startServer } = await import('./start-server.ts')

/** `npm start`: the centre on http://localhost:8015 with its data in ./data. */
const at = (flag: string) => {
  const index = argv.indexOf(flag)
  return index < 0 ? undefined : argv[index + 1]
}
await startServer({
  dataDir: at('--data') ?? 'data',
  port: Number(at('--port') ?? process.env['PORT'] ?? 8015),
})
