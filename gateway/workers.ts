import type { ChannelAdapter } from '#bots/channels/contract.ts'
import { evacuate } from './accounts/evacuate.ts'
import { forgetEndedChats } from './accounts/forget.ts'
import { tickOff } from './back-office/publish.ts'
import { takeOfficeStep } from './back-office/replies.ts'
import { expandBroadcast } from './broadcasts/expand.ts'
import { sweepBroadcasts } from './broadcasts/sweep.ts'
import { createDeliverer } from './delivery/deliver.ts'
import { sweepHeld } from './delivery/held.ts'
import { createFeedSweep } from './feeds/sweep.ts'
import { refreshFigures } from './figures/roll-up.ts'
import { drain } from './inbox/drain.ts'
import { fetchMedia } from './media/fetch.ts'
import { createDrafting } from './notices/draft.ts'
import type { OpenWorker } from './queues/backend.ts'
import { deliveryQueue, type QueueName } from './queues/jobs.ts'
import type { Runtime } from './runtime.ts'
import { createSetUpSweep } from './set-up/look.ts'
import {
  type Sweeper,
  startSweeper,
  sweepCalendar,
  sweepCases,
  sweepInbox,
  sweepOutbox,
  sweepServices,
} from './sweep.ts'
import { createTemplateSweep, lookAtTemplates } from './templates/sync.ts'
import { createTranscribing } from './transcription/transcribe.ts'
import { createTranslating } from './translation/translate.ts'
import { createWatchdog } from './watchdog.ts'

const inboxConcurrency = 6
const mediaConcurrency = 2
const serviceConcurrency = 2
/** What is counted in days need not be looked for every few seconds. */
const calendarMs = 60_000
/** Who writes lets go at once what waits for them; this finds what changed otherwise. */
const heldMs = 15_000

/** A running worker and how to end it. */
interface Job {
  name: QueueName
  start(): OpenWorker
}

/** The workers of this process's roles: here each queue meets its handler. */
export interface Workers {
  stop(): Promise<void>
}

/** Starts what the roles `inbox` and `delivery` ask for. */
export function startWorkers(runtime: Runtime): Workers {
  const jobs = jobsOf(runtime)
  const open = new Map<QueueName, OpenWorker>(jobs.map((job) => [job.name, job.start()]))
  const canMove = (name: string) =>
    jobs.some((job) => job.name === name) &&
    ![...runtime.channels.values()].some(
      (channel) => deliveryQueue(channel.id) === name && !channel.connected() && isTied(channel),
    )
  const watch = createWatchdog(runtime, canMove, async (name) => {
    const job = jobs.find((one) => one.name === name)
    if (!job) return
    // A deaf worker may never close; a new one must not wait for it.
    open
      .get(job.name)
      ?.close()
      .catch(() => {})
    open.set(job.name, job.start())
  })
  const sweepers: Sweeper[] = []
  const { roles } = runtime.config
  if (roles.includes('inbox'))
    sweepers.push(
      startSweeper(runtime, 'inbox', sweepInbox),
      startSweeper(runtime, 'cases', sweepCases),
      startSweeper(runtime, 'calendar', sweepCalendar, calendarMs),
      startSweeper(runtime, 'services', sweepServices),
      startSweeper(runtime, 'broadcasts', sweepBroadcasts),
    )
  if (roles.includes('inbox')) sweepers.push(startSweeper(runtime, 'figures', refreshFigures))
  if (roles.includes('inbox') && runtime.config.feeds === 'on')
    sweepers.push(startSweeper(runtime, 'feeds', createFeedSweep(runtime), calendarMs))
  if (roles.includes('delivery'))
    sweepers.push(
      startSweeper(runtime, 'outbox', sweepOutbox),
      startSweeper(runtime, 'held', sweepHeld, heldMs),
      startSweeper(runtime, 'templates', createTemplateSweep(runtime), calendarMs),
      startSweeper(runtime, 'set-up', createSetUpSweep(runtime), calendarMs),
      startSweeper(runtime, 'evacuation', evacuate, calendarMs),
    )
  if (roles.some((role) => role.startsWith('channel:')))
    sweepers.push(startSweeper(runtime, 'ended chats', forgetEndedChats, calendarMs))
  if (jobs.length > 0) sweepers.push(startSweeper(runtime, 'watchdog', watch))
  return {
    async stop() {
      await Promise.all(sweepers.map((sweeper) => sweeper.stop()))
      await Promise.all([...open.values()].map((worker) => worker.close()))
    },
  }
}

function jobsOf(runtime: Runtime): Job[] {
  const { queues, config } = runtime
  const jobs: Job[] = []
  if (config.roles.includes('inbox')) {
    const translate = createTranslating(runtime)
    const transcribe = createTranscribing(runtime)
    const draft = createDrafting(runtime)
    jobs.push(
      {
        name: 'translation',
        start: () => queues.work('translation', serviceConcurrency, ({ caseId }) => translate(caseId)),
      },
      {
        name: 'notice-translation',
        start: () => queues.work('notice-translation', 1, ({ noticeId }) => draft(noticeId)),
      },
      {
        name: 'transcription',
        start: () => queues.work('transcription', serviceConcurrency, ({ mediaId }) => transcribe(mediaId)),
      },
      {
        name: 'broadcast',
        start: () => queues.work('broadcast', 1, ({ broadcastId }) => expandBroadcast(runtime, broadcastId)),
      },
      {
        name: 'inbox',
        start: () => queues.work('inbox', inboxConcurrency, ({ residentId }) => drain(runtime, residentId)),
      },
      {
        name: 'media',
        start: () => queues.work('media', mediaConcurrency, ({ mediaId }) => fetchMedia(runtime, mediaId)),
      },
      {
        name: 'back-office-replies',
        start: () =>
          queues.work('back-office-replies', 1, async (event) => {
            await takeOfficeStep(runtime, event)
            return undefined
          }),
      },
    )
    // The desk reads cases from the tables; taking the news off the queue is its receipt. An external back office does both.
    if (config.backOffice === 'desk') {
      jobs.push({
        name: 'back-office',
        start: () =>
          queues.work('back-office', 4, async (event) => {
            await tickOff(runtime, [event.id])
            return undefined
          }),
      })
    }
  }
  const hasTemplates = [...runtime.channels.values()].some(({ templates }) => templates)
  if (config.roles.includes('delivery') && hasTemplates)
    jobs.push({
      name: 'templates',
      start: () => queues.work('templates', 1, ({ channel }) => lookAtTemplates(runtime, channel)),
    })
  for (const channel of runtime.channels.values()) {
    const role = isTied(channel) ? (`channel:${channel.id}` as const) : 'delivery'
    if (config.roles.includes(role)) {
      const name = deliveryQueue(channel.id)
      jobs.push({
        name,
        start() {
          const deliverer = createDeliverer(runtime, channel)
          const worker = queues.work(name, 1, () => deliverer.deliver())
          return {
            async close() {
              await deliverer.stop()
              await worker.close()
            },
          }
        },
      })
    }
  }
  return jobs
}

/** Sends only where it is connected. */
const isTied = (channel: ChannelAdapter) => channel.capabilities.sends === 'whereConnected'
