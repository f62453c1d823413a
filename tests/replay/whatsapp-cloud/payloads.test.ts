import { describe, expect, it } from 'vitest'
import { createWhatsAppCloud } from '#bots/channels/whatsapp-cloud/channel.ts'
import { createMessageIds, sentId } from '#bots/channels/whatsapp-cloud/message-id.ts'
import { account, signedCall } from './account.ts'
import { payloads } from './payloads.ts'

const channel = createWhatsAppCloud(account)
const { seal } = createMessageIds(account.appSecret)

const hear = (payload: unknown, by = channel) => by.webhook?.(signedCall(payload))

const at = (seconds: number) => new Date(seconds * 1000)
const number = '972987654321'
const both = { handle: 'US.13491208655302741918', alsoKnownAs: [number] }
/** What every event of a message has: its sealed id, its time and who sent it. */
const from = (seconds: number, person: object = both, id = 'wamid.xyzxyz') => ({
  externalId: seal(id),
  at: at(seconds),
  ...person,
})
const media = (kind: string, ref: string, mimeType: string) => ({
  type: 'media',
  media: { kind, ref, mimeType },
})
const receipt = (status: string, seconds: number, handle: string, id = 'wamid.xyzxyz') => ({
  type: 'receipt',
  status,
  platformMessageId: sentId(id),
  externalId: `status:${status}:${sentId(id)}`,
  at: at(seconds),
  handle,
})

const anna = { handle: 'DE.13491208655302741918', alsoKnownAs: ['4915112345678'] }
const ours = from(1790000000, anna, 'wamid.OURS')
const ourReceipt = (status: string, handle: string) => receipt(status, 1790000000, handle, 'wamid.SENT')
const callback = { type: 'choice', choiceId: 'callback_data', label: 'title' }

/** Every payload of the fixtures with the events it must become. */
const expected: Record<string, Record<string, object[]>> = {
  'messages.json': {
    text: [{ ...from(1697043223), type: 'message', text: 'Body Text' }],
    image: [{ ...from(1697043379), ...media('photo', '65463453', 'image/jpeg') }],
    voice: [{ ...from(1697043473), ...media('voice', '1234567890987654321', 'audio/ogg') }],
    document: [
      {
        ...from(1697043666),
        ...media('file', '1234567890987654321', 'application/pdf'),
        caption: 'caption',
      },
    ],
    reaction: [],
    current_location: [{ ...from(1697044557), type: 'location', latitude: 12.25089, longitude: 43.90539 }],
    reply: [{ ...from(1697044746), type: 'message', text: 'replied text' }],
    referral: [{ ...from(1697045000, both, 'wamid.ID'), type: 'message', text: 'BODY' }],
    unsupported: [{ ...from(1697044706), type: 'unsupported', what: 'unsupported' }],
  },
  'interactive.json': {
    button: [{ ...from(1698266730), ...callback }],
    list_reply: [{ ...from(1698266905, both, 'wamid.zyzxyz'), ...callback }],
  },
  'statuses.json': {
    sent: [receipt('sent', 1698266945, number)],
    delivered: [receipt('delivered', 1698266945, number)],
    read: [receipt('read', 1689380458, number)],
    failed: [
      {
        ...receipt('failed', 1689380458, number),
        reason: { kind: 'notHere', platformCode: '130472' },
      },
    ],
  },
  'changes.json': {
    edit_text: [
      {
        ...from(1697044968, { handle: number }, 'wamid.yyyyyy'),
        type: 'edited',
        text: 'Text was edited',
        originalExternalId: seal('wamid.zzzzzz'),
      },
    ],
    edit_caption: [
      {
        ...from(1697044968, { handle: number }, 'wamid.yyyyyy'),
        type: 'edited',
        text: 'caption',
        originalExternalId: seal('wamid.zzzzzz'),
      },
    ],
    revoke: [],
    phone_number_change: [
      {
        ...from(1753851315, { handle: '972912345678', alsoKnownAs: [number] }, 'wamid.xyzxyz=='),
        type: 'moved',
      },
    ],
    user_id_change: [
      {
        ...from(1753851315, { handle: 'MX.0987654321', alsoKnownAs: ['CO.1234567890'] }, 'wamid.xyzxyz=='),
        type: 'moved',
      },
    ],
    identity_change: [],
    resume: [],
    quick_reply: [{ ...from(1698269027, both, 'wamid.xsidjw'), ...callback }],
    with_tracker: [receipt('sent', 1698266945, number)],
  },
  'written-here.json': {
    image_with_caption: [{ ...ours, ...media('photo', '65463453', 'image/jpeg'), caption: 'Die Laterne' }],
    picture_as_document: [{ ...ours, ...media('photo', '65463454', 'image/png') }],
    audio: [{ ...ours, ...media('voice', '65463455', 'audio/mpeg') }],
    video: [{ ...ours, ...media('file', '65463456', 'video/mp4') }],
    sticker: [{ ...ours, type: 'unsupported', what: 'sticker' }],
    contacts: [{ ...ours, type: 'unsupported', what: 'contacts' }],
    order: [{ ...ours, type: 'unsupported', what: 'order' }],
    form: [{ ...ours, type: 'unsupported', what: 'interactive' }],
    poll: [{ ...ours, type: 'unsupported', what: 'unsupported' }],
    kind_of_tomorrow: [{ ...ours, type: 'unsupported', what: 'hologram' }],
    named_like_an_object: [{ ...ours, type: 'unsupported', what: 'constructor' }],
    chat_opened: [],
    reaction_removed: [],
    chosen_place: [
      {
        ...ours,
        type: 'location',
        latitude: 51.340199,
        longitude: 12.360103,
        label: 'Neues Rathaus, Martin-Luther-Ring 4, Leipzig',
      },
    ],
    place_off_the_earth: [{ ...ours, type: 'unsupported', what: 'location' }],
    long_row: [
      {
        ...ours,
        type: 'choice',
        choiceId: 'menu:choose:light',
        label: 'Straßenbeleuchtung ist seit gestern Abend dunkel',
      },
    ],
    only_a_user_id: [
      { ...from(1790000000, { handle: anna.handle }, 'wamid.OURS'), type: 'message', text: 'Hallo' },
    ],
    in_a_group: [],
    number_and_user_id_change: [
      {
        ...from(
          1790000000,
          { handle: 'DE.77', alsoKnownAs: ['4915187654321', anna.handle, '4915112345678'] },
          'wamid.OURS',
        ),
        type: 'moved',
      },
    ],
    preference_stop: [
      {
        type: 'noticesWish',
        wants: false,
        externalId: 'preference:1790000000:stop',
        at: at(1790000000),
        ...anna,
      },
    ],
    status_played: [{ ...ourReceipt('read', anna.handle), outboxId: '4711' }],
    status_of_a_part: [],
    status_to_a_number: [{ ...ourReceipt('sent', '4915112345678'), outboxId: '4711' }],
    status_of_a_group: [],
    status_unheard_of: [],
    window_closed: [
      {
        ...ourReceipt('failed', anna.handle),
        outboxId: '4711',
        reason: { kind: 'windowClosed', platformCode: '131047' },
      },
    ],
    wants_no_marketing: [
      {
        ...ourReceipt('failed', '4915112345678'),
        reason: { kind: 'notHere', platformCode: '131050' },
      },
      {
        type: 'noticesWish',
        wants: false,
        externalId: `status:failed:${sentId('wamid.SENT')}`,
        at: at(1790000000),
        handle: '4915112345678',
      },
    ],
    failed_of_tomorrow: [
      {
        ...ourReceipt('failed', '4915112345678'),
        reason: { kind: 'rejected', platformCode: '139999' },
      },
    ],
    many_in_one_call: [
      { ...from(1790000000, anna, 'wamid.1'), type: 'message', text: 'eins' },
      { ...from(1790000001, { handle: 'DE.22' }, 'wamid.2'), type: 'message', text: 'zwei' },
      receipt('read', 1790000002, '4915112345678', 'wamid.SENT'),
      { ...from(1790000000, anna, 'wamid.6'), type: 'message', text: 'drei' },
    ],
    template_paused: [],
  },
}

