import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'

/**
 * Below what Linux and macOS give out by themselves: whoever listens on any port, or calls somebody, gets none of these. Above 10080, the
 * last of those that `fetch` and browsers refuse to call.
 */
const first = 10_100
const last = 32_000

/** A port of 127.0.0.1 that nobody listens on, for a program that has to be told one before it listens. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(first, last)
    const probe = createServer()
    probe.listen(port, '127.0.0.1')
    const isFree = await once(probe, 'listening').then(
      () => true,
      () => false,
    )
    if (!isFree) continue
    probe.close()
    await once(probe, 'close')
    return port
  }
}
