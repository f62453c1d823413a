import { type ServiceDouble, startServiceDouble } from '#tests/support/service-double.ts'
import type { Dealer } from '#tests/support/xss-payloads.ts'

/** Telegram, a translation and a speech service in one place, whose answers are payloads wherever words may stand. */
export function startHostileServices(dealer: Dealer): Promise<ServiceDouble> {
  const spoken = ['de', 'uk', 'ar', 'tr']
  let messageId = 1
  return startServiceDouble(({ path }) => {
    if (path.startsWith('/bot')) {
      messageId += 1
      return {
        body: {
          ok: true,
          result: { message_id: messageId, date: 1_760_000_000, chat: { id: 1, type: 'private' } },
        },
      }
    }
    if (path === '/languages') {
      return { body: spoken.map((code) => ({ code, targets: spoken })) }
    }
    if (path === '/translate') return { body: { translatedText: dealer.deal('translation by a provider') } }
    if (path === '/v1/audio/transcriptions')
      return { body: { text: dealer.deal('transcript of a voice note') } }
    return { status: 404, body: { error: 'not here' } }
  })
}
