import { Type } from 'typebox'
import { shape } from '#bots/channels/shape.ts'

/**
 * The parts of a webhook call that we read. Everything else is ignored: Meta adds fields and kinds every month
 * (developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages).
 */

const Names = {
  from: Type.Optional(Type.String()),
  from_user_id: Type.Optional(Type.String()),
}
/** Unix seconds up to the year 9999, as a number or as digits, so that a `Date` can always be made of them. */
const Seconds = Type.Union([
  Type.String({ pattern: '^[0-9]{1,11}$' }),
  Type.Integer({ minimum: 0, maximum: 99_999_999_999 }),
])

/** Whether a body is a webhook call of WhatsApp at all. */
export const isCall = shape(
  Type.Object({ object: Type.Literal('whatsapp_business_account'), entry: Type.Array(Type.Unknown()) }),
)
/** Whether it is one business account's part of a call. */
export const isEntry = shape(
  Type.Object({ id: Type.Optional(Type.Unknown()), changes: Type.Array(Type.Unknown()) }),
)
/** Whether a change may concern the whole account (its templates). */
export const isAccountChange = shape(Type.Object({ field: Type.String() }))
/** Whether a change concerns one telephone number; whether it is ours is looked at afterwards (parse.ts). */
export const isChange = shape(
  Type.Object({
    field: Type.String(),
    value: Type.Object({
      metadata: Type.Object({ phone_number_id: Type.String() }),
      contacts: Type.Optional(Type.Unknown()),
      messages: Type.Optional(Type.Unknown()),
      statuses: Type.Optional(Type.Unknown()),
      user_preferences: Type.Optional(Type.Unknown()),
    }),
  }),
)
const Message = Type.Object({
  id: Type.String({ minLength: 1, maxLength: 1024 }),
  timestamp: Seconds,
  type: Type.String(),
  group_id: Type.Optional(Type.Unknown()),
  ...Names,
})
/** Whether it is a message; its content is read by `parse-message.ts`. */
export const isMessage = shape(Message)
export type Message = Type.Static<typeof Message>

const Status = Type.Object({
  id: Type.String({ minLength: 1, maxLength: 1024 }),
  status: Type.String(),
  timestamp: Seconds,
  recipient_id: Type.Optional(Type.String()),
  recipient_user_id: Type.Optional(Type.String()),
  recipient_type: Type.Optional(Type.String()),
  biz_opaque_callback_data: Type.Optional(Type.String()),
  errors: Type.Optional(Type.Unknown()),
})
/** Whether it says what became of a message of ours. */
export const isStatus = shape(Status)
export type Status = Type.Static<typeof Status>

const Preference = Type.Object({
  wa_id: Type.Optional(Type.String()),
  user_id: Type.Optional(Type.String()),
  category: Type.Literal('marketing_messages'),
  value: Type.Union([Type.Literal('stop'), Type.Literal('resume')]),
  timestamp: Seconds,
})
/** Whether it says that a person wants announcements, or wants none. */
export const isPreference = shape(Preference)
export type Preference = Type.Static<typeof Preference>
/** Whether it is an error as Meta writes it in statuses. */
export const isStatusError = shape(Type.Object({ code: Type.Integer() }))

/** The moment of a payload's seconds. */
export const momentOf = (seconds: string | number) => new Date(Number(seconds) * 1000)

/** The items of a list that have a shape; anything else gives none. */
export function itemsOf<T>(list: unknown, is: (value: unknown) => value is T): T[] {
  return Array.isArray(list) ? list.filter(is) : []
}
