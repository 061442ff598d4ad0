import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import type { PlaceView } from '#contract/map-views.ts'
import { localName } from '#web/places/local-name.ts'

/** A place under the name that its reader knows it by; `written` is the report's own. */
export type LocalPlace = PlaceView & { readonly written: string }

export function useLocalPlaces(places: readonly PlaceView[]): readonly LocalPlace[] {
  const { locale } = useIntl()
  return useMemo(
    () =>
      places.map((place) => ({ ...place, name: localName(place, locale), written: place.name })),
    [places, locale],
  )
}
