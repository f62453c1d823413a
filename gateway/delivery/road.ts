import type { ChannelAdapter, SendError } from '#bots/channels/contract.ts'
import { knocks } from '#civic/reach.ts'
import { lanes } from '../outbox/put.ts'
import type { Runtime } from '../runtime.ts'
import { noteRefused, readUsable, type Usable } from '../templates/usable.ts'
import type { ClaimedMessage } from './claim.ts'
import { lookAround } from './look-around.ts'
import { type Chances, isSent, type Way, wayOf } from './way.ts'
import { isFree, isOpen, permissionFor, purposeOf } from './window.ts'

/** The way out of a channel that does not let everything go at any time. */
export interface Road {
  /** Looks anew which wordings the platform has approved; before each slice. */
  refresh(): Promise<void>
  /** The way of a message as things stand now. */
  choose(message: ClaimedMessage): Promise<Chosen>
  /** Asked right before the call: whether the way is still open. */
  stands(chosen: Chosen): boolean
  /** The platform does not take the wording of a message any more, so it is no way for any other either. */
  refused(message: ClaimedMessage, error: SendError): Promise<void>
}

/** A way, and when the person was last heard as far as it was chosen by. `needless`: a knock at a door that is open, or has no bell. */
export interface Chosen {
  way: Way | { type: 'needless' }
  heardAt: Date | null
}

/** The wording that knocks: of a case, with its number, where the channel may name it. */
export function knockFor(message: {
  caseId: string | null
  isPoor: boolean
}): 'answerWaiting' | 'newsWaiting' {
  return message.caseId !== null && !message.isPoor ? 'answerWaiting' : 'newsWaiting'
}

/** Builds the road of a channel; `null`: everything simply goes, and nothing is asked. */
export function createRoad(runtime: Runtime, channel: ChannelAdapter): Road | null {
  const { city, clock } = runtime
  if (isFree(city, channel)) return null
  let usable: Usable = () => false

  const openNow = (heardAt: Date | null) => isOpen(channel, heardAt, clock())

  function ofKnock({ reply, language, heardAt }: ClaimedMessage): Chosen['way'] {
    const isDoorOpen = openNow(heardAt)
    if (!reply.template) return { type: isDoorOpen ? 'words' : 'needless' }
    return { type: !isDoorOpen && usable(reply.template.name, language) ? 'template' : 'needless' }
  }

  async function refresh(): Promise<void> {
    if (channel.templates) usable = await readUsable(runtime, channel.id)
  }

  return {
    refresh,
    async choose(message) {
      const { lane, reply, language, residentId, addressId, caseId, broadcastId, heardAt } = message
      if (message.way === knocks) return { way: ofKnock(message), heardAt }
      const purpose = purposeOf(message)
      const permission = permissionFor(city, channel.id, purpose)
      const near: Chances = {
        template: reply.template !== undefined && usable(reply.template.name, language),
        // Neither for a notice nor for the question how a case turned out: nobody asked for it today.
        knock: lane < lanes.bulk && usable(knockFor({ caseId, isPoor: permission !== 'full' }), language),
        isNotice: purpose === 'notice',
        permission,
        isOpen: openNow(heardAt),
        elsewhere: [],
      }
      const way = wayOf(near)
      if (isSent(way)) return { way, heardAt }
      const around = await lookAround(runtime, {
        residentId,
        addressId,
        purpose,
        broadcastId,
        messageId: message.id,
      })
      return {
        way: wayOf({ ...near, isOpen: openNow(around.heardAt), elsewhere: around.elsewhere }),
        heardAt: around.heardAt,
      }
    },
    stands: ({ way, heardAt }) => way.type === 'template' || openNow(heardAt),
    async refused({ reply, language }, { platformCode }) {
      if (!reply.template) return
      await noteRefused(runtime, channel.id, { template: reply.template.name, language, code: platformCode })
      await refresh()
    },
  }
}
