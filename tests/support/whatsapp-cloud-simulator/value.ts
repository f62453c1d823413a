import type { Person, World } from './world.ts'

/** The value of a change as webhooks have it: our number, the person as far as they are told, and what happened. */
export function changeValue(
  { account }: World,
  person: Person | undefined,
  content: Record<string, unknown>,
): Record<string, unknown> {
  return {
    messaging_product: 'whatsapp',
    metadata: {
      display_phone_number: account.displayPhoneNumber,
      phone_number_id: account.phoneNumberId,
    },
    ...(person === undefined ? {} : { contacts: [contactOf(person)] }),
    ...content,
  }
}

function contactOf(person: Person): Record<string, unknown> {
  const { profileName, tells, phone, userId } = person
  return {
    profile: { name: profileName, ...(tells === 'userId' ? { username: `name${phone.slice(-6)}` } : {}) },
    ...(tells === 'userId' ? {} : { wa_id: phone }),
    ...(tells === 'number' ? {} : { user_id: userId }),
  }
}

/** Who a message is from, as far as webhooks tell. */
export function senderOf({ tells, phone, userId }: Person): Record<string, string> {
  return {
    ...(tells === 'userId' ? {} : { from: phone }),
    ...(tells === 'number' ? {} : { from_user_id: userId }),
  }
}
