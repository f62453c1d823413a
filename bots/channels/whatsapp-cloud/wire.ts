import type { OutgoingTemplate } from '#bots/channels/contract.ts'
import type { Call } from './dress.ts'
import { templateValue } from './label.ts'
import type { Uploaded } from './upload.ts'

/** A call as `/messages` wants it, without the recipient. `file`: where the call's file lies by now; needed for media only. */
export function payloadOf(call: Call, file: Uploaded | undefined): Record<string, unknown> {
  switch (call.type) {
    case 'text':
      // A preview would make Meta fetch addresses that stand in residents' messages.
      return { type: 'text', text: { body: call.body, preview_url: false } }
    case 'media':
      return withCaption(file, call.caption)
    case 'buttons':
      return interactive('button', call.body, {
        buttons: call.buttons.map((reply) => ({ type: 'reply', reply })),
      })
    case 'list':
      return interactive('list', call.body, { button: call.open, sections: [{ rows: call.rows }] })
    case 'placeRequest':
      return interactive('location_request_message', call.body, { name: 'send_location' })
    case 'template':
      return { type: 'template', template: templateOf(call.template) }
  }
}

function interactive(type: string, text: string, action: object): Record<string, unknown> {
  return { type: 'interactive', interactive: { type, body: { text }, action } }
}

function withCaption(file: Uploaded | undefined, caption: string | undefined): Record<string, unknown> {
  if (file === undefined) throw new Error('A call with a file was made before the file was uploaded.')
  if (caption === undefined) return file
  if (file.type === 'image') return { ...file, image: { ...file.image, caption } }
  return file.type === 'document' ? { ...file, document: { ...file.document, caption } } : file
}

function templateOf({ name, languageCode, values, choiceIds }: OutgoingTemplate): object {
  const body =
    values.length > 0
      ? [{ type: 'body', parameters: values.map((value) => ({ type: 'text', text: templateValue(value) })) }]
      : []
  const buttons = choiceIds.map((payload, index) => ({
    type: 'button',
    sub_type: 'quick_reply',
    index: `${index}`,
    parameters: [{ type: 'payload', payload }],
  }))
  const components = [...body, ...buttons]
  return { name, language: { code: languageCode }, ...(components.length > 0 ? { components } : {}) }
}
