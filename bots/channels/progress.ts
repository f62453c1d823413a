/** How many calls of a message were made already, and what the last of them gave, by outbox id. */
export type Progress<Made> = Map<string, { calls: number; made: Made | undefined }>

/** Messages half sent whose place is remembered; beyond that the oldest is forgotten and would start over. */
const mostRemembered = 1000

/**
 * Makes the calls of one message in order and gives what the last gave. When one throws, the next try goes on there instead of repeating
 * what was said already; that lasts as long as the process.
 */
export async function makeCalls<Call, Made>(
  progress: Progress<Made>,
  outboxId: string,
  calls: readonly Call[],
  make: (call: Call, before: Made | undefined, isLast: boolean) => Promise<Made>,
): Promise<Made | undefined> {
  const before = progress.get(outboxId)
  let made = before?.made
  for (const [index, call] of calls.entries()) {
    if (index < (before?.calls ?? 0)) continue
    try {
      made = await make(call, made, index === calls.length - 1)
    } catch (error) {
      if (index > 0) remember(progress, outboxId, { calls: index, made })
      throw error
    }
  }
  progress.delete(outboxId)
  return made
}

function remember<Made>(
  progress: Progress<Made>,
  outboxId: string,
  place: { calls: number; made: Made | undefined },
): void {
  const [oldest] = progress.keys()
  if (progress.size >= mostRemembered && oldest !== undefined) progress.delete(oldest)
  progress.set(outboxId, place)
}
