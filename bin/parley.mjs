#!/usr/bin/env node
// Runs the command line on the Node 24 that this package brings, whatever Node the host has.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const brought = `${root}node_modules/node/bin/node`
const node = existsSync(brought) ? brought : process.execPath
const { status, signal } = spawnSync(node, [`${root}src/start-cli.ts`, ...process.argv.slice(2)], { stdio: 'inherit' })
if (signal) process.kill(process.pid, signal)
process.exitCode = status ?? 1
