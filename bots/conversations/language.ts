import { Type } from 'typebox'
import {
  again,
  type Context,
  defineConversation,
  go,
  type Option,
  takeUp,
} from '#bots/engine/conversation.ts'
import { languageOf } from '#content/languages.ts'
import { proposeLanguage } from '#content/propose-language.ts'

/**
 * Which language. The likely ones come first, then all by their own names. Choosing itself is understood at any time
 * (engine/change-language.ts). `first`: asked of a stranger, who may simply write on and then keeps the proposed language.
 */
export const language = defineConversation({
  id: 'language',
  words: ['language'],
  answers: Type.Object({ first: Type.Boolean() }),
  start: ({ value, input }) => go('pick', { first: value === 'first' }, { hold: input }),
  steps: {
    pick: {
      ask: ({ first }, context) => ({
        text: { key: first ? firstQuestion(context) : 'language.ask' },
        options: languageOptions(context),
      }),
      answer: (input, { first }) =>
        first && input.type !== 'choice' ? takeUp(input) : again({ key: 'language.again' }),
    },
  },
})

function firstQuestion({ session: { held } }: Context) {
  return held && held.type !== 'open' ? 'first.chooseLanguageHeld' : 'first.chooseLanguage'
}

function languageOptions({ view, language }: Context): Option[] {
  const { languages } = view.city
  const hinted = proposeLanguage(view.languageHint, languages)
  const tags = [...new Set([language, hinted, ...languages])].filter((tag) => languages.includes(tag))
  return tags.map((tag) => ({ value: tag, label: { literal: languageOf(tag).ownName } }))
}
