import { GrammyError, HttpError } from 'grammy'
import { readConnectionError } from '#bots/channels/connection.ts'
import { SendError, type SendErrorKind } from '#bots/channels/contract.ts'
import type { MediaRef } from '#content/message.ts'
import { notTheApi } from './client.ts'

interface Refusal {
  says: RegExp
  kind: SendErrorKind
  code: string
  /** Why a file is refused lies in who it is for. */
  isPersonal?: true
}

/**
 * Telegram's error texts are for people and may change, so only those are read where the status says too little: a 400 means
 * a bad message, a lost chat or a wrong set-up alike. What is not listed is decided by its status.
 */
const refusals: Refusal[] = [
  { says: /chat not found/i, kind: 'gone', code: 'chatNotFound' },
  { says: /user not found/i, kind: 'gone', code: 'userNotFound' },
  { says: /bot was blocked/i, kind: 'stopped', code: 'blocked' },
  { says: /user is deactivated/i, kind: 'gone', code: 'deactivated' },
  { says: /group is deactivated/i, kind: 'gone', code: 'groupDeactivated' },
  { says: /bot was kicked/i, kind: 'stopped', code: 'kicked' },
  { says: /can't initiate conversation/i, kind: 'gone', code: 'neverWrote' },
  { says: /can't send messages to bots/i, kind: 'gone', code: 'isABot' },
  { says: /IMAGE_PROCESS_FAILED/, kind: 'mediaRefused', code: 'image' },
  { says: /PHOTO_INVALID_DIMENSIONS/, kind: 'mediaRefused', code: 'dimensions' },
  { says: /VOICE_MESSAGES_FORBIDDEN/, kind: 'mediaRefused', code: 'voiceForbidden', isPersonal: true },
  { says: /bad webhook/i, kind: 'misconfigured', code: 'webhook' },
  {
    says: /can't use getUpdates method while webhook is active/i,
    kind: 'misconfigured',
    code: 'webhookActive',
  },
  { says: /terminated by other getUpdates/i, kind: 'misconfigured', code: 'otherPoller' },
]

/**
 * Turns whatever a call to the Bot API threw into our vocabulary. Keeps no payload: it holds handle and text. `files`: those of the call, in
 * their order.
 */
export function toSendError(error: unknown, files: readonly MediaRef[] = []): SendError {
  if (error instanceof SendError) return error
  if (error instanceof GrammyError) return refused(error, files)
  if (error instanceof HttpError) return unreached(error)
  return new SendError('rejected', 'The call to Telegram failed before it was made.', {
    platformCode: 'internal',
    cause: error,
  })
}

function refused(
  { error_code: status, description, parameters, method }: GrammyError,
  files: readonly MediaRef[],
): SendError {
  const known = refusals.find(({ says }) => says.test(description))
  const kind = known?.kind ?? kindOf(status, parameters.retry_after)
  const platformCode = known === undefined ? `${status}` : `${status} ${known.code}`
  const refusedFile =
    kind === 'mediaRefused' && !known?.isPersonal ? fileAtFault(files, description) : undefined
  return new SendError(kind, `Telegram answered ${method} with ${platformCode}. ${advice[kind]}`, {
    platformCode,
    ...(refusedFile === undefined ? {} : { mediaId: refusedFile.mediaId }),
    // Telegram's flood limits of a chat and of the bot come with the same words and the same status.
    ...(kind === 'throttled'
      ? { retryAfterMs: (parameters.retry_after ?? 1) * 1000, scope: 'unknown' as const }
      : {}),
    maybeSent: status >= 500 && description === notTheApi,
  })
}

/** Of an album Telegram mostly says which it was, counted from 1: failed to send message #2 with the error message "…". */
function fileAtFault(files: readonly MediaRef[], description: string): MediaRef | undefined {
  if (files.length === 1) return files[0]
  const place = /failed to send message #(\d+)/i.exec(description)?.[1]
  return files[Number(place) - 1]
}

function kindOf(status: number, retryAfter: number | undefined): SendErrorKind {
  if (status === 429 || retryAfter !== undefined) return 'throttled'
  if (status === 401 || status === 404 || status === 409) return 'misconfigured'
  if (status === 403) return 'stopped'
  if (status === 413) return 'mediaRefused'
  return status >= 500 ? 'unreachable' : 'rejected'
}

const advice: Record<SendErrorKind, string> = {
  throttled: 'Wait as long as it says.',
  unreachable: 'Try again later.',
  rejected: 'Sending the same again changes nothing.',
  mediaRefused: 'The words may go without the file.',
  templateRefused: 'The words may go another way.',
  notHere: 'The words may go to another chat of the person.',
  gone: 'The chat leads to nobody any more: stop contact there.',
  stopped: 'The person blocked the bot: stop contact.',
  windowClosed: 'Wait until the person writes.',
  misconfigured: 'Check TELEGRAM_BOT_TOKEN and that no other bot process uses it.',
}

function unreached(error: HttpError): SendError {
  const { code, maybeSent } = readConnectionError(error.error)
  return new SendError(
    'unreachable',
    'Telegram could not be reached, or its answer was lost. Try again later.',
    { platformCode: code ?? 'network', maybeSent },
  )
}
