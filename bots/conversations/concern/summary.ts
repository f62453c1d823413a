import {
  again,
  type Context,
  finish,
  go,
  type Outcome,
  opener,
  type Step,
} from '#bots/engine/conversation.ts'
import type { Text } from '#content/message.ts'
import { type ConcernAnswers, type ConcernPart, concernParts, unsettle } from './answers.ts'
import { placeText } from './place-text.ts'
import { askSimilar, concernOf } from './same.ts'
import { appendText, isMoreText } from './text.ts'

/** Everything once more before it goes out. */
export const summary: Step<ConcernAnswers> = {
  ask: (answers, { view }) => ({
    text: summaryText(answers, view.city),
    options: [
      { value: 'yes', label: { key: 'concern.send' } },
      { value: 'change', label: { key: 'concern.change' } },
      { value: 'cancel', label: { key: 'button.cancel' } },
    ],
  }),
  answer(input, answers, context) {
    if (isMoreText(input)) return appendText(input.text, answers, context)
    switch (input.type === 'choice' ? input.value : null) {
      case 'yes':
        return askSimilar(answers, context) ?? file(answers, context)
      case 'change':
        return go('change', answers)
      case 'cancel':
        return go('cancel', answers)
      default:
        return again({ key: 'concern.summaryAgain' })
    }
  },
}

/** Which one answer is to be corrected. */
export const change: Step<ConcernAnswers> = {
  ask: () => ({
    text: { key: 'concern.askChange' },
    options: [
      { value: 'text', label: { key: 'concern.changeText' } },
      { value: 'kind', label: { key: 'concern.changeKind' } },
      { value: 'category', label: { key: 'concern.changeCategory' } },
      { value: 'place', label: { key: 'concern.changePlace' } },
      { value: 'photos', label: { key: 'concern.changePhotos' } },
      { value: 'back', label: { key: 'concern.changeNothing' } },
    ],
  }),
  answer(input, answers) {
    const value = input.type === 'choice' ? input.value : null
    if (value === 'back') return go('summary', answers)
    const part = concernParts.find((known) => known === value)
    return part ? reopen(part, answers) : again({ key: 'concern.changeAgain' })
  },
}

function reopen(part: ConcernPart, answers: ConcernAnswers): Outcome<ConcernAnswers> {
  if (part !== 'photos' || answers.mediaKeys.length === 0) return go(part, unsettle(answers, part))
  const without = unsettle({ ...answers, mediaKeys: [], voice: false }, 'photos')
  return go('photos', without, {
    say: [{ text: { key: 'concern.photosRemoved' } }],
    actions: [{ type: 'discardMedia', keys: answers.mediaKeys }],
  })
}

/** Sends the concern: the office gets it, the person its number. */
export function file(answers: ConcernAnswers, { language, view }: Context): Outcome<ConcernAnswers> {
  if (answers.text === '' && answers.mediaKeys.length === 0) return go('text', answers)
  const concern = concernOf(answers, language)
  const filed: Text = { key: 'concern.filed', params: { reference: { result: 'reference' } } }
  return finish(
    [
      { text: withStatusLink(filed, view) },
      {
        text: { key: 'concern.filedNext', params: { casesWord: { key: 'help.casesWord' } } },
        choices: [opener('cases', { key: 'menu.cases' }), opener('menu', { key: 'button.menu' })],
      },
    ],
    [{ type: 'fileConcern', concern }],
  )
}

/** What is said of the case this turn leads to, with the link to its status page if there is one. */
export function withStatusLink(filed: Text, { hasStatusPage }: Context['view']): Text {
  if (!hasStatusPage) return filed
  return { key: 'concern.filedWithLink', params: { filed, link: { result: 'statusLink' } } }
}

function wordsOf({ text, voice }: ConcernAnswers): Text {
  if (text !== '') return { literal: text }
  return { key: voice ? 'concern.voiceText' : 'cases.noText' }
}

function summaryText(answers: ConcernAnswers, city: Context['view']['city']): Text {
  const { kind, category, mediaKeys } = answers
  const params = {
    kind: { key: `kind.${kind ?? 'defect'}` } as const,
    text: wordsOf(answers),
    media: mediaKeys.length,
  }
  const short = (kind === 'question' || kind === 'praise') && category === null && answers.place === null
  if (short) return { key: 'concern.summaryShort', params }
  return {
    key: 'concern.summary',
    params: {
      ...params,
      category: category === null ? { key: 'concern.notNamed' } : { name: { of: 'category', id: category } },
      place: placeText(answers, city),
    },
  }
}
