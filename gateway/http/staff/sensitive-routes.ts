import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { dayAfter, isDay } from '#content/city/day.ts'
import type { Runtime } from '../../runtime.ts'
import { exportSensitiveCases } from '../../staff/sensitive-list.ts'
import { sessionOf } from './guard.ts'
import { Problem, problems } from './problem.ts'

const Day = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', description: 'A day, 2026-11-21.' })
const longestDays = 366

/** The joint list of sensitive cases as a file. */
export const sensitiveRoutes: FastifyPluginAsyncTypebox<{ runtime: Runtime }> = async (app, { runtime }) => {
  app.get(
    '/sensitive-cases.csv',
    {
      config: { rule: 'case.exportSensitive' },
      schema: {
        summary:
          'Sensitive cases of all offices over a period of at most a year, without words, places to 100 metres',
        tags: ['cases'],
        querystring: Type.Object({ from: Day, to: Day }),
        response: {
          200: { content: { 'text/csv': { schema: Type.String() } } },
          ...problems(400, 401, 403),
        },
      },
    },
    async (request, reply) => {
      const { from, to } = request.query
      requirePeriod(from, to)
      const list = await exportSensitiveCases(runtime, sessionOf(request).staff, { from, to })
      const name = `${runtime.city.id}-${from}-${to}.csv`
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${name}"`)
        .send(list)
    },
  )
}

function requirePeriod(from: string, to: string): void {
  for (const [field, day] of [
    ['from', from],
    ['to', to],
  ] as const) {
    if (!isDay(day)) throw new Problem(400, 'invalid', `There is no day ${day}.`, field)
  }
  if (to < from) throw new Problem(400, 'invalid', 'Let the period end on or after its first day.', 'to')
  if (to > dayAfter(from, longestDays)) {
    throw new Problem(400, 'invalid', `Ask for at most ${longestDays} days at once.`, 'to')
  }
}
