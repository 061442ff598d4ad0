#!/usr/bin/env node
// Runs the command line on the Node 24 that this package brings, whatever Node the host has.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const brought = `${root}node_modules/node/bin/node`
const node = existsSync(brought) ? brought : process.execPath
const child = spawn(node, [`${root}src/start-cli.ts`, ...process.argv.slice(2)], { stdio: 'inherit' })
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (status, signal) => {
  process.exitCode = status ?? (signal ? 1 : 0)
})
