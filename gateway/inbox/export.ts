import type { Transaction } from '#civic/transaction.ts'

/** Everything kept about a resident (GDPR Art. 15 and 20). Platform handles and other people's names are not in it. */
export type ExportDocument = Awaited<ReturnType<typeof collectExport>>

/** Reads what is kept about a resident. */
export async function collectExport(transaction: Transaction, residentId: string, at: Date) {
  const resident = await transaction.resident.findUniqueOrThrow({
    where: { id: residentId },
    include: {
      addresses: { select: { channel: true, state: true, languageHint: true, createdAt: true } },
      consents: { omit: { id: true, residentId: true, inboxMessageId: true }, orderBy: { givenAt: 'asc' } },
      subscriptions: { select: { topic: true, area: true, createdAt: true } },
      inbox: {
        select: { id: true, channel: true, event: true, state: true, receivedAt: true },
        orderBy: { id: 'asc' },
      },
      outbox: {
        select: {
          id: true,
          channel: true,
          language: true,
          reply: true,
          status: true,
          createdAt: true,
          sentAt: true,
        },
        orderBy: { id: 'asc' },
      },
      media: {
        select: { id: true, kind: true, mimeType: true, state: true, durationSeconds: true, createdAt: true },
        orderBy: { id: 'asc' },
      },
      concerns: {
        omit: { residentId: true },
        orderBy: { createdAt: 'asc' },
        include: {
          case: {
            omit: { concernId: true },
            include: { entries: { omit: { caseId: true, author: true }, orderBy: { id: 'asc' } } },
          },
        },
      },
    },
  })
  const { session, eraseAfter: _eraseAfter, inbox, outbox, ...person } = resident
  return {
    format: 'kurzer-draht-export',
    formatVersion: 1,
    exportedAt: at,
    resident: person,
    openConversation: session,
    messagesFromYou: inbox,
    messagesToYou: outbox,
  }
}

/** The export for machines: JSON with stable names. */
export function exportAsJson(document: ExportDocument): Buffer {
  return Buffer.from(
    JSON.stringify(document, (_key, value) => (typeof value === 'bigint' ? value.toString() : value), 2),
  )
}
