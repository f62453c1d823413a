import { expect, test } from 'vitest'
import { mostChoiceIdBytes } from '#bots/channels/telegram/keyboard.ts'
import { MAX_CHOICE_ID_BYTES } from '#bots/channels/webchat/protocol.ts'
import { mostOptions } from '#civic/poll.ts'
import { loadCity } from '#content/city/load.ts'
import { loadCatalog } from '#content/i18n.ts'
import { languages } from '#content/languages.ts'
import { composeEdition, type WholeNotice } from '#content/notices/compose.ts'
import { messageLength, mostOnButton } from '#content/notices/fit.ts'
import { mostOption } from '#content/notices/poll.ts'
import { noticeKinds } from '#content/notices/registry.ts'
import { shortIdOf } from '#content/notices/short-id.ts'
import { render } from '#content/render.ts'

const city = loadCity(new URL('../../../content/cities/leipzig', import.meta.url).pathname)
const catalog = loadCatalog()
const broadcastId = '019ab000-0000-7000-8000-00000000000b'
const numbers = Array.from({ length: mostOptions }, (_, index) => index + 1)
const event = { code: 'K7MP', registration: true, offers: ['interpreter'] }

function asking(kind: WholeNotice['kind'], options: Record<string, string>): WholeNotice {
  const words = { title: 'Titel', text: 'Text', wrong: 'Falsch', 'poll.question': 'Was fehlt?', ...options }
  return {
    id: '019ab000-0000-7000-8000-00000000000a',
    kind,
    topic: 'participation',
    facts: {},
    sourceLanguage: 'de',
    versions: [
      { language: 'de', status: 'reviewed', words },
      { language: 'ar', status: 'reviewed', words: { ...words, title: 'عنوان', 'option.6': '' } },
    ],
    files: [],
    poll: { options: mostOptions, until: null },
    event: kind.isEvent ? event : null,
  }
}

const longest = Object.fromEntries(
  numbers.map((option) => [`option.${option}`, `${option}`.repeat(mostOption)]),
)

test.each(noticeKinds.map((kind) => [kind.id, kind] as const))(
  'the largest poll of the kind "%s" fits the buttons of every channel, its answers first and in their order',
  (_, kind) => {
    const { choices = [] } = composeEdition(asking(kind, longest), 'de', broadcastId).reply
    expect(choices.slice(0, mostOptions).map(({ id }) => id)).toEqual(
      numbers.map((option) => `notices:open:poll.${shortIdOf(broadcastId)}.${option}`),
    )
    // The longest list of WhatsApp (developers.facebook.com/docs/whatsapp, interactive lists).
    expect(choices.length).toBeLessThanOrEqual(10)
    for (const { id } of choices) {
      expect(Buffer.byteLength(id)).toBeLessThanOrEqual(Math.min(mostChoiceIdBytes, MAX_CHOICE_ID_BYTES))
    }
  },
)

test('a button shows the beginning of a long answer, and the message all of it', () => {
  const [kind] = noticeKinds
  if (!kind) throw new Error('there are no kinds')
  const { reply } = composeEdition(asking(kind, longest), 'de', broadcastId)
  expect(reply.choices?.[2]?.label).toEqual({ literal: `${'3'.repeat(mostOnButton - 1)}…` })
  expect(JSON.stringify(reply.text)).toContain(longest['option.3'])
})

test('the poll stands apart from the message as well, its answers in full under the ids of their buttons', () => {
  const [kind] = noticeKinds
  if (!kind) throw new Error('there are no kinds')
  const { reply } = composeEdition(asking(kind, longest), 'ar', broadcastId)
  const { poll, choices } = render(catalog, city, 'ar', reply)
  expect(poll?.question).toContain('Was fehlt?')
  expect(poll?.answers).toEqual(
    numbers.map((option, index) => ({ id: choices[index]?.id, label: longest[`option.${option}`] })),
  )
  const silent = composeEdition({ ...asking(kind, longest), poll: null }, 'de', broadcastId).reply
  expect(render(catalog, city, 'de', silent)).not.toHaveProperty('poll')
})

test.each(languages.map(({ tag }) => tag))(
  'the length that a message with the longest poll is reckoned with is no shorter than it is (%s)',
  (language) => {
    const [kind] = noticeKinds
    if (!kind) throw new Error('there are no kinds')
    const notice = asking(kind, longest)
    notice.poll = { options: mostOptions, until: new Date('2026-11-25T17:00:00Z') }
    const words = notice.versions[0]?.words ?? {}
    const { text } = render(catalog, city, language, composeEdition(notice, language, broadcastId).reply)
    expect(text.length).toBeLessThanOrEqual(messageLength(words, notice.poll))
  },
)

test('a language in which an answer is missing gets the source words, although somebody reviewed it', () => {
  const [kind] = noticeKinds
  if (!kind) throw new Error('there are no kinds')
  const { basis, reply } = composeEdition(asking(kind, longest), 'ar', broadcastId)
  expect(basis).toBe('source')
  expect(reply.choices?.[5]?.label).toEqual({ literal: `${'6'.repeat(mostOnButton - 1)}…` })
})
