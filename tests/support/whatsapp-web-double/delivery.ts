import type { BinaryNode } from '@whiskeysockets/baileys'
import { node } from './node.ts'
import type { World } from './world.ts'

/** Gives a stanza to the office's device, now or when it comes back, until the device confirms it. `again`: the same message anew. */
export function deliver(world: World, stanza: BinaryNode, again = ''): void {
  world.account.undelivered.set(keyOf(stanza.tag, stanza.attrs.id, stanza.attrs.type) + again, stanza)
  for (const line of world.account.lines) if (line.isReady) line.send(stanza)
}

/** Gives the device all that waited for it; it tells them by the mark `offline`, and the end by the last stanza. */
export function deliverWaiting(world: World): void {
  const waiting = [...world.account.undelivered.values()]
  for (const line of world.account.lines) {
    if (line.isReady) continue
    line.isReady = true
    for (const stanza of waiting) line.send({ ...stanza, attrs: { ...stanza.attrs, offline: '1' } })
    line.send(node('ib', { from: 's.whatsapp.net' }, [node('offline', { count: String(waiting.length) })]))
  }
}

/** The device confirmed this stanza. With an error it only says that it got it: what comes again stays due. */
export function confirm(world: World, tag: string, attrs: BinaryNode['attrs']): void {
  const key = keyOf(tag, attrs.id, attrs.type)
  world.account.undelivered.delete(key)
  if (attrs.error === undefined) world.account.undelivered.delete(key + comesAgain)
}

/** Marks a message that a person sends once more under its old id. */
export const comesAgain = ':again'

function keyOf(tag: string, id: string | undefined, type: string | undefined): string {
  // A receipt confirms a message by its id alone; receipts of one message differ by their type.
  return tag === 'message' ? `message:${id}` : `${tag}:${id}:${type ?? ''}`
}
