import type { Fields } from './fields.ts'
import { describeFile, upload } from './media.ts'
import { invalid, missing, Refusal } from './refusal.ts'
import { takeMessage } from './send.ts'
import { subscribedApps } from './subscribed-apps.ts'
import type { SimulatedTemplate } from './template.ts'
import { createTemplate, listTemplates } from './template-calls.ts'
import type { Person, World } from './world.ts'

/** A call of the Graph API. */
export interface Call {
  method: string
  /** Without the version. */
  path: string[]
  query: URLSearchParams
  contentType: string
  body: Buffer
  authorization: string | undefined
  /** This simulator as the caller reaches it, without and with the version. */
  origin: string
  root: string
}

/** What a test ordered for a path comes first, then the token, then the call itself. Throws a `Refusal`. */
export async function answerCall(
  world: World,
  call: Call,
  guard: (person: Person | undefined) => void,
): Promise<object> {
  const ordered = takeOrder(world, call.path.join('/'))
  if (ordered !== undefined) throw new Refusal(ordered.code, ordered.details ?? 'As the test ordered.')
  demandToken(world, call.authorization)
  const { method, body } = call
  const [object = '', edge] = call.path
  const { phoneNumberId, businessAccountId } = world.account
  if (object === phoneNumberId && edge === 'messages' && method === 'POST') {
    return takeMessage(world, jsonOf(body), guard)
  }
  if (object === phoneNumberId && edge === 'media' && method === 'POST') {
    return upload(world, body, call.contentType)
  }
  if (object === phoneNumberId && edge === undefined && method === 'GET') {
    return {
      id: phoneNumberId,
      display_phone_number: world.account.displayPhoneNumber,
      quality_rating: 'GREEN',
      ...(call.query.get('fields')?.split(',').includes('status')
        ? { status: world.rules.numberStatus }
        : {}),
    }
  }
  if (object === businessAccountId && edge === 'subscribed_apps') {
    const answer = subscribedApps(world, method)
    if (answer !== null) return answer
  }
  if (object === businessAccountId && edge === 'message_templates') {
    const path = `/${call.path.join('/')}`
    if (method === 'GET') return listTemplates(world, path, call.query, call.root)
    if (method === 'POST') return createTemplate(world, jsonOf(body) as unknown as SimulatedTemplate)
  }
  if (edge === undefined && method === 'GET') {
    const file = describeFile(world, object, world.rules.mediaRoot ?? call.origin)
    if (file !== null) return file
  }
  if (edge === undefined && method === 'DELETE' && world.files.delete(object)) return { success: true }
  throw new Refusal(
    100,
    `Unsupported ${method.toLowerCase()} request. Object with ID '${object}' does not exist, cannot be loaded due to missing permissions, or does not support this operation.`,
    33,
  )
}

/** Who calls has to know the token, as a header. */
export function demandToken(world: World, authorization: string | undefined): void {
  if (authorization === `Bearer ${world.account.accessToken}`) return
  if (authorization === undefined) {
    throw new Refusal(190, 'An access token is required to request this resource.')
  }
  throw new Refusal(190, 'Invalid OAuth access token - Cannot parse access token', 463)
}

function takeOrder(world: World, path: string) {
  const order = world.refusals.find((one) => path.endsWith(one.path ?? ''))
  if (order === undefined) return undefined
  order.times = (order.times ?? 1) - 1
  if (order.times <= 0) world.refusals.splice(world.refusals.indexOf(order), 1)
  return order
}

function jsonOf(body: Buffer): Fields {
  if (body.length === 0) throw missing('messaging_product')
  try {
    const value: unknown = JSON.parse(body.toString('utf8'))
    if (typeof value === 'object' && value !== null) return value as Fields
  } catch {
    // Falls through: a body that is no JSON is refused like one that is no object.
  }
  throw invalid('The body is not a JSON object.')
}
