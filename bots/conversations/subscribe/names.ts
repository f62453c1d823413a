import type { SubscriptionSummary } from '#civic/subscription.ts'
import type { Text } from '#content/message.ts'

/** A topic's or followed council's name. */
export function topicName(id: string): Text {
  return { name: { of: 'topic', id } }
}

/** An area's name; "" is the whole city. */
export function areaName(code: string): Text {
  if (code !== '') return { name: { of: 'area', id: code } }
  return { key: 'subscribe.wholeCity', params: { city: { name: { of: 'city', id: 'name' } } } }
}

/** Topic and area as the texts want them. */
export function namesOf(topic: string, area: string): { topic: Text; area: Text } {
  return { topic: topicName(topic), area: areaName(area) }
}

/** A subscription in one line; a council has its own area, so its name alone says it. */
export function lineOf({ topic, area, pace }: SubscriptionSummary): Text {
  const line: Text = isCouncil(topic)
    ? topicName(topic)
    : { key: 'subscribe.line', params: namesOf(topic, area) }
  return pace === 'digest' ? { key: 'subscribe.lineDigest', params: { line } } : line
}

/** True for what somebody gets because they follow a council. */
export function isCouncil(topic: string): boolean {
  return topic.startsWith('council.')
}
