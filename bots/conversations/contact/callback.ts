import { again, finish, go, handOver, opener, type Step } from '#bots/engine/conversation.ts'
import { isOpen, nextOpening } from '#content/city/office-calendar.ts'
import type { Reply } from '#content/message.ts'
import { parsePhone } from '#content/phone.ts'
import { blankContact, type ContactAnswers, personOf } from './answers.ts'

/** The number to call. It is asked last and acted on at once, so that no session keeps it. */
export const phone: Step<ContactAnswers> = {
  ask: () => ({
    text: { key: 'contact.askPhone' },
    options: [{ value: 'cancel', label: { key: 'button.cancel' } }],
  }),
  answer(input, answers, context) {
    const { view, language } = context
    if (!personOf(answers, context)) return go('place', blankContact)
    if (input.type === 'choice') return handOver('menu', { value: 'cancelled' })
    const number = input.type === 'text' ? parsePhone(input.text) : null
    if (number === null) return again({ key: 'contact.phoneAgain' })
    const { contact, topic, interpreter } = answers
    const from = { date: nextOpening(view.city, view.now).toISOString(), style: 'appointment' } as const
    const closed: Reply[] = isOpen(view.city, view.now)
      ? []
      : [{ text: { key: 'contact.closedNow', params: { from } } }]
    const choices = [
      opener('contact', { key: 'contact.mine' }, 'mine'),
      opener('menu', { key: 'button.menu' }),
    ]
    const wished: Reply = { text: { key: 'contact.wished', params: { end: number.slice(-2) } }, choices }
    const wish = { contact, topic: topic === '' ? null : topic, language, interpreter }
    return finish([...closed, wished], [{ type: 'wishCallback', phone: number, ...wish }])
  },
}
