import { linkCodeMinutes } from '#civic/link-code.ts'
import { homeChannel, type Purpose, permissionOf } from '#content/city/channel-law.ts'
import type { Reply } from '#content/message.ts'
import { closedReply, confidentialReply } from '#content/pointer.ts'
import type { DomainAction } from './action.ts'
import type { Context, Conversation } from './conversation.ts'
import { emergencyNumbers } from './safety.ts'
import type { View } from './session.ts'

/** Conversations in which people see to their own rights and ways: no channel law closes them. */
const alwaysOpen: readonly string[] = ['data', 'language', 'channels', 'link']

/** Whether the city lets this channel carry everything of a purpose. */
export function mayCarry({ city, channel }: Pick<View, 'city' | 'channel'>, purpose: Purpose): boolean {
  return permissionOf(city, channel.id, purpose) === 'full'
}

/** Whether a conversation may be held on this channel. */
export function isOpenHere(view: Pick<View, 'city' | 'channel'>, conversation: string): boolean {
  return alwaysOpen.includes(conversation) || mayCarry(view, 'conversation')
}

/** Whether these answers are about a sensitive matter that this channel may not carry. */
export function isConfidentialHere(conversation: Conversation, answers: unknown, context: Context): boolean {
  return !mayCarry(context.view, 'sensitive') && conversation.isSensitive(answers, context)
}

/** What is said to whoever writes on a closed channel. */
export function closedWords({ city, chatLink }: View): Reply {
  return closedReply(chatLink, emergencyNumbers(city), city.privacyUrl)
}

/**
 * What is said instead of anything about a sensitive matter, with the person's own way to the web chat, where everything of theirs is
 * at hand: a link with a code, unless one of their chats is there already.
 */
export function confidentialWords({ city, chatLink, chats, linkable }: View): {
  reply: Reply
  actions: DomainAction[]
} {
  const emergency = emergencyNumbers(city)
  const isThere = chats.some(({ channel }) => channel === homeChannel)
  const start = linkable.find(({ channel }) => channel === homeChannel)?.start ?? null
  if (isThere || start === null) return { reply: confidentialReply(chatLink, emergency, null), actions: [] }
  return {
    reply: confidentialReply({ result: 'linkCode', after: start }, emergency, linkCodeMinutes),
    actions: [{ type: 'offerLinkCode', mode: 'link' }],
  }
}
