import { Type } from 'typebox'
import {
  type ChannelAddress,
  type ChannelHost,
  type OutgoingMessage,
  SendError,
  type SendResult,
} from '#bots/channels/contract.ts'
import { makeCalls, type Progress } from '#bots/channels/progress.ts'
import { shape } from '#bots/channels/shape.ts'
import type { Account } from './account.ts'
import { type Carried, carry } from './carried.ts'
import { type Call, dress } from './dress.ts'
import type { Graph } from './graph.ts'
import { isUserId } from './handle.ts'
import { sentId } from './message-id.ts'
import { refused, upload } from './upload.ts'
import { payloadOf } from './wire.ts'

/** What a sender needs beside the message. */
export interface Line {
  account: Account
  graph: Graph
  readMedia: ChannelHost['readMedia']
  progress: Progress<string>
}

const isTaken = shape(
  Type.Object({ messages: Type.Array(Type.Object({ id: Type.String({ minLength: 1 }) }), { minItems: 1 }) }),
)

/** Sends one message in as many calls as it takes, or rejects with a `SendError`. The id is that of the last call. */
export async function sendInCalls(
  line: Line,
  message: OutgoingMessage,
  address: ChannelAddress,
): Promise<SendResult> {
  const calls = dress(message)
  if (calls.length === 0)
    throw new SendError('rejected', 'A message without words.', { platformCode: 'empty' })
  const made = await makeCalls<Call, string>(
    line.progress,
    message,
    address,
    calls,
    (call, _before, isLast) => perform(line, call, address.handle, carriedWith(message, call, isLast)),
  )
  return { platformMessageId: sentId(made ?? '') }
}

function carriedWith({ outboxId }: OutgoingMessage, call: Call, isLast: boolean): Carried {
  return { outboxId, isPart: !isLast, ...(call.type === 'media' ? { mediaId: call.media.mediaId } : {}) }
}

/** Makes one call. What it carries comes back in its statuses. */
async function perform(
  { account, graph, readMedia }: Line,
  call: Call,
  handle: string,
  carried: Carried,
): Promise<string> {
  const file = call.type === 'media' ? await upload(graph, account, readMedia, call.media) : undefined
  const answer = await graph(`${account.phoneNumberId}/messages`, {
    method: 'POST',
    json: {
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      ...(isUserId(handle) ? { recipient: handle } : { to: handle }),
      biz_opaque_callback_data: carry(carried),
      ...payloadOf(call, file),
    },
  }).catch((error: SendError) => {
    throw error.kind === 'mediaRefused' && call.type === 'media'
      ? refused(error.platformCode, call.media)
      : error
  })
  const taken = isTaken(answer) ? answer.messages[0]?.id : undefined
  if (taken !== undefined) return taken
  throw new SendError(
    'unreachable',
    'WhatsApp answered, but gave the message no id. It may have been sent.',
    {
      platformCode: 'noMessageId',
      maybeSent: true,
    },
  )
}
