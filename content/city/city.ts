import type { Feature, MultiPolygon, Polygon } from 'geojson'

/** Words in several languages by BCP 47 tag. German is always there; rendering falls back to it. */
export type LocalText = Record<string, string> & { de: string }

/** A district (Stadtbezirk) or subdistrict (Ortsteil). Codes are text: they have leading zeros. */
export interface Area {
  code: string
  level: 'district' | 'subdistrict'
  /** Names of places are not translated. */
  name: string
  /** The district a subdistrict lies in. */
  parent: string | null
  boundary: Feature<Polygon | MultiPolygon>
}

/** An incorporated village with its own council; its boundary may be unknown. */
export interface Locality {
  name: string
  council: string
}

/** A name people use that is not one subdistrict of today: it may mean several, and then the bot asks back. */
export interface HistoricName {
  name: string
  areas: string[]
}

export interface Category {
  id: string
  name: LocalText
  /** Words and word beginnings that point to this category, by language. */
  keywords: Record<string, string[]>
  responsibleBody: string
  /** A sentence for the resident's safety or patience, shown before the summary. */
  advice?: LocalText
}

export interface ResponsibleBody {
  id: string
  name: LocalText
}

export interface Topic {
  id: string
  name: LocalText
}

/** A reviewed local text that answers a question people ask. */
export interface Answer {
  id: string
  question: LocalText
  keywords: Record<string, string[]>
  text: LocalText
  source: string
  reviewedAt: string
}

/** Who is there for an area, when, and in which languages. `sample` marks invented people of the sample data. */
export interface ContactPerson {
  id: string
  name: string
  role: LocalText
  areas: string[]
  hours: LocalText
  languages: string[]
  sample: boolean
}

/** A number to call at once. */
export interface Helpline {
  id: string
  number: string
  name: LocalText
  for: 'fireOrMedical' | 'police' | 'crisis' | 'youth' | 'violence'
}

/** A city as content: everything the house knows of a place. Loaded and checked by content/city/load.ts. */
export interface City {
  id: string
  name: LocalText
  /** How the authority that answers is called. */
  authority: LocalText
  timeZone: string
  /** First part of every reference number, one or two letters. */
  referencePrefix: string
  languages: string[]
  /** Version of the privacy notice; a new one is shown again. */
  noticeVersion: string
  privacyUrl: string
  attribution: string
  /** West, south, east, north in degrees. */
  bounds: [number, number, number, number]
  areas: Area[]
  localities: Locality[]
  historicNames: HistoricName[]
  categories: Category[]
  bodies: ResponsibleBody[]
  topics: Topic[]
  answers: Answer[]
  contacts: ContactPerson[]
  helplines: Helpline[]
}
