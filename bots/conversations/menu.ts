import { Type } from 'typebox'
import { aside, defineConversation, finish, opener } from '#bots/engine/conversation.ts'
import type { MessageKey } from '#content/keys.ts'
import type { Choice } from '#content/message.ts'
import { matchWord } from '#content/words.ts'

/** What the menu may begin with. */
export type MenuWords = 'ask' | 'again' | 'stale' | 'hello' | 'thanks' | 'cancelled' | 'kept'

const beginnings: Record<MenuWords, MessageKey> = {
  ask: 'menu.ask',
  again: 'menu.again',
  stale: 'errors.staleNothing',
  hello: 'menu.hello',
  thanks: 'menu.thanks',
  cancelled: 'menu.cancelled',
  kept: 'draft.kept',
}

/** Everything one can do here, in the order residents need it. */
const items: readonly Choice[] = [
  opener('concern', { key: 'menu.concern' }),
  opener('question', { key: 'menu.question' }),
  opener('cases', { key: 'menu.cases' }),
  opener('subscribe', { key: 'menu.subscribe' }),
  opener('notices', { key: 'menu.notices' }),
  opener('contact', { key: 'menu.contact' }),
  opener('person', { key: 'menu.person' }),
  opener('data', { key: 'menu.data' }),
  opener('language', { key: 'menu.language' }),
  opener('help', { key: 'menu.help' }),
]

/** The menu. It asks nothing: whatever is said next is understood by itself. Thanks in passing do not close what is open. */
export const menu = defineConversation({
  id: 'menu',
  words: ['menu', 'start', 'hello', 'thanks'],
  answers: Type.Object({}),
  start({ value }, { session }) {
    const words = isMenuWords(value) ? value : 'ask'
    const text = { key: beginnings[words] }
    if (session.conversation !== null && words === 'thanks') return aside([{ text }])
    if (session.conversation !== null && words === 'hello') return aside([])
    const drafts = Object.keys(session.drafts).map((id) => opener(id, { key: 'draft.menu' }))
    return finish([{ text, choices: [...drafts, ...items] }])
  },
  claim: (input, { language }) =>
    input.type === 'text' && isNod(input.text, language) ? { value: 'ask', input: null } : null,
  steps: {},
})

/** "ok", "no", a thumb: an answer to nothing we asked, and no concern. */
function isNod(text: string, language: string): boolean {
  const command = matchWord(text, language)
  return command === 'yes' || command === 'no' || command === 'done' || !/[\p{L}\p{N}]/u.test(text)
}

function isMenuWords(value: string): value is MenuWords {
  return value in beginnings
}
