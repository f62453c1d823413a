import { Type } from 'typebox'
import type { ChannelEvent } from '#bots/channels/contract.ts'
import { shape } from '#bots/channels/shape.ts'
import {
  isChange,
  isEntry,
  isMessage,
  isPreference,
  isStatus,
  itemsOf,
  type Message,
  momentOf,
} from './change.ts'
import { isContact, type Person, personOf } from './handle.ts'
import type { MessageIds } from './message-id.ts'
import { parseMessage } from './parse-message.ts'
import { parseStatus } from './parse-status.ts'

/**
 * Turns a call into what it means to us. One call may hold many accounts, changes, messages and statuses, in any order; what concerns
 * another number, a group or nobody we can name is skipped, as are broken parts. Never throws.
 */
export function parseCall(
  call: { entry: unknown[] },
  phoneNumberId: string,
  ids: MessageIds,
): ChannelEvent[] {
  const changes = itemsOf(call.entry, isEntry).flatMap((entry) => itemsOf(entry.changes, isChange))
  return changes.flatMap(({ field, value }) => {
    if (value.metadata.phone_number_id !== phoneNumberId) return []
    if (field === 'messages') {
      const contacts = itemsOf(value.contacts, isContact)
      return [
        ...itemsOf(value.messages, isMessage).flatMap((message) => parseOne(message, contacts, ids)),
        ...itemsOf(value.statuses, isStatus).flatMap(parseStatus),
      ]
    }
    if (field === 'user_preferences')
      return itemsOf(value.user_preferences, isPreference).flatMap(parsePreference)
    return []
  })
}

type Contact = { wa_id?: string; user_id?: string }

function parseOne(message: Message, contacts: Contact[], ids: MessageIds): ChannelEvent[] {
  if (message.group_id !== undefined) return []
  const envelope = { externalId: ids.seal(message.id), at: momentOf(message.timestamp) }
  const content = message as Message & Record<string, unknown>
  if (message.type === 'system') {
    const person = whoMoved(content.system, message.from)
    return person === undefined ? [] : [{ type: 'moved', ...envelope, ...person }]
  }
  const person = senderOf(message, contacts)
  const body = person && parseMessage(message.type, content, ids.seal)
  return body === undefined || person === undefined ? [] : [{ ...body, ...envelope, ...person }]
}

/** A message names its sender in part; the contact beside it has the rest. */
function senderOf(message: Message, contacts: Contact[]): Person | undefined {
  const { from, from_user_id: userId } = message
  const [only, ...others] = contacts
  const contact =
    others.length === 0
      ? only
      : contacts.find(
          (one) =>
            (userId !== undefined && one.user_id === userId) || (from !== undefined && one.wa_id === from),
        )
  return personOf([userId, contact?.user_id, contact?.wa_id, from])
}

const isMove = shape(
  Type.Object({
    type: Type.String(),
    wa_id: Type.Optional(Type.String()),
    new_wa_id: Type.Optional(Type.String()),
    user_id: Type.Optional(Type.String()),
    previous_user_id: Type.Optional(Type.String()),
  }),
)
/** Number or user id changed. The newer names are Meta's of 2026, the older one still stands in its samples. */
const moves = new Set(['user_changed_number', 'customer_changed_number', 'user_changed_user_id'])

function whoMoved(system: unknown, from: string | undefined): Person | undefined {
  if (!isMove(system) || !moves.has(system.type)) return undefined
  const { user_id: userId, wa_id: number, new_wa_id: newNumber, previous_user_id: before } = system
  const now = personOf([userId, number, newNumber])
  if (now === undefined) return undefined
  const then = personOf([before, from])
  const others = [now.alsoKnownAs, then && [then.handle], then?.alsoKnownAs].flatMap((names) => names ?? [])
  const alsoKnownAs = [...new Set(others)].filter((name) => name !== now.handle)
  return { handle: now.handle, ...(alsoKnownAs.length > 0 ? { alsoKnownAs } : {}) }
}

function parsePreference(wish: {
  wa_id?: string
  user_id?: string
  value: string
  timestamp: string | number
}): ChannelEvent[] {
  const person = personOf([wish.user_id, wish.wa_id])
  if (person === undefined) return []
  const wants = wish.value === 'resume'
  return [
    {
      type: 'noticesWish',
      wants,
      externalId: `preference:${wish.timestamp}:${wish.value}`,
      at: momentOf(wish.timestamp),
      ...person,
    },
  ]
}
