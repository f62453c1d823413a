import type { ChannelAdapter } from '#bots/channels/contract.ts'
import { sourceLanguage } from '#content/languages.ts'
import type { RenderedMessage, Reply } from '#content/message.ts'
import { pointerReply } from '#content/pointer.ts'
import { webchatLink } from '../chat-links.ts'
import { lanes } from '../outbox/put.ts'
import type { Runtime } from '../runtime.ts'
import { compose } from './compose.ts'
import { permissionFor } from './window.ts'

/**
 * A message of ours with the words it went out with, by its row or the platform's id; `null` when there is none, or its words are past
 * their time. Of a notice it gives what the channel law lets the channel carry of notices now: no more than that went out.
 */
export async function readSent(
  runtime: Pick<Runtime, 'prisma' | 'catalog' | 'city' | 'config'>,
  channel: Pick<ChannelAdapter, 'id' | 'capabilities'>,
  platformMessageId: string,
  outboxId?: string,
): Promise<RenderedMessage | null> {
  const { prisma, city, config } = runtime
  const row = outboxId === undefined ? { platformMessageId } : { id: BigInt(outboxId) }
  const message = await prisma.outboxMessage.findFirst({
    where: { channel: channel.id, ...row },
    select: { language: true, reply: true, broadcastId: true, lane: true, way: true },
  })
  if (!message) return null
  const permission = message.lane === lanes.bulk ? permissionFor(city, channel.id, 'notice') : 'full'
  if (permission === 'off') return null
  if (permission === 'pointer') {
    return compose(runtime, channel, { ...message, reply: pointerReply('notice', webchatLink(config)) })
  }
  const reply = message.broadcastId
    ? await readEdition(prisma, message.broadcastId, message.language)
    : message.reply
  if (!reply || !('text' in (reply as object))) return null
  return compose(runtime, channel, { ...message, reply: reply as unknown as Reply })
}

async function readEdition(
  prisma: Runtime['prisma'],
  broadcastId: string,
  language: string,
): Promise<unknown> {
  const editions = await prisma.broadcastEdition.findMany({
    where: { broadcastId, language: { in: [language, sourceLanguage] } },
    select: { language: true, reply: true },
  })
  return (editions.find((one) => one.language === language) ?? editions[0])?.reply
}
