import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { CaseState } from '#civic/case.ts'
import { applyOfficeStep } from '../../back-office/apply.ts'
import type { Runtime } from '../../runtime.ts'
import type { StaffMember } from '../../staff/account.ts'
import { CaseDetailShape, readCase } from '../../staff/case-detail.ts'
import { reachesCase } from '../../staff/scope.ts'
import { unknownCase } from './case-routes.ts'
import { sessionOf } from './guard.ts'
import { Problem, problems } from './problem.ts'
import { AnswerBody, CaseParams, StateBody } from './request.ts'

const statusOf = { unknownCase: 404, forbiddenTransition: 409, missingReason: 400, nothingToDo: 400 } as const

interface Step {
  text?: string | undefined
  language?: string | undefined
  toState?: CaseState | undefined
  reason?: string | undefined
}

/** What staff do to a case: answer it and move it on. The resident is told; the answer of the route is the case as it is then. */
export const stepRoutes: FastifyPluginAsyncTypebox<{ runtime: Runtime }> = async (app, { runtime }) => {
  const response = { 200: CaseDetailShape, ...problems(400, 401, 403, 404, 409, 413, 415) }

  app.post(
    '/cases/:id/answer',
    {
      config: { rule: 'case.work' },
      schema: {
        summary: 'Answer the resident, and move the case on if wished',
        tags: ['cases'],
        params: CaseParams,
        body: AnswerBody,
        response,
      },
    },
    async (request) => {
      const { text, language, toState, reason } = request.body
      return takeStep(runtime, sessionOf(request).staff, request.params.id, {
        text,
        language,
        toState,
        reason,
      })
    },
  )

  app.post(
    '/cases/:id/state',
    {
      config: { rule: 'case.work' },
      schema: {
        summary: 'Move the case to another state',
        tags: ['cases'],
        params: CaseParams,
        body: StateBody,
        response,
      },
    },
    async (request) => {
      const { language, toState, reason } = request.body
      return takeStep(runtime, sessionOf(request).staff, request.params.id, { language, toState, reason })
    },
  )
}

/** Takes the step and gives the case as it is then. */
async function takeStep(runtime: Runtime, staff: StaffMember, caseId: string, step: Step) {
  if (!(await reachesCase(runtime, staff.grants, 'case.work', caseId))) throw unknownCase()
  const { text, toState } = step
  const language = step.language ?? 'de'
  if (!runtime.city.languages.includes(language)) {
    const message = `Use one of the city's languages: ${runtime.city.languages.join(', ')}.`
    throw new Problem(400, 'unknownLanguage', message, 'language')
  }
  const reason = step.reason?.trim()
  const result = await applyOfficeStep(runtime, {
    caseId,
    author: staff.id,
    language,
    ...(text !== undefined && { text: text.trim() }),
    ...(toState !== undefined && { toState }),
    ...(reason && { reason }),
    source: 'desk',
  })
  if (!result.ok) throw new Problem(statusOf[result.code], result.code, result.message, result.field)
  const found = await readCase(runtime, staff, caseId)
  if (found === null) throw unknownCase()
  return found
}
