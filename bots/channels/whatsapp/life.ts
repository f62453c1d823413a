import type { Ownership } from '#bots/channels/contract.ts'
import type { Current, LifeNeeds } from './connection.ts'
import { afterTroubleMs, holdAccount, type TenureFace } from './tenure.ts'

/** The account of the linked device in this process. */
export interface Life {
  /** The connection, while it is open. */
  current(): Current | null
  /** WhatsApp restricts the account until then; `null`: no longer. */
  restrict(until: Date | null): void
  /** Removes what is kept about these people; rejects when it cannot be done here and now. */
  forget(handles: readonly string[]): Promise<void>
  /** Ends the connection and gives the account back. */
  stop(): Promise<void>
}

/** Waits for the account, then keeps its device connected by tenure.ts, until it is stopped. */
export function startLife(needs: LifeNeeds): Life {
  const { host, wait } = needs
  const stopping = new AbortController()
  let current: Current | null = null
  let restrict = (_until: Date | null) => {}
  let forget: ((handles: readonly string[]) => Promise<void>) | null = null
  const face: TenureFace = {
    begun(forgetPeople) {
      forget = forgetPeople
    },
    opened(opened, limit) {
      current = opened
      restrict = limit
    },
    closed() {
      current = null
      restrict = () => {}
    },
  }

  async function run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      let ownership: Ownership | undefined
      try {
        ownership = await host.own(signal)
        await holdAccount(needs, ownership, AbortSignal.any([signal, ownership.lost]), face)
      } catch (error) {
        if (!signal.aborted && !ownership?.lost.aborted) {
          const code = error instanceof Error ? error.name : 'unknown'
          host.log.warn({ code }, 'the WhatsApp account is let go and taken anew')
          await wait(afterTroubleMs, signal).catch(() => {})
        }
      } finally {
        forget = null
        await ownership?.release().catch(() => {})
      }
    }
  }

  const running = run(stopping.signal)
  return {
    current: () => current,
    restrict: (until) => restrict(until),
    async forget(handles) {
      if (!forget)
        throw new Error('this process does not have the WhatsApp account; who is to be forgotten waits')
      await forget(handles)
    },
    async stop() {
      stopping.abort()
      await running
    },
  }
}
