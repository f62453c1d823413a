import { Type } from 'typebox'

/** The setting of the WhatsApp number that people write to, whichever way we are behind it. */
export function numberSetting(variable: string) {
  return {
    variable,
    schema: Type.Union([Type.String({ pattern: '^[1-9][0-9]{6,14}$' }), Type.Undefined()]),
    hint: 'The number people write to, with country code and without + or 0, such as 493411234567. Pages of events and codes that tie chats then link to https://wa.me/<number>.',
  }
}

/** An address that opens a chat with a number and writes `start` ("click to chat" in WhatsApp's help); `null`: no number was set. */
export function numberLink(number: string | undefined, start: string): string | null {
  return number === undefined ? null : `https://wa.me/${number}?text=${start}`
}
