import { createHash } from 'node:crypto'

/** A number (`…@s.whatsapp.net`) or an anonymous address (`…@lid`), perhaps of one of the person's devices (`:3`). */
const personPattern = /^([0-9]{5,20})(?:_[0-9]+)?(?::[0-9]+)?@(s\.whatsapp\.net|lid)$/

/** The address of the person behind a JID, without the device; `undefined` for groups, status, newsletters and anything else. */
export function personOf(jid: string | null | undefined): string | undefined {
  const parts = personPattern.exec(jid ?? '')
  return parts ? `${parts[1]}@${parts[2]}` : undefined
}

/** Names a message of a chat without telling its number: ids of messages are unique only within a chat. */
export function externalIdOf(chat: string, messageId: string): string {
  return createHash('sha256').update(`${chat}\0${messageId}`).digest('base64url')
}
