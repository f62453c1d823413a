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
    const starts: number[] = []
    const standing = () => 7
    let waits = 0
    const pace = createPace(50, standing, async (ms) => {
      waits = ms
    })
    for (let call = 0; call < 120; call += 1) {
      waits = 0
      await pace.next()
      starts.push(standing() + waits)
    }
    const gaps = starts.slice(50).map((start, index) => start - (starts[index] ?? 0))
    expect(Math.min(...gaps), 'from any call to the fiftieth after it').toBe(1000)
    expect(starts.at(-1)).toBe(2007)
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
