import { createHash } from 'node:crypto'
import type { Act, FileAct } from './act.ts'
import { reportRead } from './statuses.ts'
import { changeValue, senderOf } from './value.ts'
import { keepFile, newMessageId, newUserId, type Person, personOf, stamp, type World } from './world.ts'

/** Why a person cannot do what a test asked, such as pressing a button that is not there. */
export class Impossible extends Error {}

/** Lets a person do something; gives the id of the message it made, empty when it made none. */
export function act(world: World, name: string, wanted: Act): string {
  const person = personOf(world, name)
  const id = perform(world, person, wanted)
  world.log('act', { person: name, do: wanted.do, id })
  return id
}

function perform(world: World, person: Person, wanted: Act): string {
  switch (wanted.do) {
    case 'say':
      return write(world, person, {
        ...context(world, wanted.repliesTo),
        type: 'text',
        text: { body: wanted.text },
      })
    case 'press':
      return press(world, person, wanted.button)
    case 'share': {
      const { latitude, longitude, name, address } = wanted
      const place = { latitude, longitude, ...(name ? { name } : {}), ...(address ? { address } : {}) }
      return write(world, person, { type: 'location', location: place })
    }
    case 'send':
      return sendFile(world, person, wanted)
    case 'sendContact':
      return write(world, person, {
        type: 'contacts',
        contacts: [{ name: { formatted_name: 'Somebody Else' }, phones: [{ phone: '+49 30 1234567' }] }],
      })
    case 'sendPoll':
      return write(world, person, {
        type: 'unsupported',
        errors: [
          {
            code: 131051,
            title: 'Message type unknown',
            message: 'Message type unknown',
            error_data: { details: 'Message type is currently not supported.' },
          },
        ],
        unsupported: { type: 'poll_creation' },
      })
    case 'react': {
      const { messageId, emoji } = wanted
      return write(world, person, {
        type: 'reaction',
        reaction: { message_id: messageId, ...(emoji ? { emoji } : {}) },
      })
    }
    case 'edit':
      return write(world, person, {
        type: 'edit',
        edit: {
          original_message_id: wanted.messageId,
          message: { type: 'text', text: { body: wanted.text } },
        },
      })
    case 'revoke':
      return write(world, person, { type: 'revoke', revoke: { original_message_id: wanted.messageId } })
    case 'changeNumber':
      return move(world, person, wanted.phone)
    case 'changeUserId':
      return move(world, person, null)
    case 'block':
    case 'unblock':
      person.isBlocking = wanted.do === 'block'
      return ''
    case 'stopMarketing':
    case 'resumeMarketing':
      return prefer(world, person, wanted.do === 'resumeMarketing')
    case 'read':
      reportRead(world, person)
      return ''
  }
}

/** Writing opens the window. Who blocks a business cannot write to it. */
function write(world: World, person: Person, content: Record<string, unknown>): string {
  if (person.isBlocking) throw new Impossible(`${person.name} blocks the business: unblock it first.`)
  const id = newMessageId(world, person.phone)
  world.heard.add(id)
  person.heardAt = world.now()
  const message = { ...senderOf(person), id, timestamp: stamp(world.now()), ...content }
  tell(world, person, 'messages', changeValue(world, person, { messages: [message] }))
  return id
}

function press(world: World, person: Person, button: string): string {
  for (const shown of person.shown.toReversed()) {
    const choice = shown.choices.find(({ id, title }) => id === button || title === button)
    if (choice === undefined) continue
    const { id, title, description } = choice
    const about = context(world, shown.id)
    if (shown.template !== undefined) {
      return write(world, person, { ...about, type: 'button', button: { payload: id, text: title } })
    }
    const isRow = shown.listButton !== undefined
    const reply = isRow ? { id, title, ...(description ? { description } : {}) } : { id, title }
    const type = isRow ? 'list_reply' : 'button_reply'
    return write(world, person, { ...about, type: 'interactive', interactive: { type, [type]: reply } })
  }
  throw new Impossible(`${person.name} sees no button "${button}".`)
}

const defaults: Record<FileAct['file'], string> = {
  image: 'image/jpeg',
  voice: 'audio/ogg; codecs=opus',
  audio: 'audio/mpeg',
  video: 'video/mp4',
  document: 'application/pdf',
  sticker: 'image/webp',
}

function sendFile(
  world: World,
  person: Person,
  { file, bytes, mimeType, caption, fileName }: FileAct,
): string {
  const content = bytes === undefined ? Buffer.from(`a ${file}`) : Buffer.from(bytes, 'base64')
  const kept = keepFile(world, content, mimeType ?? defaults[file])
  const type = file === 'voice' ? 'audio' : file
  const described = {
    ...(caption ? { caption } : {}),
    ...(fileName ? { filename: fileName } : {}),
    mime_type: kept.mimeType,
    sha256: createHash('sha256').update(content).digest('base64'),
    id: kept.id,
    ...(type === 'audio' ? { voice: file === 'voice' } : {}),
  }
  return write(world, person, { type, [type]: described })
}

/** A system message has no contacts beside it; it is from the old number, or from the new id when no number is told. */
function move(world: World, person: Person, phone: string | null): string {
  const before = { ...person }
  person.userId = newUserId(world)
  if (phone !== null) person.phone = phone
  const id = newMessageId(world, before.phone)
  const tellsIds = person.tells !== 'number'
  const ids = tellsIds ? { user_id: person.userId, previous_user_id: before.userId } : {}
  const isNumberTold = phone !== null && person.tells !== 'userId'
  const body = isNumberTold
    ? `User ${person.profileName} changed from ${before.phone} to ${person.phone}`
    : `User ${person.profileName} changed their user id`
  const message = {
    ...(isNumberTold ? { from: before.phone } : {}),
    ...(tellsIds ? { from_user_id: person.userId } : {}),
    id,
    timestamp: stamp(world.now()),
    type: 'system',
    system: {
      body,
      ...(isNumberTold ? { wa_id: person.phone } : {}),
      ...ids,
      type: phone === null ? 'user_changed_user_id' : 'user_changed_number',
    },
  }
  tell(world, person, 'messages', changeValue(world, undefined, { messages: [message] }))
  return id
}

function prefer(world: World, person: Person, wants: boolean): string {
  person.wantsMarketing = wants
  const { tells, phone, userId } = person
  const preference = {
    ...(tells === 'userId' ? {} : { wa_id: phone }),
    ...(tells === 'number' ? {} : { user_id: userId }),
    detail: wants
      ? 'User requested to resume marketing messages'
      : 'User requested to stop marketing messages',
    category: 'marketing_messages',
    value: wants ? 'resume' : 'stop',
    timestamp: Number(stamp(world.now())),
  }
  tell(world, person, 'user_preferences', changeValue(world, person, { user_preferences: [preference] }))
  return ''
}

function tell(world: World, person: Person, field: string, value: Record<string, unknown>): void {
  void world.push({ field, value, lane: person.name })
}

function context({ account }: World, id: string | undefined): Record<string, unknown> {
  return id === undefined ? {} : { context: { from: account.displayPhoneNumber, id } }
}
