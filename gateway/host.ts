import type { ChannelAdapter, ChannelHost } from '#bots/channels/contract.ts'
import { wroteTo } from './accounts/mark.ts'
import { own } from './accounts/own.ts'
import { readSent } from './delivery/sent.ts'
import { webhookPath } from './http/webhooks.ts'
import { receive } from './inbox/receive.ts'
import { readNoticeMedia } from './notices/media.ts'
import type { Runtime } from './runtime.ts'

/** What the gateway lends a channel. */
export function createHost(runtime: Runtime, channel: ChannelAdapter, egress: typeof fetch): ChannelHost {
  const { publicUrl } = runtime.config
  return {
    receive: (events) => receive(runtime, channel.id, events),
    fetch: egress,
    async readMedia(mediaId) {
      const file = await runtime.prisma.mediaFile.findUnique({
        where: { id: mediaId },
        select: { bytes: true, mimeType: true },
      })
      if (file?.bytes) return { bytes: file.bytes, mimeType: file.mimeType ?? 'application/octet-stream' }
      const ofNotice = file ? null : await readNoticeMedia(runtime, mediaId)
      if (!ofNotice) throw new Error(`media file ${mediaId} has no bytes; it may have been erased`)
      return { bytes: ofNotice.bytes, mimeType: ofNotice.mimeType }
    },
    wroteTo: (addressId, account) => wroteTo(runtime, channel.id, addressId, account),
    own: (signal) => own(runtime, channel.id, signal),
    readSent: (platformMessageId, outboxId) => readSent(runtime, channel, platformMessageId, outboxId),
    announce: (addressId) => runtime.announcements.announce(addressId),
    webhookUrl: publicUrl && channel.webhook ? `${publicUrl}${webhookPath(channel.id)}` : undefined,
    log: runtime.log.child({ channel: channel.id }),
  }
}
