import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { FigureQueryShape, FiguresShape, readFigures } from '../../figures/figures.ts'
import { writeSheet } from '../../figures/sheet.ts'
import type { Runtime } from '../../runtime.ts'
import { sessionOf } from './guard.ts'
import { problems } from './problem.ts'

/** How the office does, in figures nobody can be found in. */
export const figureRoutes: FastifyPluginAsyncTypebox<{ runtime: Runtime }> = async (app, { runtime }) => {
  app.get(
    '/figures',
    {
      config: { rule: 'figures.read' },
      schema: {
        summary: 'Times, backlog, satisfaction and volume of a period',
        tags: ['figures'],
        querystring: FigureQueryShape,
        response: { 200: FiguresShape, ...problems(400, 401, 403) },
      },
    },
    async (request) => readFigures(runtime, sessionOf(request).staff, request.query),
  )

  app.get(
    '/figures.csv',
    {
      config: { rule: 'figures.read' },
      schema: {
        summary: 'The same as a file for a spreadsheet',
        tags: ['figures'],
        querystring: FigureQueryShape,
        response: {
          200: {
            description: 'UTF-8 with byte order mark, semicolons (RFC 4180 otherwise).',
            content: { 'text/csv': { schema: Type.String() } },
          },
          ...problems(400, 401, 403),
        },
      },
    },
    async (request, reply) => {
      const figures = await readFigures(runtime, sessionOf(request).staff, request.query)
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="figures-${figures.from}-${figures.to}.csv"`)
        .send(writeSheet(runtime.city, figures))
    },
  )
}
