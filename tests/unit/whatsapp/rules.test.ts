import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afterEnd, type Course, type EndReason, freshCourse } from '#bots/channels/whatsapp/rules.ts'

const judged = (reason: EndReason, course: Course = freshCourse, isLinking = false) =>
  afterEnd(reason, { course, isLinking, random: 1 })

describe('after a connection ended', () => {
  it('the pause after pairing (515) is none', () => {
    expect(judged(515)).toMatchObject({ type: 'again', inMs: 0 })
  })

  it('a server that asks for one restart after another is left more and more time', () => {
    let course = freshCourse
    const pauses = Array.from({ length: 10 }, () => {
      const next = judged(515, course)
      if (next.type === 'stop') throw new Error('gave up')
      course = next.course
      return next.inMs
    })
    expect(pauses).toEqual([0, 1000, 2000, 4000, 8000, 16_000, 32_000, 64_000, 120_000, 120_000])
  })

  it.each([
    { reason: 440, state: 'replaced', forget: false },
    { reason: 403, state: 'banned', forget: false },
    { reason: 405, state: 'ill', forget: false },
    { reason: 401, state: 'linkAgain', forget: true },
    { reason: 411, state: 'linkAgain', forget: false },
    { reason: 'expired', state: 'linkAgain', forget: true },
  ] as const)('$reason is final: $state', ({ reason, state, forget }) => {
    expect(judged(reason)).toMatchObject({ type: 'stop', health: { state }, forget })
  })

  it.each([408, 428, 503, 0, 418, 'notStored', 'cannotDecrypt'] as const)(
    '%s is tried again, later each time',
    (reason) => {
      let course = freshCourse
      const pauses = Array.from({ length: 12 }, () => {
        const next = judged(reason, course)
        if (next.type === 'stop') throw new Error('gave up')
        course = next.course
        return next.inMs
      })
      expect(pauses.slice(0, 4)).toEqual([1000, 2000, 4000, 8000])
      expect(pauses.at(-1)).toBe(120_000)
    },
  )

  it('a bad session (500) is tried once more, unless another end lies between', () => {
    const first = judged(500)
    if (first.type === 'stop') throw new Error('gave up at once')
    expect(judged(500, first.course)).toMatchObject({ type: 'stop', health: { detail: 'badSession' } })
    const between = judged(428, first.course)
    if (between.type === 'stop') throw new Error('gave up between')
    expect(judged(500, between.course)).toMatchObject({ type: 'again' })
  })

  it('linking is given up after a few lost lines, and at once when it is refused', () => {
    expect(judged(428, freshCourse, true)).toMatchObject({ type: 'again' })
    expect(judged(428, { ...freshCourse, failures: 4 }, true)).toMatchObject({
      health: { detail: 'linkingFailed' },
    })
    expect(judged(401, freshCourse, true)).toMatchObject({ health: { detail: 'linkingRefused' } })
  })

  it('no pause is longer than two minutes or, but for 515, shorter than half a second, whatever happened before', () => {
    const reasons = fc.constantFrom<EndReason>(0, 408, 428, 500, 503, 'notStored', 'cannotDecrypt')
    fc.assert(
      fc.property(
        fc.array(reasons, { maxLength: 50 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (all, random) => {
          let course = freshCourse
          for (const reason of all) {
            const next = afterEnd(reason, { course, isLinking: false, random })
            if (next.type === 'stop') return
            course = next.course
            expect(next.inMs).toBeGreaterThanOrEqual(500)
            expect(next.inMs).toBeLessThanOrEqual(120_000)
          }
        },
      ),
    )
  })
})
