import type { RenderedMessage } from '#content/message.ts'

const pictures = { photo: '🖼', voice: '🎤', file: '📄' }

/** What the terminal shows of a message: words, files as a picture of their kind, choices numbered from 1. */
export function linesOf(message: RenderedMessage): string {
  const lines = [
    ...(message.text === '' ? [] : [message.text]),
    ...message.media.map(({ kind, mediaId }) => `${pictures[kind]} ${mediaId}`),
    ...message.choices.map(({ label }, index) => `  ${index + 1}) ${label}`),
    ...(message.ask === 'location' ? ['  📍 /location 51.34 12.37'] : []),
    ...(message.ask === 'photo' ? ['  🖼 /photo lamp.jpg'] : []),
  ]
  return lines.join('\n')
}
