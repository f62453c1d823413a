import { describe, expect, it } from 'vitest'
import { carry, parseCarried } from '#bots/channels/whatsapp-cloud/carried.ts'
import { parseStatus } from '#bots/channels/whatsapp-cloud/parse-status.ts'

const mediaId = '0190b6d0-0000-7000-8000-000000000001'

describe('what a call carries', () => {
  it('comes back as it went', () => {
    for (const isPart of [true, false]) {
      for (const more of [{}, { mediaId }]) {
        const carried = { outboxId: '4711', isPart, ...more }
        expect(parseCarried(carry(carried))).toEqual(carried)
      }
    }
  })

  it('is not taken from others with the same app', () => {
    for (const text of [
      undefined,
      '',
      'order 12',
      '12/',
      '12/part/',
      '12/34',
      '1'.repeat(19),
      `/${mediaId}`,
    ]) {
      expect(parseCarried(text)).toBeUndefined()
    }
  })
})

describe('a status of a part', () => {
  const status = (word: string, code?: number) => ({
    ...{ id: 'wamid.part', status: word, timestamp: '1790000000', recipient_id: '4915112345678' },
    biz_opaque_callback_data: `4711/part/${mediaId}`,
    ...(code === undefined ? {} : { errors: [{ code }] }),
  })

  it('that went on its way tells nothing, for the message may be lost all the same', () => {
    for (const word of ['sent', 'delivered', 'read']) expect(parseStatus(status(word))).toEqual([])
  })

  it('that was refused names the row and the file', () => {
    expect(parseStatus(status('failed', 131053))).toMatchObject([
      {
        ...{ type: 'receipt', status: 'failed', outboxId: '4711', isPart: true, mediaId },
        reason: { kind: 'mediaRefused', platformCode: '131053' },
      },
    ])
  })
})
