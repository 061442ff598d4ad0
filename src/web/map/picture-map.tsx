import 'maplibre-gl/dist/maplibre-gl.css'
import { Map as Canvas, type GeoJSONSource, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { useEffect, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import type { MapView, PlaceView } from '#contract/map-views.ts'
import { Button } from '#web/base/button.tsx'
import { Message, useText } from '#web/base/message.tsx'
import { Legend } from './legend.tsx'
import sheet from './map.module.css'
import { boundsOf, marksOf } from './marks.ts'
import { paletteOf } from './palette.ts'
import { PlacePanel } from './place-panel.tsx'
import { placesAt } from './places-at.ts'
import { PlacesPanel } from './places-panel.tsx'
import { styleOf } from './style-of.ts'
import { type LocalPlace, useLocalPlaces } from './use-local-places.ts'
import { loadWorld } from './world.ts'

setWorkerUrl(workerUrl)

const FIT = { padding: 48, maxZoom: 10, animate: false } as const

type Props = {
  readonly of: MapView
  /** The part of the map that the filter names, `west,south,east,north`. */
  readonly box: string | undefined
  readonly onBox: (box: string | undefined) => void
}

/**
 * Where the events lie: areas as wide as what is known. The list beside it holds the same events for every reader.
 *
 * Made anew for another theme: its colours are read from the page once.
 */
export function PictureMap({ of, box, onBox }: Props) {
  const text = useText()
  const place = useRef<HTMLDivElement>(null)
  const places = useLocalPlaces(of.places)
  // Places that a press met; one of them is shown by itself.
  const [met, setMet] = useState<readonly LocalPlace[]>([])
  const { canvas, isBroken, isBusy } = useCanvas(place, places, (indices) =>
    setMet(indices.flatMap((index) => places[index] ?? [])),
  )
  const chosen = met.length === 1 ? met[0] : undefined
  const drawn = of.events - of.withoutPlace - of.others
  return (
    <section className={sheet['map']} aria-label={text('map.label')} aria-busy={isBusy}>
      {isBroken ? (
        <p className={sheet['broken']}>
          <Message id="map.broken" />
        </p>
      ) : (
        <div
          ref={place}
          className={sheet['canvas']}
          dir="ltr"
          role="img"
          aria-label={text('map.alt', { places: of.places.length, events: drawn })}
        />
      )}
      {isBusy && (
        <p className={sheet['drawing']}>
          <Message id="map.drawing" />
        </p>
      )}
      <div className={sheet['top']}>
        <div className={sheet['tools']}>
          <Button look="quiet" label={text('map.nearer')} onPress={() => canvas?.zoomIn()}>
            +
          </Button>
          <Button look="quiet" label={text('map.farther')} onPress={() => canvas?.zoomOut()}>
            −
          </Button>
          <Button
            look="quiet"
            onPress={() => {
              const bounds = boundsOf(of.places)
              if (bounds) canvas?.fitBounds(bounds, FIT)
            }}
          >
            <Message id="map.all" />
          </Button>
          {box ? (
            <Button look="quiet" isOn onPress={() => onBox(undefined)}>
              <Message id="map.clear" />
            </Button>
          ) : (
            <Button look="quiet" onPress={() => canvas && onBox(boxOf(canvas))}>
              <Message id="map.onlyHere" />
            </Button>
          )}
        </div>
        <Legend />
      </div>
      {met.length > 1 && (
        <PlacesPanel of={met} onChoose={(one) => setMet([one])} onClose={() => setMet([])} />
      )}
      {chosen && (
        <PlacePanel
          of={chosen}
          onClose={() => setMet([])}
          onOnly={() => onBox(boxAround(chosen))}
        />
      )}
      <p className={sheet['note']}>
        <Message
          id="map.drawn"
          values={{ n: drawn, without: of.withoutPlace, others: of.others }}
        />{' '}
        <Message id="map.borders" />
      </p>
    </section>
  )
}

/** The canvas in its place: made once, its base map drawn once a theme and language; other places are other marks on it. */
function useCanvas(
  place: React.RefObject<HTMLDivElement | null>,
  places: readonly PlaceView[],
  onPick: (indices: readonly number[]) => void,
) {
  const intl = useIntl()
  const [canvas, setCanvas] = useState<Canvas | null>(null)
  const [isBroken, setBroken] = useState(false)
  const pick = useRef(onPick)
  pick.current = onPick

  useEffect(() => {
    if (!place.current) return
    let made: Canvas | null = null
    try {
      made = new Canvas({
        container: place.current,
        style: { version: 8, sources: {}, layers: [] },
        center: [30, 30],
        zoom: 2,
        minZoom: 1,
        maxZoom: 12,
        attributionControl: false,
        renderWorldCopies: false,
        dragRotate: false,
        pitchWithRotate: false,
        // Fading drew the whole map for a third of a second at each filter.
        fadeDuration: 0,
      })
    } catch {
      // A browser without WebGL: the list holds the same events.
      setBroken(true)
      return
    }
    made.on('click', (event) => {
      if (made) pick.current(placesAt(made, event.point))
    })
    setCanvas(made)
    return () => made?.remove()
  }, [place])

  // Counts the base maps that are drawn: marks go onto each of them anew.
  const [drawn, setDrawn] = useState(0)
  useEffect(() => {
    if (!canvas || !place.current) return
    let isCurrent = true
    const names = new Intl.DisplayNames(intl.locale, { type: 'region' })
    const palette = paletteOf(place.current)
    void loadWorld()
      .then((world) => {
        if (!isCurrent) return
        const countryName = (code: string) => names.of(code) ?? code
        canvas.once('style.load', () => setDrawn((count) => count + 1))
        canvas.setStyle(styleOf({ world, palette, countryName }), { diff: false })
      })
      .catch(() => setBroken(true))
    return () => {
      isCurrent = false
    }
  }, [canvas, intl.locale, place])
  const isFitted = useMarks(canvas, drawn, places)
  return { canvas, isBroken, isBusy: !isFitted && !isBroken }
}

/** Draws the places onto the base map, and fits the map to the first of them that there are; says when all of it was seen. */
function useMarks(canvas: Canvas | null, drawn: number, places: readonly PlaceView[]): boolean {
  const isFitted = useRef(false)
  const [isSeen, setSeen] = useState(false)
  useEffect(() => {
    if (!canvas || drawn === 0) return
    for (const [id, marks] of Object.entries(marksOf(places)))
      canvas.getSource<GeoJSONSource>(id)?.setData(marks)
    canvas.once('idle', () => setSeen(true))
    const bounds = boundsOf(places)
    if (isFitted.current || !bounds) return
    canvas.fitBounds(bounds, FIT)
    isFitted.current = true
  }, [canvas, drawn, places])
  return isSeen
}

const textOf = (degrees: readonly number[]) => degrees.map((one) => one.toFixed(4)).join(',')

function boxOf(canvas: Canvas): string {
  const bounds = canvas.getBounds()
  const lat = (value: number) => Math.max(-90, Math.min(90, value))
  const lon = (value: number) => Math.max(-180, Math.min(180, value))
  return textOf([
    lon(bounds.getWest()),
    lat(bounds.getSouth()),
    lon(bounds.getEast()),
    lat(bounds.getNorth()),
  ])
}

/** A box so small that it holds the middle of this place alone. */
const boxAround = ({ lat, lon }: PlaceView): string =>
  textOf([lon - 0.0005, lat - 0.0005, lon + 0.0005, lat + 0.0005])
