import { companyChannels, type Permission, permissions, purposes } from './channel-law.ts'
import type { City } from './city.ts'
import type { CityProblem } from './city-error.ts'

const file = 'channels.yaml'

/** Finds decisions of the channel law that nobody could answer for: without an assessment, on no day, wider for sensitive matters than for others. */
export function checkChannelLaw({ channelLaw }: Pick<City, 'channelLaw'>): CityProblem[] {
  const problems: CityProblem[] = []
  for (const channel of companyChannels) {
    const decisions = channelLaw[channel]
    for (const purpose of purposes) {
      const decision = decisions?.[purpose]
      if (!decision) continue
      const path = `/${channel}/${purpose}`
      if (decision.state !== 'off' && decision.assessment === undefined) {
        problems.push({
          file,
          path: `${path}/assessment`,
          problem: `"${decision.state}" on a channel of another company needs a data protection impact assessment`,
          hint: 'Name its reference, or set `state: off`',
        })
      }
      if (!isDay(decision.since)) {
        problems.push({
          file,
          path: `${path}/since`,
          problem: `"${decision.since}" is no day`,
          hint: 'Write the day of the decision as 2026-11-01',
        })
      }
    }
    const sensitive = decisions?.sensitive?.state ?? 'off'
    for (const purpose of ['conversation', 'caseUpdate'] as const) {
      const state = decisions?.[purpose]?.state ?? 'off'
      if (width(sensitive) >= width(state)) continue
      problems.push({
        file,
        path: `/${channel}/sensitive/state`,
        problem: `sensitive matters may do more ("${sensitive}") than ${purpose} ("${state}")`,
        hint: 'Allow sensitive matters at most what the channel may do otherwise',
      })
    }
  }
  return problems
}

/** 0 is the widest. */
function width(state: Permission): number {
  return permissions.indexOf(state)
}

function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}
