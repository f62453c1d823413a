import { type Static, Type } from 'typebox'
import type { Area, City, ContactPerson } from '#content/city/city.ts'
import { findContacts } from '#content/city/contacts.ts'
import { areaByCode, findByText } from '#content/city/places.ts'
import { LanguageShape, viewLanguage } from './language.ts'
import { line } from './shape.ts'

const AreaShape = Type.Object({ code: Type.String(), name: Type.String() })
const Names = Type.Record(Type.String(), Type.String())

/** A contact person of the city's directory; words by language tag, German is always there. */
const ContactShape = Type.Object({
  id: Type.String(),
  name: Type.String(),
  role: Names,
  hours: Names,
  areas: Type.Array(AreaShape),
  topics: Type.Array(Type.Object({ id: Type.String(), name: Names }), {
    description: 'Empty: for everything.',
  }),
  languages: Type.Array(LanguageShape),
  phone: Type.Optional(Type.String()),
  room: Type.Optional(Names),
  sample: Type.Boolean({ description: 'Invented, for trying out.' }),
})
type ContactView = Static<typeof ContactShape>

/** For whom somebody is looked for: a code of an area or words that name one, a category or topic, a language tag. */
export const ContactQueryShape = Type.Object({
  area: Type.Optional(Type.String({ maxLength: 12 })),
  place: Type.Optional(
    line({ maxLength: 120, description: 'Words that name an area, when no `area` is given.' }),
  ),
  topic: Type.Optional(Type.String({ maxLength: 24 })),
  language: Type.Optional(Type.String({ maxLength: 35 })),
})

/** Who was found, and the areas that were meant. */
export const ContactListShape = Type.Object({
  contacts: Type.Array(ContactShape),
  areas: Type.Array(AreaShape, {
    description:
      'One: the area that was looked in. Several: which one is meant? None: no area was named or known.',
  }),
})

/** The contact persons that fit, best first. Words that name no area, or several, find nobody: the desk asks again. */
export function listContacts(
  city: City,
  { area, place, topic, language }: Static<typeof ContactQueryShape>,
): Static<typeof ContactListShape> {
  const areas = areasMeant(city, area, place)
  const [only] = areas
  const anywhere = area === undefined && place === undefined
  if (!anywhere && (areas.length > 1 || only === undefined))
    return { contacts: [], areas: areas.map(viewArea) }
  const contacts = findContacts(city, {
    district: only ? (only.parent ?? only.code) : null,
    subdistrict: only?.level === 'subdistrict' ? only.code : null,
    category: topic ?? null,
    topic: topic ?? null,
    language: language ?? null,
  })
  return { contacts: contacts.map((contact) => viewContact(city, contact)), areas: areas.map(viewArea) }
}

function areasMeant(city: City, area: string | undefined, place: string | undefined): Area[] {
  if (area !== undefined) return [areaByCode(city, area)].filter((one) => one !== null)
  const match = place === undefined ? { type: 'none' as const } : findByText(city, place)
  if (match.type === 'one') return [match.area]
  return match.type === 'several' ? match.areas : []
}

function viewArea({ code, name }: Area): Static<typeof AreaShape> {
  return { code, name }
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
