import type { OutgoingMessage } from '#bots/channels/contract.ts'
import type { FakeChannel } from './fake-channel.ts'

/** A person on a fake channel who reads what comes and presses buttons by their id's beginning. */
export interface TestResident {
  readonly handle: string
  write(text: string): Promise<OutgoingMessage>
  press(choice: string): Promise<OutgoingMessage>
  share(longitude: number, latitude: number): Promise<OutgoingMessage>
  /** The next message after those already read that fulfils the condition. */
  hear(condition: (message: OutgoingMessage) => boolean): Promise<OutgoingMessage>
  last(): OutgoingMessage | undefined
}

/** Speaks for one person. Each call resolves with the last message of the answer, once the answer is complete (it has choices). */
export function createResident(channel: FakeChannel, handle: string): TestResident {
  const seen = () => channel.sentTo(handle).length

  async function answerAfter(before: number): Promise<OutgoingMessage> {
    const messages = await channel.until(handle, (sent) =>
      sent.slice(before).some(({ choices }) => choices.length > 0),
    )
    const last = messages.at(-1)
    if (!last) throw new Error('no answer')
    return last
  }

  return {
    handle,
    async write(text) {
      const before = seen()
      await channel.say(handle, { type: 'message', text })
      return answerAfter(before)
    },
    async press(choice) {
      const offered = [...channel.sentTo(handle)].reverse().flatMap(({ choices }) => choices)
      const found = offered.find(({ id }) => id === choice || id.startsWith(choice))
      if (!found) throw new Error(`no button ${choice}; offered: ${offered.map(({ id }) => id).join(', ')}`)
      const before = seen()
      await channel.say(handle, { type: 'choice', choiceId: found.id })
      return answerAfter(before)
    },
    async share(longitude, latitude) {
      const before = seen()
      await channel.say(handle, { type: 'location', longitude, latitude })
      return answerAfter(before)
    },
    async hear(condition) {
      const messages = await channel.until(handle, (sent) => sent.some(condition))
      const found = messages.findLast(condition)
      if (!found) throw new Error('not heard')
      return found
    },
    last: () => channel.sentTo(handle).at(-1),
  }
}
