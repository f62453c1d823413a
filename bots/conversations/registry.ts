import type { Conversation } from '#bots/engine/conversation.ts'
import { cases } from './cases/cases.ts'
import { channels } from './channels/channels.ts'
import { link } from './channels/link.ts'
import { concern } from './concern/concern.ts'
import { contact } from './contact/contact.ts'
import { council } from './council/council.ts'
import { data } from './data.ts'
import { event } from './event/event.ts'
import { followUp } from './follow-up/follow-up.ts'
import { help } from './help.ts'
import { language } from './language.ts'
import { menu } from './menu.ts'
import { notices } from './notices/notices.ts'
import { person } from './person.ts'
import { preferences } from './preferences/preferences.ts'
import { question } from './question.ts'
import { reader } from './reader.ts'
import { restart } from './restart.ts'
import { subscribe } from './subscribe/subscribe.ts'
import { waiting } from './waiting.ts'

/** Every conversation. When nothing is open, free words go to the first that claims them; a concern takes whatever is left. */
export const conversations: readonly Conversation[] = [
  help,
  language,
  restart,
  cases,
  followUp,
  event,
  notices,
  question,
  contact,
  person,
  subscribe,
  preferences,
  council,
  data,
  channels,
  link,
  reader,
  waiting,
  menu,
  concern,
]

/** The conversation with this id, or `null`: ids also come from old buttons and deep links. */
export function findConversation(id: string): Conversation | null {
  return conversations.find((conversation) => conversation.id === id) ?? null
}
