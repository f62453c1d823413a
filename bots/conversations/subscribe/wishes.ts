import { opener } from '#bots/engine/conversation.ts'
import type { View } from '#bots/engine/session.ts'
import { paceWished } from '#civic/wishes.ts'
import { permissionOf } from '#content/city/channel-law.ts'
import type { Choice, Reply, Text } from '#content/message.ts'
import { noticesElsewhere } from '#content/pointer.ts'

/** What is said of a new subscription, with what an earlier wish makes of it, and the way to change that. */
export function withWishes(
  text: Text,
  topic: string,
  view: View,
  onwards: Choice[] = [opener('menu', { key: 'button.menu' })],
): Reply {
  const { wishes, pausedUntil } = view.resident
  const isDigest = paceWished(wishes, topic) === 'digest'
  const lines: Text[] = [
    text,
    ...(isDigest ? [{ key: 'subscribe.asDigest' } as const] : []),
    ...(pausedUntil === null ? [] : [pausedLine(pausedUntil)]),
    ...(comeSomewhere(view) ? [] : [noticesElsewhere(view.chatLink)]),
  ]
  const choices = [
    ...(isDigest ? [opener('preferences', { key: 'preferences.single' }, `single.${topic}`)] : []),
    ...(pausedUntil === null ? [] : [opener('preferences', { key: 'preferences.continue' }, 'continue')]),
    ...onwards,
  ]
  return { text: lines.length === 1 ? text : { lines }, choices }
}

/** Whether notices may go to any chat of this person (content/city/channel-law.ts). */
function comeSomewhere({ city, chats }: View): boolean {
  return chats.some(
    ({ channel, state }) => state === 'active' && permissionOf(city, channel, 'notice') !== 'off',
  )
}

/** "Paused until ..." */
export function pausedLine(until: Date): Text {
  return { key: 'preferences.pausedUntil', params: { date: { date: until.toISOString(), style: 'date' } } }
}
