import type { MediaType, proto } from '@whiskeysockets/baileys'
import type { Shown } from './acts.ts'
import { pickUp } from './media-host.ts'
import type { Person, World } from './world.ts'

/** Puts a message of ours on a person's screen. A phone shows an id once, however often it comes. */
export async function show(world: World, person: Person, id: string, message: proto.IMessage): Promise<void> {
  // What they asked for again is what their phone has from then on.
  person.received.set(id, message)
  const seen = person.shown.find((each) => each.id === id)
  if (seen !== undefined) {
    seen.arrivals += 1
    return
  }
  person.shown.push({ id, arrivals: 1, at: Date.now(), ...(await looks(world, message)) })
}

type Looks = Omit<Shown, 'id' | 'arrivals' | 'at'>

async function looks(world: World, sent: proto.IMessage): Promise<Looks> {
  const message = unwrap(sent)
  if (message.conversation) return { type: 'text', text: message.conversation }
  if (message.extendedTextMessage) return { type: 'text', text: message.extendedTextMessage.text ?? '' }
  const { imageMessage, audioMessage, documentMessage, reactionMessage, protocolMessage } = message
  if (imageMessage) return file('photo', imageMessage.caption, imageMessage, 'image')
  if (audioMessage) return file('voice', null, audioMessage, 'ptt')
  if (documentMessage) return file('document', documentMessage.caption, documentMessage, 'document')
  if (message.locationMessage) {
    const { degreesLatitude, degreesLongitude, name } = message.locationMessage
    return {
      type: 'location',
      text: name ?? '',
      latitude: degreesLatitude ?? 0,
      longitude: degreesLongitude ?? 0,
    }
  }
  const poll = message.pollCreationMessage ?? message.pollCreationMessageV2 ?? message.pollCreationMessageV3
  if (poll) {
    const options = (poll.options ?? []).map(({ optionName }) => optionName ?? '')
    return { type: 'poll', text: poll.name ?? '', options }
  }
  if (reactionMessage) {
    return { type: 'reaction', text: reactionMessage.text ?? '', about: reactionMessage.key?.id ?? '' }
  }
  if (protocolMessage) {
    const about = protocolMessage.key?.id ?? ''
    const edited = protocolMessage.editedMessage
    if (!edited) return { type: 'delete', text: '', about }
    return { type: 'edit', text: edited.conversation ?? edited.extendedTextMessage?.text ?? '', about }
  }
  return { type: 'other', text: Object.keys(message).join(' ') }

  async function file(
    type: 'photo' | 'voice' | 'document',
    caption: string | null | undefined,
    card: Parameters<typeof pickUp>[1] & { mimetype?: string | null; fileName?: string | null },
    kind: MediaType,
  ): Promise<Looks> {
    const content = await pickUp(world, card, kind)
    const { mimetype, fileName } = card
    return {
      type,
      text: caption ?? '',
      file: {
        bytes: content.toString('base64'),
        mimeType: mimetype ?? '',
        ...(fileName ? { fileName } : {}),
      },
    }
  }
}

/** Takes the envelopes off that only say how to treat a message. */
function unwrap(message: proto.IMessage): proto.IMessage {
  const inner =
    message.ephemeralMessage ??
    message.documentWithCaptionMessage ??
    message.viewOnceMessage ??
    message.editedMessage
  return inner?.message ? unwrap(inner.message) : message
}
