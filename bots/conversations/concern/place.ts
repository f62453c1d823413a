import { again, type Context, go, type Outcome, type Step } from '#bots/engine/conversation.ts'
import { cleanText, type Input } from '#bots/engine/input.ts'
import type { Area, City } from '#content/city/city.ts'
import { areaByCode, findByPoint, findByText } from '#content/city/places.ts'
import { fold } from '#content/fold.ts'
import { matchWord } from '#content/words.ts'
import { type ConcernAnswers, next, settle } from './answers.ts'
import { placeText } from './place-text.ts'

/** Where it is: a shared location, words, or "not sure". */
export const place: Step<ConcernAnswers> = {
  ask: ({ text }, { view }) => ({
    text: { key: 'concern.askPlace' },
    options: [
      ...areasIn(text, view.city).map(
        ({ code }) => ({ value: code, label: { name: { of: 'area', id: code } } }) as const,
      ),
      { value: 'notSure', label: { key: 'concern.placeUnsure' } },
    ],
    ask: 'location',
  }),
  answer(input, answers, context) {
    if (input.type === 'choice') {
      if (input.value === 'notSure') return next(settle(answers, 'place', { place: null }))
      const area = areaByCode(context.view.city, input.value)
      return area ? inArea(area, area.name, answers, context) : again({ key: 'concern.placeAgain' })
    }
    if (input.type === 'text' && noPlace.has(matchWord(input.text, context.language) ?? '')) {
      return next(settle(answers, 'place', { place: null }))
    }
    if (input.type === 'text' && /\p{L}{2}/u.test(input.text)) return takeWords(input.text, answers, context)
    return again({ key: 'concern.placeAgain' })
  },
}

/** "None", "no", "skip": not every concern has a place. */
const noPlace: ReadonlySet<string> = new Set(['no', 'skip'])

/** The areas the description already names: offered as buttons. */
function areasIn(text: string, city: City): Area[] {
  const match = findByText(city, text)
  return match.type === 'one' ? [match.area] : match.type === 'several' ? match.areas.slice(0, 6) : []
}

/** A name that several areas share ("Gohlis"): which one? */
export const placeWhich: Step<ConcernAnswers> = {
  ask: ({ placeName, placeCodes }) => ({
    text: { key: 'concern.askPlaceWhich', params: { name: placeName } },
    options: [
      ...placeCodes.map((code) => ({ value: code, label: { name: { of: 'area', id: code } } }) as const),
      { value: 'none', label: { key: 'concern.placeWhichNone' } },
    ],
    ask: 'location',
  }),
  answer(input, answers, context) {
    const words = answers.place?.text ?? null
    if (input.type === 'choice') {
      if (input.value === 'none')
        return next(settle(answers, 'place', { place: { ...nowhere, text: words } }))
      const area = answers.placeCodes.includes(input.value)
        ? areaByCode(context.view.city, input.value)
        : null
      return area
        ? inArea(area, words ?? area.name, answers, context)
        : again({ key: 'concern.placeWhichAgain' })
    }
    if (input.type !== 'text') return again({ key: 'concern.placeWhichAgain' })
    const match = findByText(context.view.city, input.text)
    if (match.type !== 'one') return again({ key: 'concern.placeWhichAgain' })
    return inArea(match.area, words ?? input.text, answers, context)
  },
}

/** The area is clear; a street or landmark would help the people who go there. */
export const placeDetail: Step<ConcernAnswers> = {
  ask: ({ place }) => ({
    text: { key: 'concern.askPlaceDetail', params: { area: place?.text ?? '' } },
    options: [{ value: 'skip', label: { key: 'button.skip' } }],
    ask: 'location',
  }),
  answer(input, answers) {
    if (input.type === 'choice') return next(settle(answers, 'place'))
    if (input.type !== 'text' || input.text === '' || !answers.place)
      return again({ key: 'concern.placeDetailAgain' })
    const text = `${cleanText(input.text, 300).text}, ${answers.place.text ?? ''}`
    return next(settle(answers, 'place', { place: { ...answers.place, text } }))
  },
}

/** A shared location outside the city: kept if the person wants it so. */
export const placeOutside: Step<ConcernAnswers> = {
  ask: () => ({
    text: { key: 'concern.askPlaceOutside', params: { city: { name: { of: 'city', id: 'name' } } } },
    options: [
      { value: 'yes', label: { key: 'concern.placeKeep' } },
      { value: 'no', label: { key: 'concern.placeChange' } },
    ],
  }),
  answer(input, answers, context) {
    if (input.type === 'choice' && input.value === 'yes') return next(settle(answers, 'place'))
    if (input.type === 'choice' && input.value === 'no') return go('place', { ...answers, place: null })
    if (input.type === 'text' && findByText(context.view.city, input.text).type !== 'none') {
      return takeWords(input.text, answers, context)
    }
    return again({ key: 'concern.placeOutsideAgain' })
  },
}

const nowhere = { text: null, longitude: null, latitude: null, subdistrict: null, district: null }

/** Keeps a shared location, whenever it comes. */
export function takeLocation(
  { longitude, latitude, label }: Extract<Input, { type: 'location' }>,
  answers: ConcernAnswers,
  { view }: Context,
): Outcome<ConcernAnswers> {
  const point = { ...nowhere, text: label === '' ? null : label, longitude, latitude }
  const found = findByPoint(view.city, longitude, latitude)
  if (!found) return go('placeOutside', { ...answers, place: point })
  const place = { ...point, subdistrict: found.subdistrict.code, district: found.district.code }
  const settled = settle(answers, 'place', { place })
  const name = placeText(settled, view.city)
  return next(settled, [{ text: { key: 'concern.placeFound', params: { place: name } } }])
}

function takeWords(words: string, answers: ConcernAnswers, context: Context): Outcome<ConcernAnswers> {
  const { text } = cleanText(words, 300)
  const match = findByText(context.view.city, text)
  switch (match.type) {
    case 'one':
      return inArea(match.area, text, answers, context)
    case 'several': {
      const placeCodes = match.areas.slice(0, 12).map(({ code }) => code)
      return go('placeWhich', { ...answers, placeName: match.name, placeCodes, place: { ...nowhere, text } })
    }
    case 'none': {
      const place = { ...nowhere, text }
      return next(settle(answers, 'place', { place }), [
        { text: { key: 'concern.placeNoted', params: { place: text } } },
      ])
    }
  }
}

function inArea(
  area: Area,
  words: string,
  answers: ConcernAnswers,
  { view }: Context,
): Outcome<ConcernAnswers> {
  const subdistrict = area.level === 'subdistrict' ? area.code : null
  const place = { ...nowhere, text: words, subdistrict, district: area.parent ?? area.code }
  const onlyArea = fold(words).length <= fold(area.name).length + 3
  const named = {
    ...answers,
    place: onlyArea ? { ...place, text: area.name } : place,
    placeName: '',
    placeCodes: [],
  }
  if (onlyArea || fold(words) === fold(answers.placeName)) {
    return go('placeDetail', { ...named, place: { ...place, text: area.name } })
  }
  const settled = settle(named, 'place')
  const name = placeText(settled, view.city)
  return next(settled, [{ text: { key: 'concern.placeFound', params: { place: name } } }])
}
