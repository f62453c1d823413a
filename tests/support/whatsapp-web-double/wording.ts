import { randomBytes } from 'node:crypto'
import { type BinaryNode, proto } from '@whiskeysockets/baileys'
import type { Act, Habits } from './acts.ts'
import { layDown } from './media-host.ts'
import { sealVote } from './vote.ts'
import { addressOf, lidAddress, type Person, phoneAddress, type World } from './world.ts'

/** A message on the wire: its content before encryption, and what its stanza says openly. */
export interface Wording {
  message: proto.IMessage
  attrs: BinaryNode['attrs']
}

const { Type } = proto.Message.ProtocolMessage

/** What a phone makes of an act of its owner. */
export async function wordingOf(world: World, person: Person, act: Act): Promise<Wording> {
  switch (act.type) {
    case 'text':
    case 'group':
    case 'status':
      return { message: textMessage(person, act), attrs: { type: 'text' } }
    case 'ownPhone':
      return { message: { conversation: act.text }, attrs: { type: 'text' } }
    case 'location': {
      const point = { degreesLatitude: act.latitude, degreesLongitude: act.longitude }
      const message = act.isLive
        ? { liveLocationMessage: point }
        : { locationMessage: { ...point, ...(act.name === undefined ? {} : { name: act.name }) } }
      return { message, attrs: { type: 'text' } }
    }
    case 'photo': {
      const card = await layDown(world, fromBase64(act.bytes), 'image')
      const { caption = null, mimeType: mimetype = 'image/jpeg' } = act
      return media({ imageMessage: { ...card, mimetype, caption } })
    }
    case 'voice': {
      const card = await layDown(world, fromBase64(act.bytes), 'ptt')
      const { seconds = 3, mimeType: mimetype = 'audio/ogg; codecs=opus' } = act
      return media({ audioMessage: { ...card, mimetype, seconds, ptt: true } })
    }
    case 'document': {
      const card = await layDown(world, fromBase64(act.bytes), 'document')
      const { fileName = 'document.pdf', mimeType: mimetype = 'application/pdf', caption } = act
      const documentMessage = { ...card, mimetype, fileName, title: fileName, caption: caption ?? null }
      return media(
        caption === undefined
          ? { documentMessage }
          : { documentWithCaptionMessage: { message: { documentMessage } } },
      )
    }
    case 'sticker':
      return media({
        stickerMessage: {
          ...(await layDown(world, fromBase64(act.bytes), 'sticker')),
          mimetype: 'image/webp',
        },
      })
    case 'contact': {
      const vcard = `BEGIN:VCARD\nVERSION:3.0\nFN:${act.name}\nEND:VCARD`
      return { message: { contactMessage: { displayName: act.name, vcard } }, attrs: { type: 'media' } }
    }
    case 'poll':
      return {
        message: {
          messageContextInfo: { messageSecret: randomBytes(32) },
          pollCreationMessageV3: {
            name: act.question,
            options: act.options.map((optionName) => ({ optionName })),
            selectableOptionsCount: 1,
          },
        },
        attrs: { type: 'poll' },
      }
    case 'vote':
      return { message: voteMessage(world, person, act), attrs: { type: 'poll' } }
    case 'reaction':
      return {
        message: {
          reactionMessage: {
            key: keyOfOurs(world, person, act.messageId),
            text: act.emoji,
            senderTimestampMs: Date.now(),
          },
        },
        attrs: { type: 'reaction' },
      }
    case 'edit': {
      const protocolMessage = {
        key: keyOfTheirs(world, person, act.messageId),
        type: Type.MESSAGE_EDIT,
        editedMessage: { conversation: act.text },
        timestampMs: Date.now(),
      }
      return {
        message: { editedMessage: { message: { protocolMessage } } },
        attrs: { type: 'text', edit: '1' },
      }
    }
    case 'delete':
      return {
        message: {
          protocolMessage: { key: keyOfTheirs(world, person, act.messageId), type: Type.REVOKE },
        },
        attrs: { type: 'text', edit: '7' },
      }
    case 'button':
      return {
        message: {
          buttonsResponseMessage: {
            selectedButtonId: act.buttonId,
            selectedDisplayText: act.label,
            type: proto.Message.ButtonsResponseMessage.Type.DISPLAY_TEXT,
          },
        },
        attrs: { type: 'text' },
      }
  }
}

function textMessage(
  person: Person,
  act: { text: string; plain?: boolean; quoting?: string },
): proto.IMessage {
  if (act.plain) return { conversation: act.text }
  if (act.quoting === undefined) return { extendedTextMessage: { text: act.text } }
  const quotedMessage = person.received.get(act.quoting) ?? person.sent.get(act.quoting)?.message
  if (quotedMessage === undefined) throw new Error(`${person.phone} has no message ${act.quoting} to quote`)
  return {
    extendedTextMessage: {
      text: act.text,
      contextInfo: { stanzaId: act.quoting, participant: addressOf(person), quotedMessage },
    },
  }
}

function voteMessage(world: World, person: Person, act: Extract<Act, { type: 'vote' }>): proto.IMessage {
  const { messageId: id, options, isTheirs = false } = act
  const { addressing } = person.habits
  const { message: own } = person.sent.get(id) ?? {}
  const shown = isTheirs ? own : person.received.get(id)
  const secret = act.isForged ? randomBytes(32) : shown?.messageContextInfo?.messageSecret
  if (!secret) throw new Error(`${person.phone} has no poll ${id} to vote in`)
  const voter = addressAs(act.voter ?? addressing, person.phone)
  const maker = isTheirs ? voter : addressAs(act.maker ?? addressing, world.account.phone)
  return {
    pollUpdateMessage: {
      pollCreationMessageKey: (isTheirs ? keyOfTheirs : keyOfOurs)(world, person, id),
      vote: sealVote({ id, secret, maker }, voter, options),
      senderTimestampMs: Date.now(),
    },
  }
}

function media(message: proto.IMessage): Wording {
  return { message, attrs: { type: 'media' } }
}

/** The office as this person's phone knows it. */
function officeAddress(world: World, person: Person): string {
  return addressAs(person.habits.addressing, world.account.phone)
}

function addressAs(addressing: Habits['addressing'], phone: string): string {
  return addressing === 'phone' ? phoneAddress(phone) : lidAddress(phone)
}

/** Keys are written from the sender's side: our messages are not theirs. */
function keyOfOurs(world: World, person: Person, id: string): proto.IMessageKey {
  return { remoteJid: officeAddress(world, person), fromMe: false, id }
}

function keyOfTheirs(world: World, person: Person, id: string): proto.IMessageKey {
  return { remoteJid: officeAddress(world, person), fromMe: true, id }
}

function fromBase64(bytes: string): Buffer {
  return Buffer.from(bytes, 'base64')
}
