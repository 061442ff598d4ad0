import { loadGazetteer } from '#adapters/gazetteer.ts'
import { GAZETTEER_CACHE } from './start-paths.ts'

/** Packs the gazetteer ahead of the first report, and ends: packing takes seconds, and more memory than reading does. */
loadGazetteer({ cacheFile: GAZETTEER_CACHE })
