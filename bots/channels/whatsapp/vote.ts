import { createHash } from 'node:crypto'
import { decryptPollVote, type proto } from '@whiskeysockets/baileys'
import type { EventBody } from '#bots/channels/contract.ts'
import { unwrap } from './content.ts'
import { personOf } from './jid.ts'
import type { Incoming } from './parse.ts'
import type { PollPart } from './poll.ts'

/** What reading a vote needs to know of the account and of what it asked. */
export interface BallotBox {
  /** The addresses of our own account. */
  own: readonly (string | null | undefined)[]
  /** A poll that we sent, by its message; `undefined`: there is none. */
  pollOf(messageId: string): Promise<PollPart | undefined>
  secretOf(messageId: string): Uint8Array
  /** Another address of the same person, if one is known. */
  otherAddressOf(person: string): Promise<string | null>
}

/** The vote that a person sent us, sealed as it is; `undefined`: it is something else, or not theirs. */
export function voteIn({ key, message }: Incoming): proto.Message.IPollUpdateMessage | undefined {
  if (!message || key.fromMe || personOf(key.remoteJid) === undefined) return undefined
  return unwrap(message).pollUpdateMessage ?? undefined
}

/**
 * What a vote means: the choice of its answer. One that was taken back means nothing (`undefined`), since the house keeps the last answer
 * somebody gave; nor does one in a poll of their own. What cannot be understood is `unsupported`, so that nobody believes it counted.
 * Rejects when it cannot be looked up now.
 */
export async function readVote(
  { key }: Incoming,
  vote: proto.Message.IPollUpdateMessage,
  box: BallotBox,
): Promise<EventBody | undefined> {
  const { id, fromMe } = vote.pollCreationMessageKey ?? {}
  const poll = id ? await box.pollOf(id) : undefined
  if (!id || !poll) return fromMe ? undefined : notUnderstood
  const chosen = await openVote(id, vote.vote, [key.remoteJid, key.remoteJidAlt], box)
  if (chosen?.length === 0) return undefined
  const answer = poll.answers.find(({ label }) => chosen?.[0]?.equals(hashOf(label)))
  if (!answer || chosen?.length !== 1) return notUnderstood
  return { type: 'choice', choiceId: answer.id, label: answer.label }
}

const notUnderstood: EventBody = { type: 'unsupported', what: 'vote' }

/**
 * The hashes of the chosen answers; `undefined`: it was not sealed for this poll. Both people's addresses go into the key, and phones take
 * the number or the anonymous address for either, whatever the chat is known by (Baileys#2121, Baileys#2342).
 */
async function openVote(
  pollMsgId: string,
  sealed: proto.Message.IPollEncValue | null | undefined,
  sender: readonly (string | undefined | null)[],
  { own, secretOf, otherAddressOf }: BallotBox,
): Promise<Buffer[] | undefined> {
  if (!sealed) return undefined
  const pollEncKey = secretOf(pollMsgId)
  const open = (voters: readonly (string | undefined | null)[]) => {
    for (const pollCreatorJid of addresses(own)) {
      for (const voterJid of addresses(voters)) {
        try {
          const context = { pollCreatorJid, pollMsgId, pollEncKey, voterJid }
          return decryptPollVote(sealed, context).selectedOptions.map((hash) => Buffer.from(hash))
        } catch {
          // Sealed under another pair, or not for us.
        }
      }
    }
    return undefined
  }
  const known = open(sender)
  if (known) return known
  const [person = ''] = addresses(sender)
  return open([await otherAddressOf(person)])
}

function addresses(jids: readonly (string | null | undefined)[]): string[] {
  return jids.flatMap((jid) => personOf(jid) ?? [])
}

function hashOf(label: string): Buffer {
  return createHash('sha256').update(label).digest()
}
