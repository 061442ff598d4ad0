import { makeSecondReader } from '#actions/second-reader/make-second-reader.ts'
import { realChance, realPause } from '#adapters/real-effects.ts'
import { type ReaderSettings, readerSettingsFrom, type Variables } from '#domain/reader-settings.ts'
import { Refusal } from '#domain/refusal.ts'
import type { PlaceFinder } from '#ports/places.ts'
import type { Reader } from '#ports/reader.ts'

type Places = Pick<PlaceFinder, 'find'>

/** The reader that the environment names, for whoever asks for it by name. @throws {Refusal} `setting_refused` */
export async function openSecondReader(env: Variables, places: Places): Promise<Reader> {
  const settings = readerSettingsFrom(env)
  if (!settings)
    throw new Refusal('setting_refused', {
      name: 'PARLEY_READER_URL',
      page: 'docs/reference/second-reader.md',
    })
  return await opened(settings, places)
}

/**
 * The same for a centre: none unless the settings name languages and members, since it sends reports out of the house.
 *
 * @throws {Refusal} `setting_refused`
 */
export async function secondReadersOfCentre(
  env: Variables,
  places: Places,
): Promise<readonly Reader[]> {
  const settings = readerSettingsFrom(env)
  if (!settings || settings.languages.length === 0 || settings.members.length === 0) return []
  return [await opened(settings, places)]
}

/** The client is large: it is loaded only where a second reader is on. */
async function opened(settings: ReaderSettings, places: Places): Promise<Reader> {
  const { openChatEndpoint } = await import('#adapters/chat-endpoint.ts')
  const endpoint = openChatEndpoint(settings)
  return makeSecondReader({ endpoint, settings, places, pause: realPause, chance: realChance })
}
