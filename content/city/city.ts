import type { Feature, MultiPolygon, Polygon } from 'geojson'
import { type Static, Type } from 'typebox'
import { caseStates } from '#civic/case.ts'
import { caseKinds } from '#civic/concern.ts'
import type { ChannelLaw } from './channel-law.ts'
import { weekdays } from './day.ts'
import { lands } from './holidays.ts'

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
    /** The team that keeps such cases, whatever team works for the body. */
    team: Type.Optional(Id),
    /** Never public, kept by its own `team` alone, and the advice is said before anything is asked. */
    sensitive: Type.Optional(Type.Boolean()),
    /** Working days until the office wants to be done with such a case, where the city's own target does not fit. */
    dueDays: Type.Optional(Type.Integer({ minimum: 1, maximum: 250 })),
    /** A sentence for the resident's safety or patience, shown before the summary. */
    advice: Type.Optional(LocalText),
  },
  strict,
)
export type Category = Static<typeof Category>

/** A team at the desk: it keeps the cases that are routed to it. Its name is for staff: German and English. */
export const Team = Type.Object(
  {
    id: Id,
    name: LocalText,
    /** The responsible bodies it works for. */
    bodies: Type.Array(Id),
    /** Codes of the districts it works for them in; missing: in all. */
    districts: Type.Optional(Type.Array(Code, { minItems: 1 })),
    /** The team that sees an overdue case of this one as well. */
    escalatesTo: Type.Optional(Id),
  },
  strict,
)
export type Team = Static<typeof Team>

export const ResponsibleBody = Type.Object(
  {
    id: Id,
    name: LocalText,
    /** Queue of its own system, when cases forwarded to it are to arrive there as well (docs/back-office.md). */
    system: Type.Optional(Type.String({ pattern: '^[a-z][a-z0-9-]{1,30}$' })),
  },
  strict,
)
export type ResponsibleBody = Static<typeof ResponsibleBody>

/** Which cases a rule is for. What it does not name, it does not ask; a district stands for its subdistricts. */
const RuleCondition = Type.Object(
  {
    categories: Type.Optional(Type.Array(Id, { minItems: 1 })),
    areas: Type.Optional(Type.Array(Code, { minItems: 1 })),
    kinds: Type.Optional(Type.Array(Type.Enum(caseKinds), { minItems: 1 })),
  },
  strict,
)

/** Where cases go that fit `when`: a body, and the team that works for it unless one is named. */
const RoutingRule = Type.Object({ id: Id, when: RuleCondition, body: Id, team: Type.Optional(Id) }, strict)
export type RoutingRule = Static<typeof RoutingRule>

/** `routing.yaml`: the first rule that fits decides, then the category's own body, then `fallback`. */
export const RoutingFile = Type.Object(
  { rules: Type.Array(RoutingRule), fallback: Type.Object({ body: Id, team: Id }, strict) },
  strict,
)
export type RoutingFile = Static<typeof RoutingFile>

/** Somebody outside the city who is responsible for what people report here, and how to reach them. */
export const HandOn = Type.Object({ id: Id, name: LocalText, text: LocalText }, strict)
export type HandOn = Static<typeof HandOn>

/**
 * Words the office writes often. `{reference}`, `{category}` and `{area}` are filled from the case. Without `categories` and
 * `states` it fits every case. The title is for staff: German and English.
 */
export const TextBlock = Type.Object(
  {
    id: Id,
    title: LocalText,
    text: LocalText,
    categories: Type.Optional(Type.Array(Id, { minItems: 1 })),
    states: Type.Optional(Type.Array(Type.Enum(caseStates), { minItems: 1 })),
  },
  strict,
)
export type TextBlock = Static<typeof TextBlock>

export const Topic = Type.Object({ id: Id, name: LocalText }, strict)
export type Topic = Static<typeof Topic>

/** `councils.yaml`: an advisory council of a district or the council of a locality. Residents follow it by its id. */
export const Council = Type.Object(
  {
    id: Id,
    /** As it is called officially; not translated. */
    name: Words,
    /** The district it is for, or the subdistrict in which its locality lies. */
    area: Code,
    /** Who takes questions to its chair; the team of the desk that passes them on. */
    team: Type.Optional(Id),
    /** Its address in the council information system, as `organization` of meetings names it (OParl 1.1). */
    organization: Type.Optional(Type.String({ pattern: '^https://' })),
  },
  strict,
)
export type Council = Static<typeof Council>

