import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { permissions } from '#content/city/channel-law.ts'
import { type Chances, type Elsewhere, isSent, wayOf } from '#gateway/delivery/way.ts'

const permission = fc.constantFrom(...permissions)
const elsewhere: fc.Arbitrary<Elsewhere> = fc.record({
  addressId: fc.constantFrom('one', 'two', 'three'),
  channel: fc.constantFrom('webchat', 'telegram'),
  permission,
  isOpen: fc.boolean(),
})
const chances: fc.Arbitrary<Chances> = fc.record({
  isNotice: fc.boolean(),
  permission,
  isOpen: fc.boolean(),
  template: fc.boolean(),
  knock: fc.boolean(),
  elsewhere: fc.array(elsewhere, { maxLength: 4 }),
})
const can = (one: Elsewhere) => one.permission === 'full' && one.isOpen

describe('the way of a message', () => {
  it('is free text only inside the window and where the city allows all of it', () => {
    fc.assert(
      fc.property(chances, (given) => {
        const way = wayOf(given)
        if (way.type === 'words') expect(given).toMatchObject({ permission: 'full', isOpen: true })
        if (way.type === 'template') {
          expect(given).toMatchObject({ permission: 'full', isOpen: false, template: true })
        }
        if (way.type === 'pointer') {
          expect(given).toMatchObject({ permission: 'pointer', isOpen: true, isNotice: true })
        }
      }),
    )
  })

  it('leads to another chat only where that one may carry it now, to the first of those, and never past one', () => {
    fc.assert(
      fc.property(chances, (given) => {
        const way = wayOf(given)
        const first = given.elsewhere.find(can)
        if (way.type === 'otherChannel') expect(way.to).toBe(first)
        if (way.type === 'held') expect(first).toBeUndefined()
      }),
    )
  })

  it('tells somebody that something waits only where they can be told: a pointer inside the window, a knock outside', () => {
    fc.assert(
      fc.property(chances, (given) => {
        const way = wayOf(given)
        if (isSent(way)) return
        if (way.told === 'pointer') expect(given).toMatchObject({ permission: 'pointer', isOpen: true })
        if (way.told === 'knock') {
          expect(given).toMatchObject({ isOpen: false, knock: true, isNotice: false })
          expect(given.permission).not.toBe('off')
        }
      }),
    )
  })

  it('gives the reason for which a message waits', () => {
    fc.assert(
      fc.property(chances, (given) => {
        const way = wayOf(given)
        if (way.type !== 'held') return
        const isOfLaw = given.permission === 'off' || given.isOpen
        expect(way.reason).toBe(isOfLaw ? 'channelLaw' : 'windowClosed')
      }),
    )
  })
})
