import type { OutgoingTemplate } from '#bots/channels/contract.ts'
import type { LaidOut } from '#bots/channels/laid-out.ts'
import { type Call, pin } from './dress.ts'
import { templateValue } from './label.ts'

/** A call as it looks in the chat. */
export function layOut(call: Call): LaidOut {
  switch (call.type) {
    case 'text':
      return { text: call.body, files: [] }
    case 'media':
      return { text: call.caption ?? '', files: [call.media] }
    case 'buttons':
      return buttons(
        call.body,
        call.buttons.map(({ title }) => title),
      )
    case 'list': {
      const rows = call.rows.map(({ title, description }) => ({
        title,
        ...(description && { more: description }),
      }))
      return { text: call.body, files: [], offer: { type: 'list', open: call.open, rows } }
    }
    case 'placeRequest':
      // The words of this button are WhatsApp's, in the language of the telephone.
      return buttons(call.body, [pin])
    case 'template':
      return buttons(filled(call.template), call.template.buttons)
  }
}

function buttons(text: string, labels: readonly string[]): LaidOut {
  const rows = labels.map((label) => [label])
  return { text, files: [], ...(rows.length > 0 ? { offer: { type: 'buttons', rows } } : {}) }
}

function filled({ body, values }: OutgoingTemplate): string {
  return body.replaceAll(/\{\{(\d+)\}\}/g, (_all, number) => templateValue(values[Number(number) - 1] ?? ''))
}
