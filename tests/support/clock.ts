import { isQuiet, nextDecentMoment } from '#content/city/quiet-hours.ts'
import { openCity } from './open-city.ts'

/** Longer than any test. */
const clearMs = 2 * 3_600_000

/**
 * A clock that runs on from now, or from the next morning when people are not written to at this hour or soon will not be: what a test
 * sends goes out at once, whenever the test runs.
 */
export function createDecentClock(): () => Date {
  const city = openCity()
  const now = new Date()
  const decent = nextDecentMoment(city, now)
  const later = new Date(decent.getTime() + clearMs)
  const begin = isQuiet(city, later) ? nextDecentMoment(city, later) : decent
  const aheadMs = begin.getTime() - now.getTime()
  return () => new Date(Date.now() + aheadMs)
}
