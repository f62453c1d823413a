import { Type } from 'typebox'
import { secretPattern } from './webhook.ts'

/** Environment of the Telegram channel; without a token it stays off. */
export const settings = {
  token: {
    variable: 'TELEGRAM_BOT_TOKEN',
    schema: Type.Union([Type.String({ pattern: '^[0-9]+:[A-Za-z0-9_-]+$' }), Type.Undefined()]),
    hint: 'The token @BotFather gave you, such as 123456:ABC-DEF. Leave it out to run without Telegram.',
    secret: true,
  },
  webhookSecret: {
    variable: 'TELEGRAM_WEBHOOK_SECRET',
    schema: Type.Union([Type.String({ pattern: secretPattern }), Type.Undefined()]),
    hint: '16 to 256 characters of A-Z, a-z, 0-9, _ and -. Leave it out to have one derived from the token.',
    secret: true,
  },
  botName: {
    variable: 'TELEGRAM_BOT_NAME',
    schema: Type.Union([Type.String({ pattern: '^[A-Za-z0-9_]{5,32}$' }), Type.Undefined()]),
    hint: 'The name of the bot without @. Pages of events and codes that tie chats then link to https://t.me/<name>.',
  },
  apiRoot: {
    variable: 'TELEGRAM_API_ROOT',
    schema: Type.String({ pattern: '^https?://[^/].*[^/]$', default: 'https://api.telegram.org' }),
    hint: 'Address of the Bot API without a slash at the end; https://api.telegram.org unless you run your own.',
  },
}
