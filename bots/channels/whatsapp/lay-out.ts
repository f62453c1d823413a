import type { LaidOut } from '#bots/channels/laid-out.ts'
import type { Part } from './dress.ts'

/** A part as it looks in the chat. */
export function layOut(part: Part): LaidOut {
  switch (part.type) {
    case 'text':
      return { text: part.text, files: [] }
    case 'media':
      return { text: part.caption ?? '', files: [part.media] }
    case 'poll': {
      const answers = part.answers.map(({ label }) => label)
      return { text: part.question, files: [], offer: { type: 'poll', answers } }
    }
  }
}
