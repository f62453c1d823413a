import type { TurnEvent } from '#bots/engine/session.ts'
import type { Picked } from './picked.ts'

/** The stored event of a message as the engine takes it. */
export function readEvent(message: Picked['message']): TurnEvent {
  const event = message.event as Omit<TurnEvent, 'id' | 'at'> & { at?: string }
  return {
    ...event,
    id: message.id.toString(),
    at: event.at ? new Date(event.at) : message.receivedAt,
  } as TurnEvent
}
