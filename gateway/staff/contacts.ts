import { type Static, Type } from 'typebox'
import type { City, ContactPerson } from '#content/city/city.ts'
import { findContacts } from '#content/city/contacts.ts'
import { areaByCode } from '#content/city/places.ts'
import { LanguageShape, viewLanguage } from './language.ts'

const Names = Type.Record(Type.String(), Type.String())

/** A contact person of the city's directory; words by language tag, German is always there. */
export const ContactShape = Type.Object({
  id: Type.String(),
  name: Type.String(),
  role: Names,
  hours: Names,
  areas: Type.Array(Type.Object({ code: Type.String(), name: Type.String() })),
  topics: Type.Array(Type.Object({ id: Type.String(), name: Names }), {
    description: 'Empty: for everything.',
  }),
  languages: Type.Array(LanguageShape),
  phone: Type.Optional(Type.String()),
  room: Type.Optional(Names),
  sample: Type.Boolean({ description: 'Invented, for trying out.' }),
})
type ContactView = Static<typeof ContactShape>

/** For whom somebody is looked for: a code of an area, a category or topic, a language tag. */
export const ContactQueryShape = Type.Object({
  area: Type.Optional(Type.String({ maxLength: 12 })),
  topic: Type.Optional(Type.String({ maxLength: 24 })),
  language: Type.Optional(Type.String({ maxLength: 35 })),
})

/** The contact persons that fit, best first. */
export function listContacts(city: City, query: Static<typeof ContactQueryShape>): ContactView[] {
  const area = query.area === undefined ? null : areaByCode(city, query.area)
  if (query.area !== undefined && area === null) return []
  const topic = query.topic ?? null
  return findContacts(city, {
    district: area ? (area.parent ?? area.code) : null,
    subdistrict: area?.level === 'subdistrict' ? area.code : null,
    category: topic,
    topic,
    language: query.language ?? null,
  }).map((contact) => viewContact(city, contact))
}

function viewContact(city: City, contact: ContactPerson): ContactView {
  const { id, name, role, hours, areas, topics, languages, phone, room, sample } = contact
  const named = [...city.categories, ...city.topics]
  return {
    id,
    name,
    role,
    hours,
    areas: areas.map((code) => ({ code, name: areaByCode(city, code)?.name ?? code })),
    topics: topics.map((topic) => ({
      id: topic,
      name: named.find((one) => one.id === topic)?.name ?? { de: topic },
    })),
    languages: languages.map(viewLanguage),
    ...(phone !== undefined && { phone }),
    ...(room !== undefined && { room }),
    sample,
  }
}
