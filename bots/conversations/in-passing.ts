import type { DomainAction } from '#bots/engine/action.ts'
import { aside, type Context, finish, type Outcome } from '#bots/engine/conversation.ts'
import type { Session } from '#bots/engine/session.ts'
import type { Reply } from '#content/message.ts'

/** Conversations that leave nothing half said behind when something else is said. */
const light = ['preferences', 'subscribe', 'notices', 'council', 'event']

/** Said and done; somebody in the middle of something else goes on there. */
export function inPassing({ session }: Context, say: Reply[], actions: DomainAction[] = []): Outcome<never> {
  return isUnderWay(session) ? aside(say, actions) : finish(say, actions)
}

/** Something is open that would be left half said. */
export function isUnderWay({ conversation }: Pick<Session, 'conversation'>): boolean {
  return conversation !== null && !light.includes(conversation)
}
