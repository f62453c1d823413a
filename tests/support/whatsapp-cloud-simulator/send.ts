import { type Fields, optionalTextOf } from './fields.ts'
import { viewOf } from './message.ts'
import { invalid, missing, Refusal } from './refusal.ts'
import { reportStatuses } from './statuses.ts'
import { categoryOf } from './template-message.ts'
import { isWindowOpen, newMessageId, type Person, type World } from './world.ts'

const userIdPattern = /^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}$/
const callbackDataLimit = 512

/** Takes a message, or throws the refusal the platform would give; `guard` refuses what comes too fast. */
export async function takeMessage(
  world: World,
  message: Fields,
  guard: (person: Person | undefined) => void,
): Promise<object> {
  if (message.messaging_product !== 'whatsapp') throw missing('messaging_product')
  if (message.status === 'read') return markRead(world, message)
  const { person, contact, address } = recipientOf(world, message)
  const callbackData = optionalTextOf(message, 'biz_opaque_callback_data', callbackDataLimit)
  const view = viewOf(world, message)
  guard(person)
  const obstacle = obstacleFor(world, person, message)
  if (obstacle !== undefined && world.rules.refusals === 'answer') throw obstacle
  const failure = obstacle ?? takeLateRefusal(world, `${message.type ?? 'text'}`)

  const id = newMessageId(world, person?.phone ?? '49000000')
  const isShown = person !== undefined && failure === undefined && !person.isBlocking
  if (isShown) person.shown.push({ id, at: world.now(), ...view })
  world.log('taken', {
    id,
    person: person?.name ?? null,
    type: message.type ?? 'text',
    template: view.template ?? null,
    isWindowOpen: person !== undefined && isWindowOpen(world, person),
    callbackData: callbackData ?? null,
    shown: isShown,
    code: failure?.code ?? null,
  })
  if (message.type === 'template' && failure === undefined) world.templatesTaken++
  const sent = { id, person, address, callbackData, obstacle: failure }
  world.sent.set(id, sent)
  await reportStatuses(world, sent)
  return {
    messaging_product: 'whatsapp',
    contacts: [contact],
    messages: [{ id, ...(message.type === 'template' ? { message_status: 'accepted' } : {}) }],
  }
}

/** What a test ordered for the next message of this kind, if it did. */
function takeLateRefusal(world: World, type: string): Refusal | undefined {
  const order = world.lateRefusals.find((one) => one.type === type)
  if (order === undefined) return undefined
  order.times = (order.times ?? 1) - 1
  if (order.times <= 0) world.lateRefusals.splice(world.lateRefusals.indexOf(order), 1)
  return new Refusal(order.code, 'As the test ordered.')
}

/** `to` wins over `recipient` when a call has both. */
function recipientOf(world: World, { to, recipient }: Fields) {
  if (to !== undefined) {
    const phone = `${to}`.replace(/[\s()+-]/g, '')
    if (!/^\d{5,15}$/.test(phone)) throw invalid('Recipient phone number not valid.')
    const person = [...world.people.values()].find((one) => one.phone === phone)
    return { person, contact: { input: `${to}`, wa_id: phone }, address: { recipient_id: phone } }
  }
  if (recipient === undefined) throw missing('to')
  const userId = `${recipient}`
  if (!userIdPattern.test(userId)) throw invalid('Recipient is not a business-scoped user ID.')
  const person = [...world.people.values()].find((one) => one.userId === userId)
  return { person, contact: { input: userId, user_id: userId }, address: { recipient_user_id: userId } }
}

/** Why a message that is well-formed will not reach its person. */
function obstacleFor(world: World, person: Person | undefined, message: Fields): Refusal | undefined {
  if (person === undefined) return new Refusal(131026, 'Message Undeliverable.')
  if (message.type !== 'template') {
    if (isWindowOpen(world, person)) return undefined
    return new Refusal(
      131047,
      'Message failed to send because more than 24 hours have passed since the customer last replied to this number.',
    )
  }
  const { templatesUntilComplaints } = world.rules
  if (templatesUntilComplaints !== null && world.templatesTaken >= templatesUntilComplaints) {
    return new Refusal(
      131048,
      'Message failed to send because there are restrictions on how many messages can be sent from this phone number.',
    )
  }
  const isMarketing = categoryOf(world, message.template as Fields) === 'MARKETING'
  if (!isMarketing || person.wantsMarketing) return undefined
  return new Refusal(131050, 'The user has chosen to stop receiving marketing messages from this business.')
}

function markRead(world: World, message: Fields): object {
  if (!world.heard.has(`${message.message_id}`)) {
    throw new Refusal(100, `Message ID ${message.message_id} is not known.`)
  }
  const typing = message.typing_indicator as Fields | undefined
  if (typing !== undefined && typing.type !== 'text')
    throw invalid("Typing indicator must be of type 'text'.")
  world.log('seen', { id: `${message.message_id}` })
  return { success: true }
}
