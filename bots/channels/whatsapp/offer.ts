import type { LinkOffer } from '#bots/channels/contract.ts'
import type { LinkWish } from './wishes.ts'

/** How long the first QR code of a connection, a later one and a pairing code are good for. */
const firstQrMs = 60_000
const laterQrMs = 20_000
const pairingCodeMs = 160_000

/** What a connection needs to show staff how the device is linked. */
interface Ways {
  linking: LinkWish | null
  clock: () => Date
  /** Shows it. */
  offer(offer: LinkOffer): void
  requestPairingCode(phone: string): Promise<string>
  /** No code can be had. */
  failed(): void
}

/**
 * Builds what hears each QR code. Baileys tells one anew whenever the last is old; a pairing code is asked for once, with the first of them,
 * when the server is ready for it.
 */
export function createOffers({ linking, clock, offer, requestPairingCode, failed }: Ways): {
  onQr(value: string): void
} {
  let isFirst = true
  const offerFor = (type: LinkOffer['type'], value: string, forMs: number) =>
    offer({ type, value, expiresAt: new Date(clock().getTime() + forMs) })
  return {
    onQr(value) {
      const wasFirst = isFirst
      isFirst = false
      if (linking?.by !== 'pairingCode') offerFor('qr', value, wasFirst ? firstQrMs : laterQrMs)
      else if (wasFirst) {
        requestPairingCode(linking.phone).then((code) => offerFor('pairingCode', code, pairingCodeMs), failed)
      }
    },
  }
}