/** `feeds.yaml`: a calendar (RFC 5545) or a council information system (OParl 1.1) that becomes draft notices. */
export const FeedSource = Type.Object(
  {
    id: Id,
    type: Type.Enum(['ical', 'oparl']),
    /** OParl: the list of meetings of a body. */
    url: Type.String({ pattern: '^https://' }),
    /** The notice kind and topic of its drafts; a council's meetings have their own topic. */
    noticeKind: Id,
    topic: Id,
    area: Type.Optional(Code),
    everyMinutes: Type.Integer({ minimum: 5, maximum: 10_080 }),
  },
  strict,
)
export type FeedSource = Static<typeof FeedSource>

/** `glossary.yaml`: how a civic term is said in each language. Machines have to use it, and people are shown it. */
export const Term = Type.Object(
  {
    id: Id,
    name: LocalText,
    /** Other German forms that mean the term: plural, genitive. */
    forms: Type.Array(Words),
  },
  strict,
)
export type Term = Static<typeof Term>

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

/** A time of day in the city's time zone, "09:00". */
const Time = Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' })

/** A consultation hour that comes every week, cut into slots of so many minutes. It falls out on holidays and closed days. */
const Consultation = Type.Object(
  {
    weekday: Type.Enum(weekdays),
    from: Time,
    to: Time,
    slotMinutes: Type.Integer({ minimum: 5, maximum: 240 }),
    place: LocalText,
  },
  strict,
)

/** Who is there for an area and a topic, when, and in which languages. `sample` marks invented people of the sample data. */
export const ContactPerson = Type.Object(
  {
    id: Id,
    name: Words,
    role: LocalText,
    areas: Type.Array(Code, { minItems: 1 }),
    /** Categories and topics of the city this person is for; none: for everything. */
    topics: Type.Array(Id),
    hours: LocalText,
    /** The team at the desk that keeps their appointments; without it, whoever is there for the district. */
    team: Type.Optional(Id),
    phone: Type.Optional(Type.String({ pattern: '^[0-9 +/()-]{3,24}$' })),
    room: Type.Optional(LocalText),
    languages: Type.Array(Type.String()),
    consultations: Type.Array(Consultation),
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

const Hours = Type.Optional(
  Type.Array(Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]-([01][0-9]|2[0-3]):[0-5][0-9]$' }), {
    minItems: 1,
  }),
)

const OfficeHours = Type.Object(
  {
    monday: Hours,
    tuesday: Hours,
    wednesday: Hours,
    thursday: Hours,
    friday: Hours,
    saturday: Hours,
    sunday: Hours,
  },
  strict,
)

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
    /** Whose public holidays hold. */
    land: Type.Enum(lands),
    /** When the offices are open: "08:00-12:00" by weekday, in the city's time zone. A weekday that is not named is closed. */
    officeHours: OfficeHours,
    /** Days on which the offices stay closed besides the holidays, "2026-12-24". */
    closedDays: Type.Array(Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' })),
    /** Service targets, in working days: a first answer, and being done with a case. */
    firstAnswerDays: Type.Integer({ minimum: 1, maximum: 250 }),
    dueDays: Type.Integer({ minimum: 1, maximum: 250 }),
    /** Days until a resident who was asked back is reminded, and until their case is closed without their answer. */
    inquiryReminderDays: Type.Integer({ minimum: 1, maximum: 365 }),
    inquiryCloseDays: Type.Integer({ minimum: 1, maximum: 365 }),
    /** Weeks after closing until the resident is asked whether it was solved. */
    followUpWeeks: Type.Integer({ minimum: 1, maximum: 52 }),
    /** When and how often notices may arrive. */
    notices: Type.Object(
      {
        /** No notice arrives between these times of day, on Sundays and on public holidays, but a released exception. */
        quietFrom: Time,
        quietTo: Time,
        /** Most notices a person gets in seven days; what is more waits. */
        perWeek: Type.Integer({ minimum: 1, maximum: 50 }),
        /** When those who want no single notices get theirs together. */
        digest: Type.Object({ weekday: Type.Enum(weekdays), at: Time }, strict),
        /** Whether somebody else than its author must release a notice. */
        releasedByTwo: Type.Boolean(),
      },
      strict,
    ),
    /** Whether there are a public map and list of the cases that somebody released for them; left out: no. */
    publicCases: Type.Optional(Type.Boolean()),
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
  routing: RoutingFile
  handOns: HandOn[]
  textBlocks: TextBlock[]
  topics: Topic[]
  answers: Answer[]
  contacts: ContactPerson[]
  helplines: Helpline[]
  councils: Council[]
  feeds: FeedSource[]
  glossary: Term[]
  channelLaw: ChannelLaw
}
