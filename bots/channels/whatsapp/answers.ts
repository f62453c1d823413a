import type { SendError } from '#bots/channels/contract.ts'
import { refused, unanswered } from './refusal.ts'

/** The server's answers to messages under way: Baileys' own send resolves before it. */
export interface Answers {
  /** Resolves when the server has taken the message with this id; rejects with a `SendError` when it refuses it or stays silent. */
  expect(messageId: string): Promise<void>
  /** The message was not sent after all. */
  forget(messageId: string): void
  /** The server answered; `error`: its code, if it refused. `false`: nobody waits for it any more. */
  heard(messageId: string, error: string | undefined): boolean
  /** The connection ended: nothing will be answered any more. */
  end(): void
}

interface Waiting {
  resolve(): void
  reject(error: SendError): void
  timer: NodeJS.Timeout
}

/** Builds the list of what is under way on one connection. */
export function createAnswers(patienceMs: number): Answers {
  const waiting = new Map<string, Waiting>()

  function take(messageId: string): Waiting | undefined {
    const one = waiting.get(messageId)
    waiting.delete(messageId)
    clearTimeout(one?.timer)
    return one
  }

  return {
    expect(messageId) {
      const answered = new Promise<void>((resolve, reject) => {
        const timer = setTimeout(() => take(messageId)?.reject(unanswered('noAck')), patienceMs)
        waiting.set(messageId, { resolve, reject, timer })
      })
      // Who stopped waiting because the call itself failed must not leave a rejection behind.
      answered.catch(() => {})
      return answered
    },
    forget: take,
    heard(messageId, error) {
      const one = take(messageId)
      if (error === undefined) one?.resolve()
      else one?.reject(refused(error))
      return one !== undefined
    },
    end() {
      for (const messageId of [...waiting.keys()]) take(messageId)?.reject(unanswered('closed'))
    },
  }
}
