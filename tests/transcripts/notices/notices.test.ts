import { expect, test } from 'vitest'
import { linesOf } from '#bots/channels/console/lines.ts'
import { type Call, dress } from '#bots/channels/telegram/dress.ts'
import type { Keyboard } from '#bots/channels/telegram/keyboard.ts'
import { loadCity } from '#content/city/load.ts'
import { loadCatalog } from '#content/i18n.ts'
import type { RenderedMessage } from '#content/message.ts'
import { composeEdition } from '#content/notices/compose.ts'
import { render } from '#content/render.ts'
import { broadcastId, type Example, examples } from './examples.ts'

const city = loadCity(new URL('../../../content/cities/leipzig', import.meta.url).pathname)
const catalog = loadCatalog()

/** Marks of the writing direction, which nobody sees, as signs that a reader of the file does. */
function visible(text: string): string {
  return text
    .replaceAll('\u2068', '⟨')
    .replaceAll('\u2069', '⟩')
    .replaceAll('\u200f', '«right-to-left»')
    .replaceAll(/[\u00a0\u202f]/g, '~')
}

function buttonsOf(keyboard: Keyboard | undefined): string[] {
  if (!keyboard || !('inline_keyboard' in keyboard)) return []
  return keyboard.inline_keyboard.map((row) =>
    row
      .map((button) => `[${button.text}] ${'callback_data' in button ? button.callback_data : ''}`)
      .join('  '),
  )
}

function telegram(message: RenderedMessage): string {
  return dress(message, true)
    .map((call: Call) => {
      if (call.type === 'album') return `album: ${call.photos.map(({ mediaId }) => mediaId).join(', ')}`
      const head = call.type === 'text' ? 'message' : `${call.media.kind} ${call.media.mediaId}, caption`
      const words = call.type === 'text' ? call.text : (call.caption ?? '')
      return [`${head} (${words.length} characters):`, words, ...buttonsOf(call.keyboard)].join('\n')
    })
    .join('\n---\n')
}

/** What the chat page gets, as it puts it on the screen: direction and language of the bubble, words, files, buttons. */
function webchat({ language, direction, text, media, choices }: RenderedMessage): string {
  return [
    `bubble lang=${language} dir=${direction}:`,
    text,
    ...media.map(({ kind, mediaId }) => `${kind} ${mediaId}`),
    ...choices.map(({ id, label }) => `(${label}) ${id}`),
  ].join('\n')
}

function page({ language, notice }: Example): string {
  const { basis, reply } = composeEdition(notice, language, broadcastId)
  const message = render(catalog, city, language, reply)
  const sections = [
    `${notice.kind.id}, ${language}, basis: ${basis}`,
    `=== Telegram ===\n${telegram(message)}`,
    `=== Web chat ===\n${webchat(message)}`,
    `=== Console ===\n${linesOf(message)}\n`,
  ]
  return visible(`${sections.join('\n\n')}`)
}

/** After a wanted change, `npx vitest run tests/transcripts/notices -u` writes the pages anew: read the difference. */
test.each(examples.map((example) => [`${example.name}.${example.language}`, example] as const))(
  'the notice "%s" reads as it should on every channel',
  async (name, example) => {
    await expect(page(example)).toMatchFileSnapshot(`./${name}.txt`)
  },
)

test('there are thirteen pages, and two languages of each way of writing', () => {
  expect(new Set(examples.map(({ name, language }) => `${name}.${language}`)).size).toBe(13)
  const spoken = new Set(examples.map(({ language }) => language))
  for (const pair of [
    ['de', 'en'],
    ['uk', 'ru'],
    ['ar', 'fa'],
  ]) {
    expect(pair.filter((language) => spoken.has(language))).toEqual(pair)
  }
})
