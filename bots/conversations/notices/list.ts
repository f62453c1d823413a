import { type Context, finish, type Outcome, opener } from '#bots/engine/conversation.ts'
import type { Choice, Text } from '#content/message.ts'
import { cutForButton } from '#content/notices/fit.ts'
import { shortIdOf } from '#content/notices/short-id.ts'
import { inPassing } from '../in-passing.ts'

/** The newest notices somebody got, each to be read again, or to be explained why it came. */
export function listNotices({ view }: Context, verb: 'read' | 'why' = 'read'): Outcome<never> {
  const choices: Choice[] = view.notices.map(({ broadcastId, title }) =>
    opener('notices', { literal: cutForButton(title) }, `${verb}.${shortIdOf(broadcastId)}`),
  )
  const asked = verb === 'why' ? 'notices.whyWhich' : 'notices.list'
  const text: Text = { key: choices.length > 0 ? asked : 'notices.none' }
  const subscriptions =
    view.subscriptions.length > 0
      ? opener('subscribe', { key: 'subscribe.backMine' })
      : opener('subscribe', { key: 'menu.subscribe' })
  return finish([{ text, choices: [...choices, subscriptions, opener('menu', { key: 'button.menu' })] }])
}

/** One notice once more, word for word as it was sent. */
export function readNotice(context: Context): Outcome<never> {
  const { notice } = context.view
  if (!notice) return noticeGone(context)
  const { reply, topic } = notice
  const less = opener('notices', { key: 'notice.buttonLess' }, `less.${topic}`)
  const own = reply.choices ?? []
  const choices = own.some(({ id }) => id === less.id) ? own : [...own, less]
  return inPassing(context, [{ ...reply, choices: [...choices, ...onwards] }])
}

/** A notice that is not to be found among theirs. */
export function noticeGone(context: Context): Outcome<never> {
  return inPassing(context, [{ text: { key: 'notices.gone' }, choices: onwards }])
}

/** Where one goes from a notice. */
export const onwards: Choice[] = [
  opener('notices', { key: 'notices.all' }),
  opener('menu', { key: 'button.menu' }),
]
