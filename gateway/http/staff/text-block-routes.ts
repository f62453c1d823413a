import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { Runtime } from '../../runtime.ts'
import { IdShape } from '../../staff/shape.ts'
import { readTextBlocks, TextBlocksShape } from '../../staff/text-blocks.ts'
import { unknownCase } from './case-routes.ts'
import { sessionOf } from './guard.ts'
import { problems } from './problem.ts'

/** Words the office writes often, for the case at hand. */
export const textBlockRoutes: FastifyPluginAsyncTypebox<{ runtime: Runtime }> = async (app, { runtime }) => {
  app.get(
    '/text-blocks',
    {
      config: { rule: 'case.work' },
      schema: {
        summary: 'Text blocks that fit a case, in German and in the language of its resident',
        tags: ['cases'],
        querystring: Type.Object({ case: IdShape }),
        response: { 200: TextBlocksShape, ...problems(400, 401, 403, 404) },
      },
    },
    async (request) => {
      const found = await readTextBlocks(runtime, sessionOf(request).staff.grants, request.query.case)
      if (found === null) throw unknownCase()
      return found
    },
  )
}
