import { Type } from 'typebox'
import { numberSetting } from '#bots/channels/whatsapp-number.ts'

/** Environment of the WhatsApp channel over a linked device; it stays off unless it is asked for. */
export const settings = {
  isOn: {
    variable: 'WHATSAPP_LINKED',
    schema: Type.Union([Type.Literal('on'), Type.Literal('off'), Type.Undefined()]),
    hint: 'on: a WhatsApp number is linked as a device (unofficial; see docs/decisions/0028-whatsapp-linked-device.md). Default off.',
  },
  publicNumber: numberSetting('WHATSAPP_NUMBER'),
  version: {
    variable: 'WHATSAPP_VERSION',
    schema: Type.Union([Type.String({ pattern: '^[0-9]+\\.[0-9]+\\.[0-9]+$' }), Type.Undefined()]),
    hint: 'Version of WhatsApp Web to call itself, such as 2.3000.1043857760; needed when WhatsApp refuses the built-in one (405).',
  },
  pace: {
    variable: 'WHATSAPP_PACE',
    schema: Type.Enum(['human', 'none'], { default: 'human' }),
    hint: 'human: answers are typed at the pace of a person. none: only for a test server; on a real number it leads to a ban.',
  },
  socketUrl: {
    variable: 'WHATSAPP_SOCKET_URL',
    schema: Type.String({ pattern: '^wss?://[^/@]+/.*$', default: 'wss://web.whatsapp.com/ws/chat' }),
    hint: "Address of WhatsApp Web's socket; another one only for tests.",
  },
  mediaOrigin: {
    variable: 'WHATSAPP_MEDIA_ORIGIN',
    schema: Type.String({ pattern: '^https?://[^/@]+$', default: 'https://mmg.whatsapp.net' }),
    hint: "WhatsApp's host for files, without a slash at the end; another one only for tests.",
  },
}
