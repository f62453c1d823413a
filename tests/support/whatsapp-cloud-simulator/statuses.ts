import { changeValue } from './value.ts'
import { type Person, type Sent, stamp, type World } from './world.ts'

/**
 * Tells the webhook what became of a message. Resolves at once, or with `statusesFirst` when the webhook was tried with all of them,
 * so that they arrive before the call that sent the message is answered.
 */
export async function reportStatuses(world: World, sent: Sent): Promise<void> {
  const pushes = orderOf(world, sent).map((status) => pushStatus(world, sent, status))
  if (world.rules.statusesFirst) await Promise.all(pushes)
}

/** They opened the chat: all that was shown is read. */
export function reportRead(world: World, person: Person): void {
  for (const { id } of person.shown) {
    const sent = world.sent.get(id)
    if (sent !== undefined) void pushStatus(world, sent, 'read')
  }
}

function orderOf(world: World, { person, obstacle }: Sent): string[] {
  const { statuses, reads } = world.rules
  const { random } = world
  if (statuses === 'none') return []
  if (obstacle !== undefined) {
    return Array.from({ length: statuses === 'chaos' ? 1 + random.below(3) : 1 }, () => 'failed')
  }
  // Who blocks a business gets nothing, and the business is not told.
  if (person?.isBlocking) return ['sent']
  const way = ['sent', 'delivered', ...(reads ? ['read'] : [])]
  if (statuses === 'inOrder') return way
  const kept = way.filter((status) => status !== 'delivered' || !reads || random.next() > 0.3)
  return random.shuffle(kept.flatMap((status) => Array.from({ length: 1 + random.below(3) }, () => status)))
}

function pushStatus(world: World, sent: Sent, status: string): Promise<void> {
  const { id, person, address, callbackData, obstacle } = sent
  const isKnown = person !== undefined && status !== 'failed'
  world.log('status', { id, status, person: person?.name ?? null, code: obstacle?.code ?? null })
  const report = {
    id,
    status,
    timestamp: stamp(world.now()),
    ...address,
    ...(isKnown && person.tells !== 'number' ? { recipient_user_id: person.userId } : {}),
    ...(callbackData === undefined ? {} : { biz_opaque_callback_data: callbackData }),
    ...(obstacle === undefined
      ? {
          pricing: {
            billable: false,
            pricing_model: 'PMP',
            category: 'service',
            type: 'free_customer_service',
          },
        }
      : { errors: [obstacle.inStatus] }),
  }
  const value = changeValue(world, isKnown ? person : undefined, { statuses: [report] })
  return world.push({ field: 'messages', value, lane: null })
}
