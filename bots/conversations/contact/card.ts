import {
  again,
  type Context,
  finish,
  go,
  type Option,
  type Outcome,
  opener,
  type Step,
} from '#bots/engine/conversation.ts'
import type { ContactPerson } from '#content/city/city.ts'
import { speaks } from '#content/city/contacts.ts'
import { isLanguage, languageOf } from '#content/languages.ts'
import type { Text } from '#content/message.ts'
import { blankContact, type ContactAnswers, contactsFor, personOf, slotsOf } from './answers.ts'

/** Bookings one resident may have open at a time, so that a few cannot take all slots. */
const mostBookings = 3

/** Who is there, and what can be wished of them. */
export const card: Step<ContactAnswers> = {
  passing: true,
  lasting: true,
  ask(answers, context) {
    const person = personOf(answers, context)
    const others = contactsFor(answers, context).some(({ id }) => id !== answers.contact)
    const options: Option[] = [
      ...(person && slotsOf(person, context).length > 0
        ? [{ value: 'slot', label: { key: 'contact.book' } } as const]
        : []),
      ...(person ? [{ value: 'callback', label: { key: 'contact.callback' } } as const] : []),
      ...(others ? [{ value: 'other', label: { key: 'contact.otherPerson' } } as const] : []),
      { value: 'place', label: { key: 'contact.otherPlace' } },
    ]
    return {
      text: person ? cardText(person, answers) : { key: 'contact.none' },
      options,
      openers: [opener('person', { key: 'menu.person' }), opener('menu', { key: 'button.menu' })],
    }
  },
  answer(input, answers, context) {
    const person = personOf(answers, context)
    switch (input.type === 'choice' ? input.value : null) {
      case 'slot':
      case 'callback':
        if (!person) return go('place', blankContact)
        return begin(
          { ...answers, wants: input.type === 'choice' && input.value === 'slot' ? 'slot' : 'callback' },
          person,
          context,
        )
      case 'other':
        return go('card', { ...answers, contact: nextOf(answers, context) })
      case 'place':
        return go('place', blankContact)
      default:
        return again({ key: 'contact.ask' })
    }
  },
}

function begin(answers: ContactAnswers, person: ContactPerson, context: Context): Outcome<ContactAnswers> {
  const count = context.view.bookings.length
  if (count >= mostBookings) {
    return finish([
      {
        text: { key: 'contact.tooMany', params: { count } },
        choices: [opener('contact', { key: 'contact.mine' }, 'mine')],
      },
    ])
  }
  const fresh = { ...answers, page: 0, startsAt: '', interpreter: false }
  if (answers.wants === 'slot') return toSlots(fresh, person, context)
  return speaks(person, context.language) ? go('phone', fresh) : go('interpreter', fresh)
}

/** Offers the slots that are free; says so when none is. */
export function toSlots(
  answers: ContactAnswers,
  person: ContactPerson,
  context: Context,
  say: Text[] = [],
): Outcome<ContactAnswers> {
  const free = slotsOf(person, context).length > 0
  const name: Text = { name: { of: 'contact', id: person.id } }
  const texts: Text[] = free ? say : [...say, { key: 'contact.noSlots', params: { name } }]
  return go(
    free ? 'slot' : 'card',
    { ...answers, page: 0, startsAt: '' },
    { say: texts.map((text) => ({ text })) },
  )
}

function nextOf(answers: ContactAnswers, context: Context): string {
  const ids = contactsFor(answers, context).map(({ id }) => id)
  return ids[(ids.indexOf(answers.contact) + 1) % ids.length] ?? ''
}

function cardText(
  { id, areas, languages, phone, room, sample }: ContactPerson,
  { area }: ContactAnswers,
): Text {
  let text: Text = {
    key: 'contact.card',
    params: {
      area: { name: { of: 'area', id: area === '' ? (areas[0] ?? '') : area } },
      name: { name: { of: 'contact', id } },
      role: { name: { of: 'contactRole', id } },
      hours: { name: { of: 'contactHours', id } },
      languages: {
        list: languages.map((tag) => ({ literal: isLanguage(tag) ? languageOf(tag).ownName : tag })),
      },
    },
  }
  if (phone !== undefined) text = { key: 'contact.cardPhone', params: { card: text, phone } }
  if (room !== undefined) {
    text = { key: 'contact.cardRoom', params: { card: text, room: { name: { of: 'contactRoom', id } } } }
  }
  return sample ? { key: 'contact.sample', params: { card: text } } : text
}
