// Writes the TypeScript client's types and the API reference, from what the app says of its own doors.
import { writeFileSync } from 'node:fs'
import { apiFiles, describedApi } from './api-files.ts'

for (const [path, text] of Object.entries(await apiFiles(await describedApi())))
  writeFileSync(path, text)
