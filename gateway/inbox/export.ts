import type { Transaction } from '#civic/transaction.ts'

/**
 * Everything kept about a resident as one JSON file (GDPR Art. 15 and 20): readable for people through plain field names, for
 * machines through stable ones. Platform handles and other people's names are not in it.
 */
export async function buildExport(
  transaction: Transaction,
  residentId: string,
  at: Date,
): Promise<Uint8Array<ArrayBuffer>> {
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
        omit: { bytes: true, residentId: true, sourceRef: true, draftKey: true, dueAt: true, attempts: true },
      },
      concerns: {
        omit: { residentId: true },
        include: { case: { omit: { concernId: true }, include: { entries: { omit: { caseId: true } } } } },
      },
    },
  })
  const { session, eraseAfter: _eraseAfter, inbox, outbox, ...person } = resident
  const document = {
    format: 'kurzer-draht-export',
    formatVersion: 1,
    exportedAt: at.toISOString(),
    resident: person,
    openConversation: session,
    messagesFromYou: inbox,
    messagesToYou: outbox,
  }
  const text = JSON.stringify(
    document,
    (_key, value) => (typeof value === 'bigint' ? value.toString() : value),
    2,
  )
  return Uint8Array.from(Buffer.from(text, 'utf8'))
}
