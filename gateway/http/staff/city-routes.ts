import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Runtime } from '../../runtime.ts'
import { CityWordsShape, viewCityWords } from '../../staff/city-words.ts'
import { problems } from './problem.ts'

/** What forms and filters offer: the lists of the city's content. */
export const cityRoutes: FastifyPluginAsyncTypebox<{ runtime: Runtime }> = async (app, { runtime }) => {
  app.get(
    '/city',
    {
      config: { rule: 'signedIn' },
      schema: {
        summary: 'Categories, teams, offices, languages and channels of the city',
        tags: ['overview'],
        response: { 200: CityWordsShape, ...problems(401) },
      },
    },
    async () => viewCityWords(runtime),
  )
}
