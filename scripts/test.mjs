// Runs every test and ends with one plain line: N passed, N failed, N skipped.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'

const isLong = process.argv.includes('--long')
const rest = process.argv.slice(2).filter((word) => word !== '--long')
const report = '.cache/test-results.json'
mkdirSync('.cache', { recursive: true })
rmSync(report, { force: true })

const args = ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile=${report}`]
const { status } = spawnSync(process.execPath, [...args, ...rest], {
  stdio: 'inherit',
  env: { ...process.env, ...(isLong ? { PARLEY_LONG: '1' } : {}) },
})

let passed = 0
let failed = 0
let skipped = 0
try {
  const results = JSON.parse(readFileSync(report, 'utf8'))
  passed = results.numPassedTests
  failed = results.numFailedTests
  skipped = results.numPendingTests + results.numTodoTests
  for (const file of results.testResults) {
    if (file.status === 'failed' && file.assertionResults.length === 0) failed += 1
    for (const test of file.assertionResults)
      if (test.status === 'pending' || test.status === 'skipped') process.stdout.write(`skipped: ${test.fullName}\n`)
  }
} catch (error) {
  process.stdout.write(`no test report: ${error.message}\n`)
  failed += 1
}
process.stdout.write(`\n${passed} passed, ${failed} failed, ${skipped} skipped\n`)
process.exitCode = status === 0 && failed === 0 && passed > 0 ? 0 : 1
