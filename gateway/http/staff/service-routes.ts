import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { wantTranslationAgain } from '#civic/case-translation.ts'
import type { Runtime } from '../../runtime.ts'
import type { StaffMember } from '../../staff/account.ts'
import { CaseDetailShape, readCase } from '../../staff/case-detail.ts'
import { reachesCase } from '../../staff/scope.ts'
import { line } from '../../staff/shape.ts'
import { wantTranscriptAgain } from '../../transcription/want.ts'
import { unknownCase } from './case-routes.ts'
import { sessionOf } from './guard.ts'
import { Problem, problems } from './problem.ts'
import { CaseParams, MediaParams } from './request.ts'

const nothingGivenUp = 'Nothing of that kind was given up. Reload the case.'
const noService = 'No service for it is set up here.'

/** Once more what a service gave up: a translation, or what a voice note says. */
export const serviceRoutes: FastifyPluginAsyncTypebox<{ runtime: Runtime }> = async (app, { runtime }) => {
  const answers = { 200: CaseDetailShape, ...problems(400, 401, 403, 404, 409, 413, 415) }

  app.post(
    '/cases/:id/translation-retry',
    {
      config: { rule: 'case.work' },
      schema: {
        summary: 'Translate once more what was given up',
        tags: ['cases'],
        params: CaseParams,
        body: Type.Object({
          part: line({
            maxLength: 80,
            description: '"concern", "entry:<id>", "media:<id>" or "followUp:<id>".',
          }),
          language: line({ maxLength: 35 }),
        }),
        response: answers,
      },
    },
    async (request) => {
      const { id: caseId } = request.params
      await requireReach(sessionOf(request).staff, caseId)
      if (!runtime.translation) throw new Problem(409, 'noService', noService, 'part')
      const wanted = await wantTranslationAgain(runtime.prisma, {
        caseId,
        ...request.body,
        at: runtime.clock(),
      })
      if (!wanted) throw new Problem(409, 'alreadyDone', nothingGivenUp, 'part')
      runtime.doorbell.translation([caseId])
      return view(sessionOf(request).staff, caseId)
    },
  )

  app.post(
    '/cases/:id/media/:mediaId/transcript-retry',
    {
      config: { rule: 'case.work' },
      schema: {
        summary: 'Write down once more what a voice note says, after it was given up',
        tags: ['cases'],
        params: MediaParams,
        response: answers,
      },
    },
    async (request) => {
      const { id: caseId, mediaId } = request.params
      await requireReach(sessionOf(request).staff, caseId)
      if (!runtime.transcription) throw new Problem(409, 'noService', noService, 'mediaId')
      const wanted = await wantTranscriptAgain(runtime.prisma, { caseId, mediaId, at: runtime.clock() })
      if (!wanted) throw new Problem(409, 'alreadyDone', nothingGivenUp, 'mediaId')
      runtime.doorbell.transcription([mediaId])
      return view(sessionOf(request).staff, caseId)
    },
  )

  async function requireReach(staff: StaffMember, caseId: string): Promise<void> {
    if (!(await reachesCase(runtime, staff.grants, 'case.work', caseId))) throw unknownCase()
  }

  async function view(staff: StaffMember, caseId: string) {
    const found = await readCase(runtime, staff, caseId)
    if (found === null) throw unknownCase()
    return found
  }
}
