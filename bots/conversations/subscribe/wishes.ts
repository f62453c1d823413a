import { opener } from '#bots/engine/conversation.ts'
import type { View } from '#bots/engine/session.ts'
import { paceWished } from '#civic/wishes.ts'
import type { Choice, Reply, Text } from '#content/message.ts'

/** What is said of a new subscription, with what an earlier wish makes of it, and the way to change that. */
export function withWishes(
  text: Text,
  topic: string,
  { resident }: View,
  onwards: Choice[] = [opener('menu', { key: 'button.menu' })],
): Reply {
  const { wishes, pausedUntil } = resident
  const isDigest = paceWished(wishes, topic) === 'digest'
  const lines: Text[] = [
    text,
    ...(isDigest ? [{ key: 'subscribe.asDigest' } as const] : []),
    ...(pausedUntil === null ? [] : [pausedLine(pausedUntil)]),
  ]
  const choices = [
    ...(isDigest ? [opener('preferences', { key: 'preferences.single' }, `single.${topic}`)] : []),
    ...(pausedUntil === null ? [] : [opener('preferences', { key: 'preferences.continue' }, 'continue')]),
    ...onwards,
  ]
  return { text: lines.length === 1 ? text : { lines }, choices }
}

/** "Paused until ..." */
export function pausedLine(until: Date): Text {
  return { key: 'preferences.pausedUntil', params: { date: { date: until.toISOString(), style: 'date' } } }
}
