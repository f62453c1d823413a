import { Type } from 'typebox'
import { aside, defineConversation } from '#bots/engine/conversation.ts'
import { emergencyNumbers } from '#bots/engine/safety.ts'

/** How it works, said in passing: what is open stays open. */
export const help = defineConversation({
  id: 'help',
  words: ['help'],
  answers: Type.Object({}),
  start: (_, { view }) =>
    aside([
      {
        text: {
          key: 'help.text',
          params: {
            menuWord: { key: 'help.menuWord' },
            casesWord: { key: 'help.casesWord' },
            languageWord: { key: 'help.languageWord' },
            personWord: { key: 'help.personWord' },
            dataWord: { key: 'help.dataWord' },
            cancelWord: { key: 'help.cancelWord' },
            pauseWord: { key: 'help.pauseWord' },
            stopWord: { key: 'help.stopWord' },
            emergency: emergencyNumbers(view.city),
          },
        },
      },
    ]),
  steps: {},
})
