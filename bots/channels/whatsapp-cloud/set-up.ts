import { Type } from 'typebox'
import { SendError, type SetUpFault } from '#bots/channels/contract.ts'
import { shape } from '#bots/channels/shape.ts'
import type { Account } from './account.ts'
import { itemsOf } from './change.ts'
import type { Graph } from './graph.ts'

const isList = shape(Type.Object({ data: Type.Array(Type.Unknown()) }))
const isSubscription = shape(Type.Object({ whatsapp_business_api_data: Type.Object({}) }))
const isNumber = shape(Type.Object({ status: Type.String() }))

/**
 * Of Meta's states of a number those in which nobody can write to it (…/whatsapp/business-phone-numbers/phone-numbers, "Status"). FLAGGED,
 * RATE_LIMITED and RESTRICTED limit what we may begin, and a state we do not know is no alarm.
 */
const outOfService = new Set(['PENDING', 'UNVERIFIED', 'DISCONNECTED', 'MIGRATED', 'DELETED', 'BANNED'])

/**
 * Asks Meta whether it brings us what people write: only when an app is subscribed to the account
 * (…/whatsapp/solution-providers/manage-webhooks), and the number is in service. Which app it is, Meta's answer does not tell us.
 */
export async function checkSetUp(account: Account, graph: Graph): Promise<SetUpFault | null> {
  const apps = await graph(`${account.businessAccountId}/subscribed_apps`)
  if (!isList(apps)) {
    throw new SendError('unreachable', 'WhatsApp gave no list of subscribed apps. Try again later.', {
      platformCode: 'noList',
    })
  }
  if (itemsOf(apps.data, isSubscription).length === 0) return 'notSubscribed'
  const number = await graph(`${account.phoneNumberId}?fields=status`)
  return isNumber(number) && outOfService.has(number.status) ? 'outOfService' : null
}
