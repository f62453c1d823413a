import type { Logger } from 'pino'
import { deliveryQueue } from './jobs.ts'
import type { Queues } from './queues.ts'

/**
 * Rings for residents and channels that have work. Rings that come while one is under way are gathered into the next, so a storm
 * of messages costs few round trips and a single one costs no wait. A ring that fails is only logged: the rows are stored and the
 * sweep rings again.
 */
export interface Doorbell {
  inbox(residentIds: Iterable<string>): void
  delivery(channels: Iterable<string>): void
  media(mediaIds: Iterable<string>): void
  translation(caseIds: Iterable<string>): void
  transcription(mediaIds: Iterable<string>): void
  /** Notices with a language that a machine is to draft. */
  noticeDrafts(noticeIds: Iterable<string>): void
  /** Broadcasts whose recipients are to be written. */
  broadcast(broadcastIds: Iterable<string>): void
  /** Channels whose platform decided on a wording. */
  templates(channels: Iterable<string>): void
  /** Resolves when every ring so far is done. */
  settled(): Promise<void>
}

/** Builds the doorbell of one process. */
export function createDoorbell(queues: Queues, log: Logger): Doorbell {
  const inbox = gather(log, 'inbox', (ids) =>
    queues.add(
      'inbox',
      ids.map((residentId) => ({ data: { residentId }, once: residentId })),
    ),
  )
  const delivery = gather(log, 'delivery', async (channels) => {
    for (const channel of channels) {
      await queues.add(deliveryQueue(channel), [{ data: { channel }, once: channel }])
    }
  })
  const media = gather(log, 'media', (ids) =>
    queues.add(
      'media',
      ids.map((mediaId) => ({ data: { mediaId }, once: mediaId })),
    ),
  )
  const translation = gather(log, 'translation', (ids) =>
    queues.add(
      'translation',
      ids.map((caseId) => ({ data: { caseId }, once: caseId })),
    ),
  )
  const transcription = gather(log, 'transcription', (ids) =>
    queues.add(
      'transcription',
      ids.map((mediaId) => ({ data: { mediaId }, once: mediaId })),
    ),
  )
  const noticeDrafts = gather(log, 'notice-translation', (ids) =>
    queues.add(
      'notice-translation',
      ids.map((noticeId) => ({ data: { noticeId }, once: noticeId })),
    ),
  )
  const broadcast = gather(log, 'broadcast', (ids) =>
    queues.add(
      'broadcast',
      ids.map((broadcastId) => ({ data: { broadcastId }, once: broadcastId })),
    ),
  )
  const templates = gather(log, 'templates', (channels) =>
    queues.add(
      'templates',
      channels.map((channel) => ({ data: { channel }, once: channel })),
    ),
  )
  const all = [inbox, delivery, media, translation, transcription, noticeDrafts, broadcast, templates]
  return {
    inbox: inbox.ring,
    delivery: delivery.ring,
    media: media.ring,
    translation: translation.ring,
    transcription: transcription.ring,
    noticeDrafts: noticeDrafts.ring,
    broadcast: broadcast.ring,
    templates: templates.ring,
    async settled() {
      await Promise.all(all.map((one) => one.settled()))
    },
  }
}

function gather(log: Logger, queue: string, add: (ids: string[]) => Promise<void>) {
  const waiting = new Set<string>()
  let running: Promise<void> | null = null

  async function run(): Promise<void> {
    while (waiting.size > 0) {
      const ids = [...waiting]
      waiting.clear()
      try {
        await add(ids)
      } catch (error) {
        log.warn({ queue, count: ids.length, error: String(error) }, 'could not ring; the sweep will')
      }
    }
    running = null
  }

  return {
    ring(ids: Iterable<string>) {
      for (const id of ids) waiting.add(id)
      if (!running && waiting.size > 0) running = run()
    },
    async settled() {
      while (running) await running
    },
  }
}
