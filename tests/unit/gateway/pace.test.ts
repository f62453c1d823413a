import { describe, expect, it } from 'vitest'
import { createPace } from '#gateway/delivery/pace.ts'

describe('the pace of a channel', () => {
  it('lets single calls start at once', async () => {
    const pace = createPace(30, () => 7)
    await pace.next()
    await pace.next()
    expect(pace.recent()).toBe(2)
  })

  it('never starts more calls in any second than the rate allows, and uses all of it', async () => {
    const pace = createPace(50)
    const starts: number[] = []
    await Promise.all(
      Array.from({ length: 120 }, async () => {
        await pace.next()
        starts.push(performance.now())
      }),
    )
    starts.sort((a, b) => a - b)
    // A timer may fire a millisecond early.
    const tightest = Math.min(...starts.slice(50).map((start, index) => start - (starts[index] ?? 0)))
    expect(tightest).toBeGreaterThan(990)
    expect((starts.at(-1) ?? 0) - (starts[0] ?? 0)).toBeLessThan(2_500)
  })

  it('counts the calls of the last second', async () => {
    let now = 0
    const pace = createPace(null, () => now)
    await pace.next()
    await pace.next()
    expect(pace.recent()).toBe(2)
    now = 1500
    expect(pace.recent()).toBe(0)
  })
})
