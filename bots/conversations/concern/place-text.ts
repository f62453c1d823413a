import type { City } from '#content/city/city.ts'
import { areaByCode } from '#content/city/places.ts'
import { fold } from '#content/fold.ts'
import type { Text } from '#content/message.ts'
import type { ConcernAnswers } from './answers.ts'

/** The place of a concern in words: the person's own, with the area when they did not name it. */
export function placeText({ place }: Pick<ConcernAnswers, 'place'>, city: City): Text {
  if (!place) return { key: 'concern.notNamed' }
  const area = areaByCode(city, place.subdistrict ?? place.district ?? '')?.name ?? null
  if (place.text === null) {
    return area === null ? { key: 'concern.placePoint' } : { key: 'concern.placePointIn', params: { area } }
  }
  const named = area === null || fold(place.text).includes(fold(area))
  return { literal: named ? place.text : `${place.text}, ${area}` }
}
