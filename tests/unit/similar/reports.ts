import { readFileSync } from 'node:fs'

/** One generated report. `matter` names the thing it is about: reports with the same one are duplicates. */
export interface GeneratedReport {
  matter: string
  text: string
  language: string
  category: string | null
  longitude: number | null
  latitude: number | null
  subdistrict: string
  day: number
}

interface Template {
  category: string
  language: string
  set: string
  text: string
}

const templates: Template[] = readFileSync(
  new URL('../../fixtures/similar/reports.tsv', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => {
    const [category = '', language = '', set = '', text = ''] = line.split('\t')
    return { category, language, set, text }
  })

const languages = ['de', 'en', 'uk', 'ar', 'tr'] as const

/** Streets and how people write "in this street"; far enough from each other. */
const streets = [
  {
    at: {
      de: 'in der Eisenbahnstraße',
      en: 'on Eisenbahnstraße',
      uk: 'на вулиці Айзенбанштрассе',
      ar: 'في شارع آيزنبان',
      tr: 'Eisenbahnstraße üzerinde',
    },
    longitude: 12.4012,
    latitude: 51.3463,
    subdistrict: '21',
  },
  {
    at: {
      de: 'in der Dornbergerstraße',
      en: 'in Dornbergerstraße',
      uk: 'на Дорнбергерштрассе',
      ar: 'في شارع دورنبرغر',
      tr: 'Dornbergerstraße’de',
    },
    longitude: 12.4092,
    latitude: 51.3445,
    subdistrict: '21',
  },
  {
    at: {
      de: 'in der Karl-Heine-Straße',
      en: 'on Karl-Heine-Straße',
      uk: 'на Karl-Heine-Straße',
      ar: 'في Karl-Heine-Straße',
      tr: 'Karl-Heine-Straße’de',
    },
    longitude: 12.334,
    latitude: 51.332,
    subdistrict: '70',
  },
  {
    at: {
      de: 'in der Merseburger Straße',
      en: 'on Merseburger Straße',
      uk: 'на вулиці Мерзебургер',
      ar: 'في شارع مرسيبورغر',
      tr: 'Merseburger Straße’de',
    },
    longitude: 12.326,
    latitude: 51.3355,
    subdistrict: '70',
  },
  {
    at: {
      de: 'am Lindenauer Markt',
      en: 'at Lindenauer Markt',
      uk: 'на Lindenauer Markt',
      ar: 'في Lindenauer Markt',
      tr: 'Lindenauer Markt’ta',
    },
    longitude: 12.335,
    latitude: 51.3405,
    subdistrict: '71',
  },
  {
    at: {
      de: 'in der Georg-Schumann-Straße',
      en: 'on Georg-Schumann-Straße',
      uk: 'на Георг-Шуман-Штрассе',
      ar: 'في Georg-Schumann-Straße',
      tr: 'Georg-Schumann-Straße’de',
    },
    longitude: 12.356,
    latitude: 51.365,
    subdistrict: '91',
  },
  {
    at: {
      de: 'in der Zweinaundorfer Straße',
      en: 'on Zweinaundorfer Straße',
      uk: 'на Zweinaundorfer Straße',
      ar: 'في Zweinaundorfer Straße',
      tr: 'Zweinaundorfer Straße’de',
    },
    longitude: 12.4195,
    latitude: 51.334,
    subdistrict: '22',
  },
] as const

/** A small seeded generator (mulberry32): the same seed gives the same reports. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Metres as degrees at Leipzig's latitude. */
const perMetre = { longitude: 1 / 69_500, latitude: 1 / 111_200 }

/**
 * Reports of matters: every matter is one category at one place and has one to five reports in languages drawn at random, each within
 * 60 m of it (so up to 120 m apart). Places hold several matters; categories recur at other places. Six of ten people chose the category, the
 * others were not sure. One street in four has the same trouble 450 m further on as well. One in four shares no point but names the street, as the intake asks for it, most of them with a house number
 * near by; of the others half name the street. One in three makes a typing error.
 */
export function generateReports(set: 'tuning' | 'held', count: number, seed: number): GeneratedReport[] {
  const random = createRandom(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const categories = [...new Set(templates.map(({ category }) => category))]
  const reports: GeneratedReport[] = []
  const places = streets.flatMap((street) => [0, 1].map((stretch) => ({ street, stretch })))
  const matters = places
    .flatMap((place) => categories.map((category) => ({ place, category })))
    .filter(({ place }) => place.stretch === 0 || random() < 0.25)
  while (reports.length < count && matters.length > 0) {
    const [matter] = matters.splice(Math.floor(random() * matters.length), 1)
    if (!matter) break
    const { street, stretch } = matter.place
    const people = 1 + Math.floor(random() * 5)
    for (let person = 0; person < people && reports.length < count; person += 1) {
      const language = pick(languages)
      const template = pick(
        templates.filter(
          (one) => one.set === set && one.language === language && one.category === matter.category,
        ),
      )
      const pointed = random() < 0.75
      const number = random() < 0.6 ? ` ${12 + stretch * 60 + Math.floor(random() * 8)}` : ''
      const at = pointed ? (random() < 0.5 ? street.at[language] : '') : `${street.at[language]}${number}`
      const words = template.text.replace('{at}', at).replace(/\s+/g, ' ')
      const metres = random() * 60
      const angle = random() * 2 * Math.PI
      reports.push({
        matter: `${matter.category} ${streets.indexOf(street)}.${stretch}`,
        text: random() < 1 / 3 ? withTypo(words, random) : words,
        language,
        category: random() < 0.6 ? matter.category : null,
        longitude: pointed
          ? street.longitude + (stretch * 450 + metres * Math.cos(angle)) * perMetre.longitude
          : null,
        latitude: pointed ? street.latitude + metres * Math.sin(angle) * perMetre.latitude : null,
        subdistrict: street.subdistrict,
        day: random() * 30,
      })
    }
  }
  return reports.sort((one, other) => one.day - other.day)
}

function withTypo(text: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (text.length - 2))
  return `${text.slice(0, at)}${text[at + 1]}${text[at]}${text.slice(at + 2)}`
}
