import type { LaidOut } from '#bots/channels/laid-out.ts'
import type { Call } from './dress.ts'
import type { Keyboard } from './keyboard.ts'

/** A call as it looks in the chat. */
export function layOut(call: Call): LaidOut {
  switch (call.type) {
    case 'text':
      return { text: call.text, files: [], ...under(call.keyboard) }
    case 'media':
      return { text: call.caption ?? '', files: [call.media], ...under(call.keyboard) }
    case 'album':
      return { text: '', files: call.photos }
  }
}

function under(keyboard: Keyboard | undefined): Pick<LaidOut, 'offer'> {
  const rows = keyboard === undefined ? [] : rowsOf(keyboard)
  return rows.length > 0 ? { offer: { type: 'buttons', rows } } : {}
}

function rowsOf(keyboard: Keyboard): string[][] {
  if ('inline_keyboard' in keyboard) return keyboard.inline_keyboard.map((row) => row.map(({ text }) => text))
  if (!('keyboard' in keyboard)) return []
  return keyboard.keyboard.map((row) => row.map((key) => (typeof key === 'string' ? key : key.text)))
}
