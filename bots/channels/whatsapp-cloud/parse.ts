import { Type } from 'typebox'
import type { ChannelEvent } from '#bots/channels/contract.ts'
import { shape } from '#bots/channels/shape.ts'
import {
  isAccountChange,
  isChange,
  isEntry,
  isMessage,
  isPreference,
  isStatus,
  itemsOf,
  type Message,
  momentOf,
  type Preference,
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
      const messages = itemsOf(value.messages, isMessage)
      return [
        ...messages.flatMap((message) => parseOne(message, value.contacts, messages.length === 1, ids)),
        ...itemsOf(value.statuses, isStatus).flatMap(parseStatus),
      ]
    }
    if (field !== 'user_preferences') return []
    return itemsOf(value.user_preferences, isPreference).flatMap((wish) =>
      parsePreference(wish, value.contacts),
    )
  })
}

/** Approved, refused, paused, put into another category, or changed in its words: what exactly is asked for, since news overtake each other. */
const templateFields = new Set([
  'message_template_status_update',
  'message_template_components_update',
  'template_category_update',
])

/** Whether a call says that something became of a template of this account. */
export function tellsOfTemplates(call: { entry: unknown[] }, businessAccountId: string): boolean {
  return itemsOf(call.entry, isEntry).some(
    ({ id, changes }) =>
      id === businessAccountId &&
      itemsOf(changes, isAccountChange).some(({ field }) => templateFields.has(field)),
  )
}

function parseOne(message: Message, contacts: unknown, isAlone: boolean, ids: MessageIds): ChannelEvent[] {
  if (message.group_id !== undefined) return []
  const envelope = { externalId: ids.seal(message.id), at: momentOf(message.timestamp) }
  const content = message as Message & Record<string, unknown>
  if (message.type === 'system') {
    const person = whoMoved(content.system, message.from)
    return person === undefined ? [] : [{ type: 'moved', ...envelope, ...person }]
  }
  const person = whoIs(message.from_user_id, message.from, contacts, isAlone)
  const body = person && parseMessage(message.type, content, ids.seal)
  return body === undefined || person === undefined ? [] : [{ ...body, ...envelope, ...person }]
}

/**
 * A payload names a person in part; the contact beside it has the rest. A contact that shares no name is theirs only where there is
 * nobody else it could be: names of two people must not become one person's.
 */
function whoIs(userId: string | undefined, number: string | undefined, list: unknown, isAlone: boolean) {
  const contacts = itemsOf(list, isContact)
  const named = contacts.find(
    (one) =>
      (userId !== undefined && one.user_id === userId) || (number !== undefined && one.wa_id === number),
  )
  const contact = named ?? (isAlone && contacts.length === 1 ? contacts[0] : undefined)
  return personOf([userId, contact?.user_id, contact?.wa_id, number])
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

function parsePreference(wish: Preference, contacts: unknown): ChannelEvent[] {
  const person = whoIs(wish.user_id, wish.wa_id, contacts, false)
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
