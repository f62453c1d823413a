import { again, type Context, go, type Option, type Outcome } from '#bots/engine/conversation.ts'
import type { Input } from '#bots/engine/input.ts'
import type { Area } from '#content/city/city.ts'
import { areaByCode, findByPoint, findByText } from '#content/city/places.ts'
import type { Text } from '#content/message.ts'

/** What was said of an area: one, several to be asked back about, or why it is none. */
export type HeardArea = { areas: Area[] } | { areas: null; why: Text }

/** Hears an area in a button, a shared location or words. */
export function hearArea(input: Input, { view }: Context): HeardArea {
  switch (input.type) {
    case 'choice': {
      const area = areaByCode(view.city, input.value)
      return area ? { areas: [area] } : unknown
    }
    case 'location': {
      const found = findByPoint(view.city, input.longitude, input.latitude)
      if (found) return { areas: [found.subdistrict] }
      const params = { city: { name: { of: 'city', id: 'name' } } } as const
      return { areas: null, why: { key: 'subscribe.areaOutside', params } }
    }
    case 'text': {
      const match = findByText(view.city, input.text)
      if (match.type === 'none') return unknown
      return { areas: match.type === 'one' ? [match.area] : match.areas.slice(0, mostAreas) }
    }
    default:
      return unknown
  }
}

/** Asks for the area once more. A place elsewhere was an answer all the same, so it is no misunderstanding. */
export function askAreaAgain<Answers>(
  input: Input,
  step: string,
  answers: Answers,
  why: Text,
): Outcome<Answers> {
  return input.type === 'location' ? go(step, answers, { say: [{ text: why }] }) : again(why)
}

/** Buttons for areas. */
export function areaOptions(codes: readonly string[]): Option[] {
  return codes.map((code) => ({ value: code, label: { name: { of: 'area', id: code } } }))
}

/** More buttons than this help nobody. */
const mostAreas = 12

const unknown: HeardArea = { areas: null, why: { key: 'subscribe.areaAgain' } }
