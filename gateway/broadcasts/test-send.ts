import { usedAddress } from '#civic/reach.ts'
import { offerReaderCode, readerStart } from '#civic/test-reader.ts'
import type { Reply } from '#content/message.ts'
import { composeEdition } from '#content/notices/compose.ts'
import { Prisma } from '#prisma/client.ts'
import { chatLinks } from '../chat-links.ts'
import { readWholeNotice } from '../notices/whole.ts'
import { put } from '../outbox/put.ts'
import type { Runtime } from '../runtime.ts'
import { BroadcastRefusal } from './refusal.ts'
import { type Editor, lockBroadcast, noteAct } from './work.ts'

/** A chat in which somebody at the desk reads tests. */
export interface TestReader {
  id: string
  /** `null`: no address of it can be reached now. */
  channel: string | null
  language: string
  since: Date
}

type Needs = Pick<Runtime, 'prisma' | 'city' | 'clock' | 'doorbell'>

/**
 * Begins to tie a chat: `start` goes into a link to the chat (the web chat's ?start=) or is written there; `chats` are links into those of
 * other houses. Good once, for a day.
 */
export async function offerTestReader(
  runtime: Pick<Runtime, 'prisma' | 'clock' | 'channels' | 'city'>,
  { id }: Pick<Editor, 'id'>,
): Promise<{ start: string; until: Date; chats: { channel: string; link: string }[] }> {
  const { code, until } = await runtime.prisma.$transaction((transaction) =>
    offerReaderCode(transaction, id, runtime.clock()),
  )
  const start = readerStart(code)
  const chats = chatLinks(runtime).map(({ channel, address }) => ({ channel, link: address(start) }))
  return { start, until, chats }
}

/** The chats somebody reads tests in, the oldest first. */
export async function listTestReaders(
  { prisma }: Pick<Needs, 'prisma'>,
  { id }: Pick<Editor, 'id'>,
): Promise<TestReader[]> {
  const readers = await readersOf(prisma, id)
  return readers.map(({ id, language, channel, since }) => ({ id, language, channel, since }))
}

/** Unties a chat of one's own; one that is not there changes nothing. */
export async function removeTestReader(
  { prisma }: Pick<Needs, 'prisma'>,
  { id: staffId }: Pick<Editor, 'id'>,
  readerId: string,
): Promise<void> {
  await prisma.testReader.deleteMany({ where: { id: readerId, staffId } })
}

/**
 * Sends a broadcast as it would look now to the chats of whoever asks, marked as a test, in these languages or in that of each chat.
 * Gives how many messages. Throws `BroadcastRefusal`: unknownBroadcast, unknownLanguage, noTestReader.
 */
export async function sendTest(
  runtime: Needs,
  editor: Editor,
  id: string,
  languages: readonly string[] = [],
): Promise<{ messages: number }> {
  const { prisma, city, clock, doorbell } = runtime
  const foreign = languages.find((language) => !city.languages.includes(language))
  if (foreign !== undefined) {
    throw new BroadcastRefusal('unknownLanguage', 'languages', `This city does not speak "${foreign}".`)
  }
  const sent = await prisma.$transaction(async (transaction) => {
    const permissions = ['notice.write', 'notice.translate', 'notice.release'] as const
    const { notice } = await lockBroadcast(transaction, city, editor, permissions, id)
    const whole = await readWholeNotice(transaction, notice.id)
    const readers = (await readersOf(transaction, editor.id)).filter((reader) => reader.addressId !== null)
    if (readers.length === 0) {
      throw new BroadcastRefusal(
        'noTestReader',
        'id',
        'No chat of yours is tied to your account yet. Tie one first.',
      )
    }
    const messages = readers.flatMap(({ residentId, addressId, channel, language: own }) =>
      (languages.length > 0 ? languages : [own]).map((language) => ({
        residentId,
        addressId: addressId ?? '',
        channel: channel ?? '',
        language,
        lane: 'reply' as const,
        class: 'once' as const,
        reply: asTest(composeEdition(whole, language, id).reply),
        dueAt: clock(),
      })),
    )
    await put(transaction, messages)
    const detail = { messages: messages.length }
    await noteAct(transaction, { actor: editor.id, action: 'broadcast.test', id, detail, at: clock() })
    return messages
  })
  doorbell.delivery(new Set(sent.map(({ channel }) => channel)))
  return { messages: sent.length }
}

function asTest(reply: Reply): Reply {
  return { ...reply, here: true, text: { lines: [{ key: 'reader.test' }, { literal: '' }, reply.text] } }
}

interface ReaderRow {
  id: string
  residentId: string
  language: string
  since: Date
  addressId: string | null
  channel: string | null
}

/** Each with its address (civic/reach.ts). */
function readersOf(prisma: Pick<Runtime['prisma'], '$queryRaw'>, staffId: string): Promise<ReaderRow[]> {
  return prisma.$queryRaw<ReaderRow[]>`
    SELECT t.id, t.resident_id AS "residentId", r.language, t.created_at AS since, used.id AS "addressId", used.channel
    FROM test_reader t JOIN resident r ON r.id = t.resident_id
    LEFT JOIN ${Prisma.raw(usedAddress('update'))} ON true
    WHERE t.staff_id = ${staffId}::uuid ORDER BY t.created_at, t.id`
}
