import { Refusal } from './refusal.ts'

/** Messages a second the bot may send in one chat and in all (grammy.dev/advanced/flood). */
const perChat = 1
const perBot = 30

/** Counts sends in a sliding second; throws the 429 that Telegram would answer. */
export function createFloodGuard(now: () => number): (chatId: number) => void {
  let sends: { chatId: number; at: number }[] = []
  return (chatId) => {
    const time = now()
    sends = sends.filter(({ at }) => time - at < 1000)
    const inChat = sends.filter((send) => send.chatId === chatId).length
    if (inChat >= perChat || sends.length >= perBot) {
      throw new Refusal(429, 'Too Many Requests: retry after 1', { retry_after: 1 })
    }
    sends.push({ chatId, at: time })
  }
}
