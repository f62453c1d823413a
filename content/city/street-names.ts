import type { City } from './city.ts'
import { foldWords } from './fold-words.ts'
import { findNames } from './place-names.ts'
import { bonesOf } from './transcribe.ts'

/** Bones of the words that make a name a street, as they end German street names in every script. */
const endings = /(?:strs|str|blts|als|fk|rnk|mrkt|brk|fr)$/

/** Words for "street" in the languages of the house, folded: the name stands beside them. */
const streetWords = new Set(
  'улица улице улицы вулиця вулиці вул ул شارع ساحه ميدان خيابان cadde caddesi sokak sokagi street road ulica ulicy ul strada duong rue calle kolan kolana'.split(
    ' ',
  ),
)
const shortestBones = 3

/** The streets and areas a text names, as bones that are the same in every script (content/city/transcribe.ts). */
export function namedPlaces(city: City, text: string): Set<string> {
  const words = foldWords(text)
  const known = knownStreetWords(city)
  const foreign = /[^\p{Script=Latin}]/u.test(words.join(''))
  const names = words.flatMap((word, index) => {
    const bones = bonesOf(word)
    const suffixed =
      word.length > 7 && /(?:strasse|str|platz|allee|weg|ring|markt|brucke|ufer|damm|chaussee)$/.test(word)
    const beside =
      !known.has(word) && (known.has(words[index + 1] ?? '') || streetWords.has(words[index - 1] ?? ''))
    const borrowed = foreign && /^[a-z]{4,}$/.test(word)
    const transcribed = /[^a-z0-9]/.test(word) && /(?:strs|blts)$/.test(bones)
    if (known.has(word) || !(suffixed || beside || borrowed || transcribed)) return []
    return [bones.replace(endings, '') || bones]
  })
  const areas = findNames(city, text).map(({ name }) => bonesOf(name))
  return new Set([...names, ...areas].filter((bones) => bones.length >= shortestBones))
}

const wordsOfCities = new WeakMap<City, Set<string>>()

function knownStreetWords(city: City): Set<string> {
  const words = wordsOfCities.get(city) ?? new Set([...streetWords, ...city.streetWords.flatMap(foldWords)])
  wordsOfCities.set(city, words)
  return words
}
