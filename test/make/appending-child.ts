import { makeAppend, makeEntry } from '#make/appends.ts'
import { openStore, type StoreOptions } from '#store/open-store.ts'

// Appends without end and says each position once it is acknowledged, until it is killed.
const options = JSON.parse(process.argv[2] ?? '{}') as StoreOptions
const store = await openStore(options)
const [head] = await store.channels.heads({ from: 'north', to: ['north'] })
process.stdout.write(`open ${process.pid}\n`)
for (let n = (head?.n ?? 0) + 1; ; n += 1) {
  const { entries } = await store.entries.append(
    makeAppend([makeEntry('north', { n }), makeEntry('joint', { from: 'north', n })]),
  )
  process.stdout.write(`kept ${entries[0]?.position}\n`)
}
