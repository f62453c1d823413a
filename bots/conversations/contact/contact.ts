import {
  type Context,
  defineConversation,
  go,
  type Opening,
  type Outcome,
} from '#bots/engine/conversation.ts'
import { areaByCode, findByText } from '#content/city/places.ts'
import { fold } from '#content/fold.ts'
import { guessCategory, isQuestion } from '../concern/guess.ts'
import { blankContact, ContactAnswers } from './answers.ts'
import { phone } from './callback.ts'
import { card } from './card.ts'
import { cancel, mine } from './mine.ts'
import { place, placeWhich, takePlace, topic } from './place.ts'
import { confirm, interpreter, slot } from './slot.ts'

/** Who is responsible for a street or a topic, and how to reach them: a slot of their consultation hour, or a call back. */
export const contact = defineConversation({
  id: 'contact',
  words: ['contact'],
  answers: ContactAnswers,
  start: begin,
  claim(input, { view, language }) {
    if (input.type !== 'text' || !isQuestion(view.catalog, language, input.text)) return null
    const asked = ` ${fold(input.text)} `
    const phrases = view.catalog.text(language, 'recognise.contact').split(/[;؛]/).map(fold)
    return phrases.some((phrase) => phrase !== '' && asked.includes(` ${phrase} `))
      ? { value: '', input }
      : null
  },
  steps: { place, placeWhich, topic, card, slot, interpreter, confirm, phone, mine, cancel },
})

/** `value` may be "mine", the code of an area or the id of a contact person; words may name the area and the topic. */
function begin({ value, input }: Opening, context: Context): Outcome<ContactAnswers> {
  const { city, bookings } = context.view
  if (bookings.length > 0 && input === null && (value === 'mine' || value === 'contact' || value === '')) {
    return go('mine', blankContact)
  }
  if (city.contacts.some(({ id }) => id === value)) return go('card', { ...blankContact, contact: value })
  if (areaByCode(city, value)) return takePlace({ type: 'choice', value }, blankContact, context)
  if (input?.type === 'location') return takePlace(input, blankContact, context)
  if (input?.type !== 'text') return go('place', blankContact)
  const category = guessCategory(city, input.text, context.language)
  const known = city.contacts.some(({ topics }) => category !== null && topics.includes(category))
  const answers = { ...blankContact, topic: known && category !== null ? category : '' }
  const named = findByText(city, input.text).type !== 'none'
  return named ? takePlace(input, answers, context) : go('place', answers)
}
