import { createHash, randomBytes } from 'node:crypto'
import { aesEncryptGCM, hmacSign, proto } from '@whiskeysockets/baileys'

/**
 * A vote in a poll as phones seal it: with a key drawn from the poll's secret, the poll, who made it and who votes, so that only those
 * in the chat can read it.
 */
export function sealVote(
  poll: { id: string; secret: Uint8Array; maker: string },
  voter: string,
  options: string[],
): proto.Message.IPollEncValue {
  const subject = Buffer.concat([
    ...[poll.id, poll.maker, voter, 'Poll Vote'].map((word) => Buffer.from(word)),
    Buffer.from([1]),
  ])
  const key = hmacSign(subject, hmacSign(poll.secret, new Uint8Array(32)))
  const encIv = randomBytes(12)
  const selectedOptions = options.map((option) => createHash('sha256').update(option).digest())
  const vote = proto.Message.PollVoteMessage.encode({ selectedOptions }).finish()
  return { encIv, encPayload: aesEncryptGCM(vote, key, encIv, Buffer.from(`${poll.id}\0${voter}`)) }
}
