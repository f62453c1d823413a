import type { CloudEvent } from '#gateway/back-office/event.ts'

/**
 * Every queue and what its jobs carry: ids only, so that no personal data lies in Redis and every job may run twice.
 * The one exception is `back-office-replies`, where a foreign office's answer has to travel: it is stored and removed at once.
 */
export interface JobMap {
  inbox: { residentId: string }
  media: { mediaId: string }
  translation: { caseId: string }
  'notice-translation': { noticeId: string }
  broadcast: { broadcastId: string }
  templates: { channel: string }
  transcription: { mediaId: string }
  'back-office': CloudEvent
  'back-office-replies': CloudEvent
  /** The queue of another system that cases are forwarded to (`system` in a city's bodies.yaml). */
  [system: `system-${string}`]: CloudEvent
  [delivery: `delivery-${string}`]: { channel: string }
}

export type QueueName =
  | 'inbox'
  | 'media'
  | 'translation'
  | 'notice-translation'
  | 'broadcast'
  | 'templates'
  | 'transcription'
  | 'back-office'
  | 'back-office-replies'
  | `system-${string}`
  | `delivery-${string}`

/** The delivery queue of a channel; BullMQ forbids ":" in queue names. */
export function deliveryQueue(channel: string): `delivery-${string}` {
  return `delivery-${channel}`
}

/** True for the queue whose jobs stand in no table of ours when they come: a job that fails there must not be dropped. */
export function isOnlyInQueue(name: QueueName): boolean {
  return name === 'back-office-replies'
}
