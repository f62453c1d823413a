import { type ChannelAddress, type OutgoingMessage, SendError } from './contract.ts'

/** How many calls of a message were made already, what they said and what the last of them gave, by message and chat. */
export type Progress<Made> = Map<string, Place<Made>>

interface Place<Made> {
  calls: number
  said: string
  made: Made | undefined
}

/** Messages half sent whose place is remembered; beyond that the oldest is forgotten and would start over. */
const mostRemembered = 1000

/**
 * Makes the calls of one message in order and gives what the last gave. When one throws, the next try goes on there instead of repeating
 * what was said already; that lasts as long as the process. A message that begins otherwise by then, because it goes without its files, begins
 * anew, and so does one that moved to another chat of the same person.
 */
export async function makeCalls<Call, Made>(
  progress: Progress<Made>,
  { outboxId }: Pick<OutgoingMessage, 'outboxId'>,
  { addressId }: Pick<ChannelAddress, 'addressId'>,
  calls: readonly Call[],
  make: (call: Call, before: Made | undefined, isLast: boolean) => Promise<Made>,
): Promise<Made | undefined> {
  const id = `${outboxId} ${addressId}`
  const begun = progress.get(id)
  const before = begun && said(calls, begun.calls) === begun.said ? begun : undefined
  let made = before?.made
  for (const [index, call] of calls.entries()) {
    if (index < (before?.calls ?? 0)) continue
    try {
      made = await make(call, made, index === calls.length - 1)
    } catch (error) {
      if (error instanceof SendError && error.kind === 'mediaRefused') progress.delete(id)
      else if (index > 0) remember(progress, id, { calls: index, said: said(calls, index), made })
      throw error
    }
  }
  progress.delete(id)
  return made
}

function remember<Made>(progress: Progress<Made>, id: string, place: Place<Made>): void {
  const [oldest] = progress.keys()
  if (progress.size >= mostRemembered && oldest !== undefined) progress.delete(oldest)
  progress.set(id, place)
}

const said = (calls: readonly unknown[], count: number) => JSON.stringify(calls.slice(0, count))
