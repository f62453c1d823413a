import { setMaxListeners } from 'node:events'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPace, type Slot, type Stream } from '#gateway/delivery/pace.ts'

const never = new AbortController().signal
setMaxListeners(0, never)

/** A clock that stands still until it is told to go on, with its own timers. */
function createClock() {
  let time = 0
  let timers: { at: number; run: () => void }[] = []
  return {
    now: () => time,
    later(run: () => void, ms: number) {
      const timer = { at: time + ms, run }
      timers.push(timer)
      return () => {
        timers = timers.filter((one) => one !== timer)
      }
    },
    /** Goes on until then, one timer after the other. */
    async goTo(end: number): Promise<void> {
      for (;;) {
        await settled()
        const due = timers.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0]
        if (!due) break
        timers = timers.filter((one) => one !== due)
        time = Math.max(time, due.at)
        due.run()
      }
      time = end
    },
  }
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
}

function setUp(perSecond: number | null) {
  const clock = createClock()
  const pace = createPace(perSecond, clock.now, clock.later)
  const starts: { stream: Stream; at: number }[] = []
  /** Calls one after the other, each answered after `answerMs`. */
  const call = async (stream: Stream, answerMs = () => 0) => {
    const slot = await pace.next(stream, never)
    if (!slot) throw new Error('aborted')
    slot.start()
    starts.push({ stream, at: clock.now() })
    const tookMs = answerMs()
    if (tookMs === 0) slot.end()
    else clock.later(() => slot.end(), tookMs)
  }
  const many = async (stream: Stream, count: number) => {
    for (let done = 0; done < count; done += 1) await call(stream)
  }
  return { clock, pace, starts, call, many }
}

describe('the pace of a channel', () => {
  it('lets replies start at once while there is room', async () => {
    const { pace, many } = setUp(30)
    await many('talk', 30)
    expect(pace.recent()).toBe(30)
  })

  it('lets everything start at once where there is no rate', async () => {
    const { pace, many } = setUp(null)
    await many('notices', 500)
    expect(pace.recent()).toBe(500)
  })

  it('takes at least 98 of 100 calls of what is allowed for a broadcast, and never more than allowed', async () => {
    const { clock, starts, many } = setUp(30)
    void many('notices', 4000)
    await clock.goTo(60_000)
    expect(starts.length).toBeGreaterThanOrEqual(30 * 60 * 0.98)
    expect(mostIn(1000, starts)).toBeLessThanOrEqual(30)
  })

  it('gives a reply room within a beat in the middle of a broadcast', async () => {
    const { clock, starts, call, many } = setUp(30)
    void many('notices', 4000)
    const waits: number[] = []
    for (let at = 5_000; at < 60_000; at += 1_237) {
      await clock.goTo(at)
      const before = clock.now()
      void call('talk')
      await clock.goTo(at + 200)
      waits.push((starts.findLast(({ stream }) => stream === 'talk')?.at ?? Number.NaN) - before)
    }
    expect(Math.max(...waits)).toBeLessThanOrEqual(34)
    expect(mostIn(1000, starts)).toBeLessThanOrEqual(30)
  })

  it('keeps a tenth for the broadcast when replies take all there is', async () => {
    const { clock, starts, many } = setUp(30)
    void many('talk', 4000)
    void many('notices', 4000)
    await clock.goTo(30_000)
    const notices = starts.filter(({ stream }) => stream === 'notices').length
    expect(notices / starts.length).toBeGreaterThan(0.08)
    expect(notices / starts.length).toBeLessThan(0.2)
  })

  it('lets no call start while it is held, and the first one right at the end', async () => {
    const { clock, pace, starts, many } = setUp(30)
    void many('notices', 4000)
    await clock.goTo(1_000)
    const before = starts.length
    pace.hold(2_345)
    await clock.goTo(3_344)
    expect(starts.length).toBe(before)
    expect(pace.heldMs('notices')).toBe(1)
    await clock.goTo(3_345)
    expect(starts.length).toBeGreaterThan(before)
  })

  it('lets the talk go on while only the broadcast is held, for a moment or for long', async () => {
    const { clock, pace, starts, many } = setUp(30)
    many('notices', 4000).catch(() => {})
    await clock.goTo(1_000)
    const notices = () => starts.filter(({ stream }) => stream === 'notices').length
    const before = notices()
    pace.hold(2_345, ['notices'])
    void many('talk', 60)
    await clock.goTo(3_344)
    expect([notices(), starts.length]).toEqual([before, before + 60])
    expect([pace.heldMs('talk'), pace.heldMs('notices')]).toEqual([0, 1])
    await clock.goTo(3_400)
    expect(notices()).toBeGreaterThan(before)
    pace.hold(60_000, ['notices'])
    const { signal } = new AbortController()
    expect(await pace.next('notices', signal)).toBeNull()
    await clock.goTo(6_000)
    const [slot] = await Promise.all([pace.next('talk', signal), clock.goTo(7_000)])
    expect(slot).not.toBeNull()
  })

  it('gives nothing to whoever has left', async () => {
    const { clock, pace, many } = setUp(1)
    await many('talk', 1)
    const leaving = new AbortController()
    const gone = pace.next('talk', leaving.signal)
    leaving.abort()
    expect(await gone).toBeNull()
    const stays = pace.next('notices', never)
    await clock.goTo(1_100)
    expect(await stays).not.toBeNull()
  })

  it('counts a slot as used until it is started or given back', async () => {
    const { clock, pace } = setUp(2)
    const [first, second] = [await pace.next('talk', never), await pace.next('talk', never)]
    let third: Slot | null = null
    void pace.next('talk', never).then((slot) => {
      third = slot
    })
    await clock.goTo(60_000)
    expect(third).toBeNull()
    first?.giveBack()
    await settled()
    expect(third).not.toBeNull()
    second?.start()
  })

  it('never lets more calls start in a second than allowed, however they come and however long they take', async () => {
    const wave = fc.record({
      gapMs: fc.integer({ min: 0, max: 1500 }),
      stream: fc.constantFrom<Stream>('talk', 'notices'),
      calls: fc.integer({ min: 1, max: 40 }),
      lateMs: fc.integer({ min: 0, max: 300 }),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 20 }),
        fc.array(wave, { minLength: 1, maxLength: 12 }),
        async (perSecond, waves) => {
          const { clock, starts, call } = setUp(perSecond)
          let at = 0
          for (const { gapMs, stream, calls, lateMs } of waves) {
            at += gapMs
            await clock.goTo(at)
            for (let count = 0; count < calls; count += 1) {
              void call(stream, () => 20 + lateMs)
            }
          }
          await clock.goTo(at + 1_000_000)
          expect(starts.length).toBe(waves.reduce((all, { calls }) => all + calls, 0))
          expect(mostIn(1000, starts)).toBeLessThanOrEqual(perSecond)
        },
      ),
      { numRuns: 150 },
    )
  })
})

/** The most calls in any span of so many milliseconds. */
function mostIn(spanMs: number, starts: readonly { at: number }[]): number {
  const times = starts.map(({ at }) => at).sort((one, other) => one - other)
  let most = 0
  for (let first = 0, last = 0; last < times.length; last += 1) {
    while ((times[last] ?? 0) - (times[first] ?? 0) >= spanMs) first += 1
    most = Math.max(most, last - first + 1)
  }
  return most
}
