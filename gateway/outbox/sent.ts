import { sourceLanguage } from '#content/languages.ts'
import type { RenderedMessage, Reply } from '#content/message.ts'
import { render } from '#content/render.ts'
import type { Runtime } from '../runtime.ts'

/** A message of ours with the words it went out with, by the platform's id; `null` when there is none, or its words are past their time. */
export async function readSent(
  { prisma, catalog, city }: Pick<Runtime, 'prisma' | 'catalog' | 'city'>,
  channel: string,
  platformMessageId: string,
): Promise<RenderedMessage | null> {
  const message = await prisma.outboxMessage.findFirst({
    where: { channel, platformMessageId },
    select: { language: true, reply: true, broadcastId: true },
  })
  if (!message) return null
  const reply = message.broadcastId
    ? await readEdition(prisma, message.broadcastId, message.language)
    : message.reply
  if (!reply || !('text' in (reply as object))) return null
  return render(catalog, city, message.language, reply as unknown as Reply)
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
