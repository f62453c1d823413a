import type { Transaction } from '#civic/transaction.ts'
import { sourceLanguage } from '#content/languages.ts'
import { collectConcerns, collectJoined } from './export-cases.ts'
import { collectNotices } from './export-notices.ts'

/** Everything kept about a resident (GDPR Art. 15 and 20; what is left out and why: docs/decisions/0015-what-an-export-holds.md). */
export type ExportDocument = Awaited<ReturnType<typeof collectExport>>

/** So many photos and recordings, of at most so many bytes each, are in the page itself. */
const mostShown = 16
const largestShown = 2 * 1024 * 1024

/** Reads what is kept about a resident, one table after the other: they share the transaction's connection. */
export async function collectExport(transaction: Transaction, residentId: string, at: Date) {
  const where = { residentId }
  const {
    session,
    eraseAfter: _eraseAfter,
    ...resident
  } = await transaction.resident.findUniqueOrThrow({
    where: { id: residentId },
  })
  const addresses = await transaction.address.findMany({
    where,
    select: { channel: true, state: true, languageHint: true, createdAt: true },
  })
  const consents = await transaction.consent.findMany({
    where,
    omit: { id: true, residentId: true, inboxMessageId: true },
    orderBy: { givenAt: 'asc' },
  })
  const subscriptions = await transaction.subscription.findMany({
    where,
    select: { topic: true, area: true, pace: true, createdAt: true },
  })
  const bookings = await transaction.booking.findMany({
    where,
    omit: { cityId: true, residentId: true, phoneCipher: true },
    orderBy: { createdAt: 'asc' },
  })
  const files = await transaction.mediaFile.findMany({
    where: { ...where, OR: [{ kind: { not: 'file' } }, { concernId: { not: null } }] },
    select: {
      id: true,
      kind: true,
      mimeType: true,
      state: true,
      durationSeconds: true,
      transcript: true,
      createdAt: true,
    },
    orderBy: { id: 'asc' },
  })
  // A file with more in it would be too large for a messenger; staff hand out the rest.
  const newest = await transaction.$queryRaw<{ id: string; bytes: Uint8Array }[]>`
    SELECT id, bytes FROM media_file
    WHERE resident_id = ${residentId}::uuid AND kind IN ('photo', 'voice') AND octet_length(bytes) <= ${largestShown}
    ORDER BY id DESC LIMIT ${mostShown}`
  const bytes = new Map(newest.map((file) => [file.id, file.bytes]))
  const media = files.map((file) => ({ ...file, bytes: bytes.get(file.id) ?? null }))
  const concerns = await collectConcerns(transaction, residentId)
  const followUps = await transaction.followUp.findMany({
    where,
    select: {
      askedAt: true,
      solved: true,
      rating: true,
      comment: true,
      answeredAt: true,
      case: { select: { reference: true } },
    },
    orderBy: { askedAt: 'asc' },
  })
  const coAffected = await collectJoined(transaction, residentId)
  // Of messages whose words are past their time (gateway/retention.ts) only numbers are left.
  const messagesFromYou = await transaction.inboxMessage.findMany({
    where: { ...where, event: { not: {} } },
    select: { id: true, channel: true, event: true, state: true, receivedAt: true },
    orderBy: { id: 'asc' },
  })
  const written = await transaction.outboxMessage.findMany({
    where: { ...where, OR: [{ reply: { not: {} } }, { broadcastId: { not: null } }] },
    select: {
      id: true,
      channel: true,
      language: true,
      reply: true,
      status: true,
      createdAt: true,
      sentAt: true,
      broadcast: { select: { editions: { select: { language: true, reply: true } } } },
    },
    orderBy: { id: 'asc' },
  })
  // Parts of a broadcast have its words in their language.
  const messagesToYou = written.flatMap(({ broadcast, ...message }) => {
    const editions = broadcast?.editions ?? []
    const edition =
      editions.find(({ language }) => language === message.language) ??
      editions.find(({ language }) => language === sourceLanguage)
    if (broadcast && !edition) return []
    return [{ ...message, reply: edition?.reply ?? message.reply }]
  })
  const notices = await collectNotices(transaction, residentId)
  // That the chat belongs to somebody's desk account is about them; whose it is stays with the office.
  const testReader = await transaction.testReader.findMany({ where, select: { createdAt: true } })
  return {
    format: 'kurzer-draht-export',
    formatVersion: 1,
    exportedAt: at,
    resident: {
      ...resident,
      addresses,
      consents,
      subscriptions,
      bookings,
      concerns,
      coAffected,
      followUps,
      ...notices,
      testReader,
      media,
    },
    openConversation: session,
    messagesFromYou,
    messagesToYou,
  }
}

/** The export for machines: JSON with stable names. Photos and recordings are in the page (export-page.ts). */
export function exportAsJson(document: ExportDocument): Buffer {
  return Buffer.from(
    JSON.stringify(
      document,
      (key, value) => (key === 'bytes' ? undefined : typeof value === 'bigint' ? value.toString() : value),
      2,
    ),
  )
}
