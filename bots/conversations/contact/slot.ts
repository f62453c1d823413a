import { again, type Context, finish, go, handOver, opener, type Step } from '#bots/engine/conversation.ts'
import { speaks } from '#content/city/contacts.ts'
import type { Text } from '#content/message.ts'
import { blankContact, type ContactAnswers, personOf, slotsOf } from './answers.ts'
import { toSlots } from './card.ts'

const slotsAtOnce = 6

/** Which free slot; a page of them at a time. */
export const slot: Step<ContactAnswers> = {
  lasting: true,
  ask(answers, context) {
    const person = personOf(answers, context)
    const free = person ? slotsOf(person, context) : []
    const from = answers.page * slotsAtOnce
    return {
      text: { key: 'contact.askSlot', params: { name: { name: { of: 'contact', id: answers.contact } } } },
      options: [
        ...free.slice(from, from + slotsAtOnce).map(({ startsAt }) => ({
          value: startsAt.toISOString(),
          label: startText(startsAt.toISOString()),
        })),
        ...(free.length > from + slotsAtOnce
          ? [{ value: 'later', label: { key: 'contact.slotLater' } } as const]
          : []),
        { value: 'back', label: { key: 'button.back' } },
      ],
    }
  },
  answer(input, answers, context) {
    const person = personOf(answers, context)
    if (!person) return go('place', blankContact)
    if (input.type !== 'choice') return again({ key: 'contact.slotAgain' })
    const { value } = input
    if (value === 'back') return go('card', answers)
    const free = slotsOf(person, context)
    if (value === 'later') {
      const more = free.length > (answers.page + 1) * slotsAtOnce
      return go('slot', { ...answers, page: more ? answers.page + 1 : 0 })
    }
    const found = free.some(({ startsAt }) => startsAt.toISOString() === value)
    if (!found) return toSlots(answers, person, context, [{ key: 'contact.slotTaken' }])
    const chosen = { ...answers, startsAt: value }
    return speaks(person, context.language) ? go('confirm', chosen) : go('interpreter', chosen)
  },
}

/** The contact person does not speak the resident's language: is somebody needed who does? */
export const interpreter: Step<ContactAnswers> = {
  ask: ({ contact }) => ({
    text: { key: 'contact.askInterpreter', params: { name: { name: { of: 'contact', id: contact } } } },
    options: [
      { value: 'yes', label: { key: 'button.yes' } },
      { value: 'no', label: { key: 'button.no' } },
    ],
  }),
  answer(input, answers, context) {
    if (input.type !== 'choice') return again({ key: 'contact.interpreterAgain' })
    if (!personOf(answers, context)) return go('place', blankContact)
    const next = { ...answers, interpreter: input.value === 'yes' }
    return go(answers.wants === 'slot' ? 'confirm' : 'phone', next)
  },
}

/** Everything once more before the slot is held. */
export const confirm: Step<ContactAnswers> = {
  ask: (answers, context) => ({
    text: {
      key: 'contact.askConfirm',
      params: { details: detailsOf(answers, placeIndex(answers, context)) },
    },
    options: [
      { value: 'yes', label: { key: 'contact.confirmYes' } },
      { value: 'other', label: { key: 'contact.confirmOther' } },
      { value: 'cancel', label: { key: 'button.cancel' } },
    ],
  }),
  answer(input, answers, context) {
    const person = personOf(answers, context)
    if (!person) return go('place', blankContact)
    switch (input.type === 'choice' ? input.value : null) {
      case 'yes': {
        const { contact, topic, interpreter, startsAt } = answers
        const found = slotsOf(person, context).find((free) => free.startsAt.toISOString() === startsAt)
        if (!found) return toSlots(answers, person, context, [{ key: 'contact.slotTaken' }])
        const text: Text = {
          key: 'contact.booked',
          params: { details: detailsOf(answers, found.consultation) },
        }
        const choices = [
          opener('contact', { key: 'contact.mine' }, 'mine'),
          opener('menu', { key: 'button.menu' }),
        ]
        const wish = { contact, topic: topic === '' ? null : topic, language: context.language, interpreter }
        const endsAt = found.endsAt.toISOString()
        return finish([{ text, choices }], [{ type: 'bookSlot', startsAt, endsAt, ...wish }])
      }
      case 'other':
        return toSlots(answers, person, context)
      case 'cancel':
        return handOver('menu', { value: 'cancelled' })
      default:
        return again({ key: 'contact.confirmAgain' })
    }
  },
}

function placeIndex(answers: ContactAnswers, context: Context): number {
  const person = personOf(answers, context)
  const free = person ? slotsOf(person, context) : []
  return free.find(({ startsAt }) => startsAt.toISOString() === answers.startsAt)?.consultation ?? 0
}

function detailsOf({ contact, startsAt, interpreter }: ContactAnswers, consultation: number): Text {
  const details: Text = {
    key: 'contact.details',
    params: {
      start: startText(startsAt),
      name: { name: { of: 'contact', id: contact } },
      place: { name: { of: 'consultationPlace', id: `${contact}.${consultation}` } },
    },
  }
  return interpreter ? { key: 'contact.withInterpreter', params: { details } } : details
}

function startText(startsAt: string): Text {
  return { key: 'contact.slot', params: { start: { date: startsAt, style: 'appointment' } } }
}
