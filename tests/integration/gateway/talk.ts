import type { EventBody, IncomingMedia, OutgoingMessage } from '#bots/channels/contract.ts'
import type { FakeChannel } from '#tests/support/fake-channel.ts'

const inNeuschoenefeld = { longitude: 12.4012, latitude: 51.3463 }

/** Says something and resolves with the last message of the answer, once there is one with choices. */
export async function say(
  channel: FakeChannel,
  handle: string,
  body: EventBody,
  externalId?: string,
): Promise<OutgoingMessage> {
  const before = channel.sentTo(handle).length
  await channel.say(handle, body, externalId)
  const messages = await channel.until(handle, (sent) =>
    sent.slice(before).some(({ choices }) => choices.length > 0),
  )
  const last = messages.at(-1)
  if (!last) throw new Error(`${handle} got no answer`)
  return last
}

/** What a person puts into an intake besides the description. `label` stands beside every press and place. */
export interface IntakeWords {
  description: string
  label: string
  caption: string
  media: IncomingMedia[]
}

/** A stranger says hello, chooses German and walks through the intake up to the summary, answering whatever is asked. */
export async function walkToSummary(
  channel: FakeChannel,
  handle: string,
  words: IntakeWords,
): Promise<OutgoingMessage> {
  const { label, caption } = words
  const media = [...words.media]
  await say(channel, handle, { type: 'message', text: 'Hallo' })
  await say(channel, handle, { type: 'choice', choiceId: 'language:pick:de', label })
  let last = await say(channel, handle, { type: 'message', text: words.description })
  for (let questions = 0; questions < 12; questions += 1) {
    const step = last.choices[0]?.id.split(':')[1]
    if (step === 'summary') return last
    const file = media[0]
    if (step === 'place') last = await say(channel, handle, { type: 'location', ...inNeuschoenefeld, label })
    else if (step === 'photos' && file) {
      media.shift()
      last = await say(channel, handle, { type: 'media', media: file, caption })
    } else {
      const choiceId = { category: 'streetLight', kind: 'defect', photos: file ? '' : 'done' }[step ?? '']
      if (!choiceId) throw new Error(`what is asked here? ${step}: ${last.text}`)
      last = await say(channel, handle, { type: 'choice', choiceId: `concern:${step}:${choiceId}`, label })
    }
  }
  throw new Error(`no summary: ${last.text}`)
}

/** Sends what stands in the summary as a concern of its own, also where somebody reported the same before. */
export async function sendAsOwn(
  channel: FakeChannel,
  handle: string,
  label: string,
): Promise<OutgoingMessage> {
  const asked = await say(channel, handle, { type: 'choice', choiceId: 'concern:summary:yes', label })
  if (!asked.choices.some(({ id }) => id === 'concern:similar:no')) return asked
  return say(channel, handle, { type: 'choice', choiceId: 'concern:similar:no', label })
}
