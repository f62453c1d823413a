import type { Feature, MultiPolygon, Polygon } from 'geojson'
import { type Static, Type } from 'typebox'

/**
 * A city as content. The schemas check the files of a city folder (content/city/load.ts); the types are what the rest of
 * the house reads. What each file holds: docs/how-to/add-a-city.md.
 */

/** Ids travel in button ids of at most 64 bytes, so they are short and have no separator. */
const Id = Type.String({ pattern: '^[a-z][a-zA-Z0-9]{1,23}$' })
const Words = Type.String({ minLength: 1 })
const Code = Type.String({ pattern: '^[0-9A-Za-z]{1,12}$' })
const strict = { additionalProperties: false }

/** Words in several languages by BCP 47 tag. German is always there; rendering falls back to it. */
export const LocalText = Type.Intersect([
  Type.Object({ de: Words }),
  Type.Record(Type.String({ pattern: '^[a-z]{2,3}(-[A-Za-z0-9]+)*$' }), Words, strict),
])
export type LocalText = Static<typeof LocalText>

/**
 * Words that point to something, by language. A star stands for any letters: `latern*` is the beginning of a word,
 * `*latern*` is anywhere in it. Several words are found next to each other.
 */
export const Keywords = Type.Record(Type.String(), Type.Array(Words), strict)
export type Keywords = Static<typeof Keywords>

/** A district (Stadtbezirk) or subdistrict (Ortsteil). Codes are text: they have leading zeros. */
export interface Area {
  code: string
  level: 'district' | 'subdistrict'
  /** Names of places are not translated. */
  name: string
  /** The district a subdistrict lies in; `null` for a district. */
  parent: string | null
  boundary: Feature<Polygon | MultiPolygon>
}

/** An incorporated village with its own council; its own boundary is unknown, so it names the subdistrict it lies in. */
const Locality = Type.Object({ name: Words, council: Words, area: Code }, strict)

/** A name people use that is not one subdistrict of today: it may mean several, and then the bot asks back. */
const HistoricName = Type.Object({ name: Words, areas: Type.Array(Code, { minItems: 1 }) }, strict)

/** What a look-up by words has to know besides the names. */
export const PlacesFile = Type.Object(
  {
    localities: Type.Array(Locality),
    historicNames: Type.Array(HistoricName),
    /** Names that are ordinary words too ("Mitte"): believed alone or after a lead word only. */
    ordinaryNames: Type.Array(Words),
    /** Words a place name follows: "in", "Stadtbezirk", "район". */
    leadWords: Type.Array(Words),
    /** Words that make the name before them a street: "Straße", "Platz". */
    streetWords: Type.Array(Words),
    /** Words that say where something is: what follows "neben" or "gegenüber" is rarely the matter itself. */
    positionWords: Type.Array(Words),
  },
  strict,
)
export type PlacesFile = Static<typeof PlacesFile>

export const Category = Type.Object(
  {
    id: Id,
    name: LocalText,
    keywords: Keywords,
    responsibleBody: Id,
    /** A sentence for the resident's safety or patience, shown before the summary. */
    advice: Type.Optional(LocalText),
  },
  strict,
)
export type Category = Static<typeof Category>

/** A team at the desk: it keeps the cases that are routed to it. */
export const Team = Type.Object({ id: Id, name: LocalText }, strict)
export type Team = Static<typeof Team>

export const ResponsibleBody = Type.Object({ id: Id, name: LocalText }, strict)
export type ResponsibleBody = Static<typeof ResponsibleBody>

export const Topic = Type.Object({ id: Id, name: LocalText }, strict)
export type Topic = Static<typeof Topic>

/** A local text that answers a question people ask. */
export const Answer = Type.Object(
  {
    id: Id,
    question: LocalText,
    keywords: Keywords,
    text: LocalText,
    source: Words,
    /** By language: has a person read and approved it? A language that is not named is machine-made. */
    reviewed: Type.Record(Type.String(), Type.Boolean()),
    /** Marks texts of the sample data: the facts have a source, the city has not approved the words. */
    sample: Type.Boolean(),
  },
  strict,
)
export type Answer = Static<typeof Answer>

/** Who is there for an area, when, and in which languages. `sample` marks invented people of the sample data. */
export const ContactPerson = Type.Object(
  {
    id: Id,
    name: Words,
    role: LocalText,
    areas: Type.Array(Code, { minItems: 1 }),
    hours: LocalText,
    languages: Type.Array(Type.String()),
    sample: Type.Boolean(),
  },
  strict,
)
export type ContactPerson = Static<typeof ContactPerson>

/** A number to call at once. */
export const Helpline = Type.Object(
  {
    id: Id,
    number: Type.String({ pattern: '^[0-9 +/]{3,24}$' }),
    name: LocalText,
    for: Type.Union([
      Type.Literal('fireOrMedical'),
      Type.Literal('police'),
      Type.Literal('medicalAdvice'),
      Type.Literal('crisis'),
      Type.Literal('youth'),
      Type.Literal('violence'),
    ]),
  },
  strict,
)
export type Helpline = Static<typeof Helpline>

/** What a district may spend in a year; holds from `fromYear` until a later line. */
export const DistrictBudget = Type.Object(
  { fromYear: Type.Integer({ minimum: 1990 }), euros: Type.Integer({ minimum: 0 }), source: Words },
  strict,
)
export type DistrictBudget = Static<typeof DistrictBudget>

/** `city.yaml`: the city itself, and which categories and answers it has, in the order residents see them. */
export const CityFile = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z][a-z0-9-]{1,30}$' }),
    name: LocalText,
    /** How the authority that answers is called. */
    authority: LocalText,
    timeZone: Words,
    /** First part of every reference number, one or two letters. */
    referencePrefix: Type.String({ pattern: '^[A-Z]{1,2}$' }),
    languages: Type.Array(Type.String(), { minItems: 1 }),
    /** Version of the privacy notice; a new one is shown again. */
    noticeVersion: Words,
    privacyUrl: Type.String({ pattern: '^https://' }),
    attribution: Words,
    /** West, south, east, north in degrees. */
    bounds: Type.Tuple([Type.Number(), Type.Number(), Type.Number(), Type.Number()]),
    districtBudgets: Type.Array(DistrictBudget),
    categories: Type.Array(Id, { minItems: 1 }),
    answers: Type.Array(Id),
  },
  strict,
)
export type CityFile = Static<typeof CityFile>

/** A city as content: everything the house knows of a place. Loaded and checked by content/city/load.ts. */
export interface City extends Omit<CityFile, 'categories' | 'answers'>, PlacesFile {
  areas: Area[]
  categories: Category[]
  bodies: ResponsibleBody[]
  teams: Team[]
  topics: Topic[]
  answers: Answer[]
  contacts: ContactPerson[]
  helplines: Helpline[]
}