/** What the whole account is told, beside what people said. */
const news: Record<string, object> = { template_paused: { templatesChanged: true } }

describe.each(Object.keys(expected))('of %s', (file) => {
  const given = payloads(file)
  it('every payload is in the table', () => {
    expect(Object.keys(given).sort()).toEqual(Object.keys(expected[file] ?? {}).sort())
  })
  it.each(Object.keys(given))('%s becomes what it says', (name) => {
    expect(hear(given[name])).toEqual({ status: 200, events: expected[file]?.[name], ...news[name] })
  })
})

it('a call for another number of the same app is acknowledged and says nothing to us', () => {
  const other = createWhatsAppCloud({ ...account, phoneNumberId: '106540352242922', businessAccountId: '1' })
  expect(hear(payloads('written-here.json').template_paused, other)).toEqual({ status: 200, events: [] })
  expect(hear(payloads('messages.json').text, other)).toEqual({ status: 200, events: [] })
  expect(hear(payloads('changes.json').resume, other)).toMatchObject({
    events: [{ type: 'noticesWish', wants: true, handle: '16505551234', at: at(1731705721) }],
  })
})

it('nothing that is kept in clear holds a number, even where the message id does', () => {
  const telling = `wamid.${Buffer.from(`\x1c\x18\x0b${number}\x15\x02\x00\x12`).toString('base64')}`
  const text = payloads('messages.json').text
  const told = JSON.parse(JSON.stringify(text).replace('wamid.xyzxyz', telling))
  const [event] = hear(told)?.events ?? []
  expect(event?.externalId).toBe(seal(telling))
  const kept = [event?.externalId ?? '', sentId(telling)]
  for (const id of kept) {
    expect(id).not.toContain(number)
    expect(Buffer.from(id, 'base64').toString('latin1')).not.toContain(number)
  }
})
