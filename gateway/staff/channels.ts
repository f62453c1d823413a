import { type Static, Type } from 'typebox'
import type { ChannelAdapter } from '#bots/channels/contract.ts'
import { channelLaw, permissions, purposes } from '#content/city/channel-law.ts'
import { type Account, readAccount } from '../accounts/account.ts'
import { evacuated } from '../accounts/evacuate.ts'
import { windowHours } from '../delivery/window.ts'
import type { Runtime } from '../runtime.ts'
import { readTemplates, TemplateShape } from './channels-templates.ts'
import { readTraffic, type Traffic } from './channels-traffic.ts'
import { nullable, TimeShape } from './shape.ts'

/**
 * How a channel is. An account (linked at the desk): as contract.ts has it, or `unowned`, when no process is there for it. Every channel:
 * `misconfigured` when what people write does not reach us as it is set up at its platform, `paused` until its platform or set-up lets it go
 * on, `late` when what people wait for does not go out, else `ready`.
 */
export const channelStates = [
  'connecting',
  'connected',
  'linking',
  'linkAgain',
  'replaced',
  'banned',
  'ill',
  'unowned',
  'misconfigured',
  'paused',
  'late',
  'ready',
] as const satisfies readonly (Account['state'] | 'misconfigured' | 'paused' | 'late' | 'ready')[]

const ChannelShape = Type.Object({
  id: Type.String(),
  state: Type.Enum([...channelStates]),
  since: nullable(TimeShape),
  detail: nullable(Type.String({ description: 'A code that says more of the state.' })),
  isLinked: Type.Boolean({ description: 'Lives on an account that is linked at the desk.' }),
  pausedUntil: nullable(TimeShape),
  pauseReason: nullable(Type.String()),
  noticesPausedUntil: nullable(TimeShape, {
    description: 'Only announcements wait until then: too many people complained. Answers go on.',
  }),
  windowHours: nullable(
    Type.Integer({ description: 'Free text is allowed for so long after the person wrote; null: always.' }),
  ),
  waiting: Type.Integer({ description: 'Messages that wait to be sent.' }),
  oldestSeconds: nullable(Type.Integer({ description: 'How long the oldest that is due has been waiting.' })),
  held: Type.Integer({
    description: 'Messages kept until the person writes there again, or the city allows them.',
  }),
  unheard: Type.Integer({
    description:
      'Chats whose people did not write to the number that is linked; nothing goes to them before.',
  }),
  evacuated: Type.Integer({
    description: 'Messages that went to other channels since it is not connected; 0 when it is.',
  }),
  lastReceivedAt: nullable(TimeShape),
  lastSentAt: nullable(TimeShape),
  templates: nullable(
    Type.Array(TemplateShape, { description: 'Wordings the platform has to approve; null: it need not.' }),
  ),
})
type ChannelView = Static<typeof ChannelShape>

const LawLineShape = Type.Object({
  channel: Type.String(),
  purpose: Type.Enum([...purposes]),
  state: Type.Enum([...permissions]),
  since: nullable(
    Type.String({ description: 'The day of the decision; null: there is none, so it is off.' }),
  ),
  responsible: nullable(Type.String()),
  assessment: nullable(Type.String({ description: 'Reference of the data protection impact assessment.' })),
  note: nullable(Type.String()),
})

/** Every channel that is switched on, as staff see it, and what the city's channel law says. */
export const ChannelsShape = Type.Object({
  channels: Type.Array(ChannelShape),
  law: Type.Array(LawLineShape, {
    description: 'Channels of other companies; the web chat may be used for everything.',
  }),
})

/** The channels that need somebody just now. */
export const ChannelAlarmsShape = Type.Object({
  channels: Type.Array(Type.String(), {
    description:
      'Ids of channels whose account is away and does not come back by itself, or has been for some minutes; and of those whose set-up is wrong.',
  }),
})

/** What people wait for is late after so many seconds; a deliverer that takes over after a crash needs a few. */
const lateSeconds = 300

type Needs = Pick<Runtime, 'pool' | 'prisma' | 'vault' | 'clock' | 'channels' | 'city' | 'catalog'>

/** Reads how every configured channel is, in the order of the registry. */
export async function readChannels(runtime: Needs): Promise<Static<typeof ChannelsShape>> {
  const { prisma, channels, clock } = runtime
  const ids = [...channels.keys()]
  const [trafficOf, leases, faults] = await Promise.all([
    readTraffic(runtime, ids),
    prisma.deliveryLease.findMany({ where: { channel: { in: ids } } }),
    prisma.channelSetUp.findMany({ where: { channel: { in: ids }, fault: { not: null } } }),
  ])
  const now = clock()
  const stillAhead = (until: Date | null | undefined) => (until && until > now ? until.toISOString() : null)
  const views: ChannelView[] = []
  for (const channel of channels.values()) {
    const { id, capabilities } = channel
    const isLinked = capabilities.sends === 'whereConnected'
    const account = isLinked ? await readAccount(runtime, id) : null
    const lease = leases.find((one) => one.channel === id)
    const pausedUntil = stillAhead(lease?.pausedUntil)
    const wrong = faults.find((one) => one.channel === id)
    const traffic = trafficOf(id)
    const state = stateOf({
      ...{ isLinked, account, traffic },
      ...{ isWrong: wrong !== undefined, isPaused: pausedUntil !== null },
    })
    const isAway = isLinked && account?.state !== 'connected'
    views.push({
      id,
      state,
      since: (account ?? wrong)?.since.toISOString() ?? null,
      detail: account?.detail ?? wrong?.fault ?? null,
      isLinked,
      pausedUntil,
      pauseReason: pausedUntil && (lease?.pauseReason ?? null),
      noticesPausedUntil: stillAhead(lease?.noticesPausedUntil),
      windowHours: windowHours(channel),
      waiting: traffic.waiting,
      oldestSeconds: traffic.oldestSeconds,
      held: traffic.held,
      unheard: account === null ? 0 : await countUnheard(runtime, channel),
      evacuated: isAway ? await evacuated(runtime, id, account?.since ?? null) : 0,
      lastReceivedAt: traffic.lastReceivedAt?.toISOString() ?? null,
      lastSentAt: traffic.lastSentAt?.toISOString() ?? null,
      templates: channel.templates ? await readTemplates(runtime, id) : null,
    })
  }
  return { channels: views, law: channelLaw(runtime.city) }
}

function countUnheard({ prisma }: Needs, { id, capabilities }: ChannelAdapter): Promise<number> | 0 {
  if (capabilities.serviceWindowHours === null) return 0
  return prisma.address.count({ where: { channel: id, state: 'active', heardAt: null } })
}

function stateOf(found: {
  isLinked: boolean
  account: Account | null
  isWrong: boolean
  isPaused: boolean
  traffic: Traffic
}): ChannelView['state'] {
  const { isLinked, account, isWrong, isPaused, traffic } = found
  if (isLinked && account === null) return 'unowned'
  if (account && account.state !== 'connected') return account.state
  if (isWrong) return 'misconfigured'
  if (isPaused) return 'paused'
  if ((traffic.oldestTalkSeconds ?? 0) > lateSeconds) return 'late'
  return account ? 'connected' : 'ready'
}
