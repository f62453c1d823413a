import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { further, receiptSteps } from '#gateway/outbox/receipt.ts'

const status = fc.constantFrom(...receiptSteps)

describe('the further of receipts', () => {
  it('is the same in whatever order and however often they come', () => {
    fc.assert(
      fc.property(fc.array(status, { minLength: 1 }), fc.infiniteStream(fc.nat()), (all, chance) => {
        const furthest = all.reduce(further)
        const again = [...all, ...all]
          .map((one) => ({ one, place: chance.next().value }))
          .sort((a, b) => a.place - b.place)
          .map(({ one }) => one)
        expect(again.reduce(further)).toBe(furthest)
        expect(all.every((one) => further(one, furthest) === furthest)).toBe(true)
      }),
    )
  })

  it('is what was read, then what was delivered; a failure counts only beside "sent"', () => {
    expect(further('read', 'failed')).toBe('read')
    expect(further('failed', 'delivered')).toBe('delivered')
    expect(further('failed', 'sent')).toBe('failed')
  })
})
