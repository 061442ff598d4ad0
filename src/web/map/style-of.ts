import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl'
import type { Palette } from './palette.ts'
import type { World } from './world.ts'

export const MARK_LAYERS = ['middle', 'area'] as const

type Drawn = {
  readonly world: World
  readonly palette: Palette
  /** A country's name in the reader's language. */
  readonly countryName: (code: string) => string
}

/** Without a font file the browser's own letters are drawn, shaped as its script needs. */
const FONT = { 'text-font': ['sans-serif'] }

const bySupport = (palette: Palette): ExpressionSpecification => [
  'match',
  ['get', 'support'],
  'corroborated',
  palette.corroborated,
  'single-origin',
  palette['single-origin'],
  palette.announced,
]

const NOTHING = { type: 'FeatureCollection' as const, features: [] }

/**
 * The base map, and how marks look on it: full, half as bright, hollow by support, as everywhere; a dashed edge where
 * something is contested. Its sources `areas` and `middles` are empty: marks are given to them at each change of the filter,
 * since a style that held them would be compared with the world in it, line by line.
 */
export function styleOf({ world, palette, countryName }: Drawn): StyleSpecification {
  const names = {
    ...world.names,
    features: world.names.features.map((one) => ({
      ...one,
      properties: { ...one.properties, name: countryName(one.properties.code) },
    })),
  }
  return {
    version: 8,
    sources: {
      land: { type: 'geojson', data: world.land },
      borders: { type: 'geojson', data: world.borders },
      coast: { type: 'geojson', data: world.coast },
      names: { type: 'geojson', data: names },
      areas: { type: 'geojson', data: NOTHING },
      middles: { type: 'geojson', data: NOTHING },
    },
    layers: [...baseLayers(palette), ...areaLayers(palette), ...markLayers(palette)],
  }
}

/** Sea, land, borders as they run on the ground, and the names of countries. */
const baseLayers = (palette: Palette): LayerSpecification[] => [
  { id: 'sea', type: 'background', paint: { 'background-color': palette.sunk } },
  { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': palette.bg } },
  ...(palette.stroke > 1 ? [coast(palette)] : []),
  {
    id: 'borders',
    type: 'line',
    source: 'borders',
    paint: {
      'line-color': palette['line-strong'],
      'line-width': 0.8 * palette.stroke,
      'line-dasharray': [3, 2],
    },
  },
  {
    id: 'names',
    type: 'symbol',
    source: 'names',
    layout: {
      ...FONT,
      'text-field': ['get', 'name'],
      'text-size': 12,
      'symbol-sort-key': ['-', 0, ['get', 'size']],
      'text-padding': 12,
    },
    paint: {
      'text-color': palette['ink-2'],
      'text-halo-color': palette.bg,
      'text-halo-width': 1.2 * palette.stroke,
    },
  },
]

/** Where land and sea have one colour, a line parts them. */
const coast = (palette: Palette): LayerSpecification => ({
  id: 'coast',
  type: 'line',
  source: 'coast',
  paint: { 'line-color': palette['line-strong'], 'line-width': 0.8 * palette.stroke },
})

/** How far each place may reach. */
const areaLayers = (palette: Palette): LayerSpecification[] => [
  {
    id: 'area',
    type: 'fill',
    source: 'areas',
    paint: {
      'fill-color': bySupport(palette),
      'fill-opacity': ['case', ['get', 'isFine'], 0.16, 0.08],
    },
  },
  {
    id: 'edge',
    type: 'line',
    source: 'areas',
    paint: {
      'line-color': bySupport(palette),
      'line-width': 1.5 * palette.stroke,
      'line-dasharray': [2, 1.5],
    },
  },
]

/** A dot for what is known as finely as a town, a number for every place. */
const markLayers = (palette: Palette): LayerSpecification[] => [
  {
    id: 'middle',
    type: 'circle',
    source: 'middles',
    filter: ['get', 'isFine'],
    paint: {
      'circle-radius': ['interpolate', ['linear'], ['sqrt', ['get', 'events']], 1, 9, 10, 22],
      'circle-color': [
        'match',
        ['get', 'support'],
        'corroborated',
        palette.corroborated,
        palette.bg,
      ],
      'circle-stroke-color': ['case', ['get', 'isContested'], palette.contest, bySupport(palette)],
      'circle-stroke-width': ['match', ['get', 'support'], 'announced', 2, 3.5],
    },
  },
  {
    id: 'count',
    type: 'symbol',
    source: 'middles',
    layout: {
      ...FONT,
      'text-field': ['to-string', ['get', 'events']],
      'text-size': 12,
      'text-allow-overlap': true,
    },
    paint: {
      'text-color': [
        'case',
        ['all', ['get', 'isFine'], ['==', ['get', 'support'], 'corroborated']],
        palette.bg,
        palette.ink,
      ],
      'text-halo-color': palette.bg,
      'text-halo-width': ['case', ['get', 'isFine'], 0, 1.5],
    },
  },
  {
    id: 'label',
    type: 'symbol',
    source: 'middles',
    layout: {
      ...FONT,
      'text-field': ['get', 'label'],
      'text-size': 12,
      'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
      'text-radial-offset': 1.6,
      'text-optional': true,
    },
    paint: { 'text-color': palette.ink, 'text-halo-color': palette.bg, 'text-halo-width': 1.4 },
  },
]
