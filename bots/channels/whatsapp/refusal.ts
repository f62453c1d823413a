import { SendError, type SendErrorKind } from '#bots/channels/contract.ts'
import { statusOf } from './log.ts'

/** WhatsApp refuses to open a chat: the account is restricted for some time, or lacks the person's token. Known chats may go on. */
export const reachOutCode = '463'

/** What the server's refusals of a message mean, as far as they are known; there is no official list. */
const refusals: Record<string, { kind: SendErrorKind; advice: string }> = {
  [reachOutCode]: { kind: 'notHere', advice: 'It restricts the account; sending again makes it worse.' },
  '429': { kind: 'throttled', advice: 'Wait before sending on.' },
  // The devices of the person have changed, or the addressing: by the next attempt they are looked up anew.
  '479': { kind: 'unreachable', advice: 'Try again later.' },
}

const throttleMs = 60_000

/** The server's refusal of one message. */
export function refused(code: string): SendError {
  const isAway = /^5\d\d$/.test(code)
  const known = refusals[code] ?? {
    kind: isAway ? ('unreachable' as const) : ('rejected' as const),
    advice: isAway ? 'Try again later.' : 'Sending the same again changes nothing.',
  }
  return new SendError(known.kind, `WhatsApp refused the message with ${code}. ${known.advice}`, {
    platformCode: code,
    // It counts what the account sends, to whomever.
    ...(known.kind === 'throttled' ? { retryAfterMs: throttleMs, scope: 'channel' as const } : {}),
  })
}

/** The message left or may have left, and nothing was heard of it. A repeat has the same id, so the person sees it once. */
export function unanswered(platformCode: string): SendError {
  return new SendError(
    'unreachable',
    'WhatsApp did not confirm the message. It is sent again with the same id.',
    {
      platformCode,
      maybeSent: true,
    },
  )
}

/** There is no connection now; nothing was sent. */
export function notConnected(): SendError {
  return new SendError(
    'unreachable',
    'The WhatsApp device is not connected. The message waits until it is.',
    {
      platformCode: 'notConnected',
    },
  )
}

/** Turns what Baileys threw before the server could answer into our vocabulary. Keeps no cause: it may hold a number. */
export function toSendError(error: unknown): SendError {
  if (error instanceof SendError) return error
  const status = statusOf(error)
  // 428: the line was closed before anything was written; 500: nothing could be encrypted.
  if (status === 428) return notConnected()
  if (status === 500) {
    return new SendError('unreachable', 'The message could not be encrypted. Try again later.', {
      platformCode: 'notEncrypted',
    })
  }
  return unanswered(status === undefined ? 'network' : `${status}`)
}
