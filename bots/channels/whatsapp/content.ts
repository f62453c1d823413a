import type { proto } from '@whiskeysockets/baileys'

/** What stands around a message without changing what it says: disappearing, view once, a document's caption, a part of an album. */
const wrappings = [
  'ephemeralMessage',
  'viewOnceMessage',
  'viewOnceMessageV2',
  'viewOnceMessageV2Extension',
  'documentWithCaptionMessage',
  'editedMessage',
  'associatedChildMessage',
] as const

const mostWrappings = 5

/** The message inside all its wrappings. */
export function unwrap(message: proto.IMessage): proto.IMessage {
  let inner = message
  for (let depth = 0; depth < mostWrappings; depth++) {
    const next = wrappings.map((name) => inner[name]?.message).find((one) => one)
    if (!next) break
    inner = next
  }
  return inner
}
