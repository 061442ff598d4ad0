import { submitReport } from '#actions/submit-report.ts'
import { officerOf } from './centre.ts'
import { numbered, openPlainCentre, type Place } from './plain-centre.ts'

// Hands in numbered reports without end and says each handle once it is acknowledged, until it is killed.
const place = JSON.parse(process.argv[2] ?? '{}') as Place
const centre = await openPlainCentre(place)
process.stdout.write('open\n')
for (let number = Number(process.argv[3]); ; number += 1) {
  const { handle } = await submitReport(centre, officerOf('alfa'), numbered(number))
  process.stdout.write(`kept ${number} ${handle}\n`)
}
