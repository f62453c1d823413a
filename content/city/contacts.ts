import type { City, ContactPerson } from './city.ts'
import { areaByCode } from './places.ts'

/** For what somebody is looked for. Codes and ids of the city's content, a language tag; what is not known is `null`. */
export interface ContactWish {
  district: string | null
  subdistrict: string | null
  category: string | null
  topic: string | null
  language: string | null
}

/**
 * Who is there for an area, best first: those for the very topic, then those for the smaller area, then those who speak the language.
 * Without an area everybody is looked at; whoever is for other topics only comes last, and not at all when a topic is named.
 */
export function findContacts(city: City, wish: ContactWish): ContactPerson[] {
  return city.contacts
    .map((contact) => ({ contact, ranks: ranksOf(contact, wish) }))
    .filter(({ ranks }) => ranks.every((rank) => rank >= 0))
    .toSorted((one, other) => firstDifference(one.ranks, other.ranks))
    .map(({ contact }) => contact)
}

/** The codes of the districts a contact person is there for, wholly or in part. */
export function districtsOf(city: City, contact: ContactPerson): string[] {
  return [...new Set(contact.areas.map((code) => areaByCode(city, code)?.parent ?? code))]
}

/** Whether a contact person speaks a language; who speaks German speaks Leichte Sprache. */
export function speaks(contact: ContactPerson, language: string): boolean {
  return contact.languages.some((tag) => baseOf(tag) === baseOf(language))
}

/** Topic, area, language: higher is better, below zero is out. */
function ranksOf(contact: ContactPerson, wish: ContactWish): number[] {
  return [topicRank(contact, wish), areaRank(contact, wish), languageRank(contact, wish)]
}

function topicRank({ topics }: ContactPerson, { category, topic }: ContactWish): number {
  const wanted = [category, topic].filter((id) => id !== null)
  if (topics.length === 0) return 1
  if (wanted.length === 0) return 0
  return topics.some((id) => wanted.includes(id)) ? 2 : -1
}

function areaRank({ areas }: ContactPerson, { district, subdistrict }: ContactWish): number {
  if (district === null && subdistrict === null) return 0
  if (subdistrict !== null && areas.includes(subdistrict)) return 2
  return district !== null && areas.includes(district) ? 1 : -1
}

function languageRank(contact: ContactPerson, { language }: ContactWish): number {
  return language !== null && speaks(contact, language) ? 1 : 0
}

function firstDifference(one: readonly number[], other: readonly number[]): number {
  const index = one.findIndex((rank, place) => rank !== other[place])
  return (other[index] ?? 0) - (one[index] ?? 0)
}

function baseOf(tag: string): string {
  return tag.split('-')[0] ?? tag
}
