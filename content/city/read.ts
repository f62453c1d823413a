import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Feature, MultiPolygon, Polygon } from 'geojson'
import { type Static, type TSchema, Type } from 'typebox'
import { Compile } from 'typebox/compile'
import { parse } from 'yaml'
import type { CityProblem } from './city-error.ts'

const Position = Type.Array(Type.Number(), { minItems: 2 })
const Ring = Type.Array(Position, { minItems: 4 })
const Boundary = Type.Union([
  Type.Object({ type: Type.Literal('Polygon'), coordinates: Type.Array(Ring, { minItems: 1 }) }),
  Type.Object({
    type: Type.Literal('MultiPolygon'),
    coordinates: Type.Array(Type.Array(Ring), { minItems: 1 }),
  }),
])

/** A GeoJSON file of areas. `district` is the code of the district that a subdistrict lies in. */
export const AreasFile = Type.Object({
  type: Type.Literal('FeatureCollection'),
  features: Type.Array(
    Type.Object({
      type: Type.Literal('Feature'),
      properties: Type.Object({
        code: Type.String({ pattern: '^[0-9A-Za-z]{1,12}$' }),
        name: Type.String({ minLength: 1 }),
        district: Type.Optional(Type.String()),
      }),
      geometry: Boundary,
    }),
    { minItems: 1 },
  ),
})

/** A boundary as the rest of the house sees it: no properties, longitude before latitude (RFC 7946). */
export function boundaryOf(
  feature: Static<typeof AreasFile>['features'][number],
): Feature<Polygon | MultiPolygon> {
  return { type: 'Feature', properties: {}, geometry: feature.geometry as Polygon | MultiPolygon }
}

/** Reads files of one city folder and keeps every problem instead of stopping at the first. */
export interface CityReader {
  problems: CityProblem[]
  /** The checked content of a YAML or JSON file, or `null` when there is a problem with it. */
  read<T extends TSchema>(file: string, schema: T): Static<T> | null
  /**
   * One file a thing: `<folder>/<id>.yaml` for each id, in that order. Reports files that no id names. Without ids (the file
   * that lists them is broken) it checks what is there.
   */
  readEach<T extends TSchema>(folder: string, ids: string[] | undefined, schema: T): Static<T>[]
}

/** Builds a reader on a folder of the file system. */
export function createCityReader(root: string): CityReader {
  const problems: CityProblem[] = []

  function read<T extends TSchema>(file: string, schema: T): Static<T> | null {
    const value = parseFile(join(root, file), (problem, hint) =>
      problems.push({ file, path: '', problem, hint }),
    )
    if (value === undefined) return null
    const found = findProblems(schema, value, file)
    problems.push(...found)
    return found.length === 0 ? (value as Static<T>) : null
  }

  function readEach<T extends TSchema>(folder: string, ids: string[] | undefined, schema: T): Static<T>[] {
    const files = existsSync(join(root, folder)) ? readdirSync(join(root, folder)).toSorted() : []
    const present = files.map((name) => name.replace(/\.yaml$/, ''))
    for (const id of present.filter((name) => ids && !ids.includes(name))) {
      problems.push({
        file: `${folder}/${id}.yaml`,
        path: '',
        problem: 'nobody names this file',
        hint: `Add its id to \`${folder}\` in city.yaml, or delete the file`,
      })
    }
    const things: Static<T>[] = []
    for (const id of ids ?? present) {
      const thing = read(`${folder}/${id}.yaml`, schema)
      if (thing !== null) things.push(thing)
    }
    return things
  }

  return { problems, read, readEach }
}

function parseFile(path: string, report: (problem: string, hint: string) => void): unknown {
  if (!existsSync(path)) {
    report('the file is missing', 'Create it; docs/how-to/add-a-city.md says what it holds')
    return undefined
  }
  try {
    const text = readFileSync(path, 'utf8')
    return path.endsWith('.yaml') ? parse(text) : JSON.parse(text)
  } catch (error) {
    report(`it cannot be read: ${String(error).split('\n')[0]}`, 'Correct the syntax')
    return undefined
  }
}

/** Everything that keeps a value from fitting a schema, each with its place in the file. */
export function findProblems(schema: TSchema, value: unknown, file: string): CityProblem[] {
  return compiled(schema)
    .Errors(value)
    .filter((error) => error.keyword !== 'boolean' && error.keyword !== 'anyOf')
    .map((error) => {
      const names = Object.values(error.params).flat().join(', ')
      return {
        file,
        path: error.instancePath,
        problem: `${error.message}${error.keyword === 'additionalProperties' ? ` (${names})` : ''}`,
        hint: 'See docs/how-to/add-a-city.md for what belongs here',
      }
    })
}

const validators = new WeakMap<TSchema, ReturnType<typeof Compile>>()

/** Compiling takes longer than checking, and one schema serves a whole folder of files. */
function compiled(schema: TSchema): ReturnType<typeof Compile> {
  const known = validators.get(schema) ?? Compile(schema)
  validators.set(schema, known)
  return known
}
