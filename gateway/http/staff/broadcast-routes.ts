import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { broadcastWarnings } from '../../broadcasts/check-sendable.ts'
import { CorrectionBody, correctBroadcast } from '../../broadcasts/correct.ts'
import { BroadcastDraft, changeBroadcast, createBroadcast } from '../../broadcasts/draft.ts'
import { cancelBroadcast, resumeBroadcast, returnBroadcast, stopBroadcast } from '../../broadcasts/hold.ts'
import { previewAudience } from '../../broadcasts/preview-audience.ts'
import { releaseBroadcast, submitBroadcast } from '../../broadcasts/release.ts'
import type { Runtime } from '../../runtime.ts'
import type { StaffMember } from '../../staff/account.ts'
import { CountBody, CountShape } from '../../staff/audience-count.ts'
import { viewBroadcast } from '../../staff/broadcast-detail.ts'
import { BroadcastShape } from '../../staff/notice-shape.ts'
import { IdShape, words } from '../../staff/shape.ts'
import { sessionOf } from './guard.ts'
import { NoticeParams } from './notice-routes.ts'
import { Problem, problems } from './problem.ts'

const SubmittedShape = Type.Object({
  ...BroadcastShape.properties,
  warnings: Type.Array(
    Type.Object({
      code: Type.Enum([...broadcastWarnings]),
      people: Type.Integer(),
    }),
  ),
})

/** A broadcast in an address. */
export const BroadcastParams = Type.Object({ id: IdShape })

/** What is answered for a broadcast that is not there or out of reach. */
export function unknownBroadcast(): Problem {
  return new Problem(404, 'unknownBroadcast', 'There is no broadcast with this id within your reach.', 'id')
}

/** The steps that are taken without another word: the end of the address, whoever may ask for it, and what it does. */
const steps: readonly {
  step: string
  rule: 'notice.read' | 'notice.release'
  summary: string
  take(runtime: Runtime, staff: StaffMember, id: string): Promise<unknown>
}[] = [
  {
    step: 'release',
    rule: 'notice.release',
    summary: 'Let a broadcast go out: at its time, or now',
    take: releaseBroadcast,
  },
  {
    step: 'stop',
    rule: 'notice.read',
    summary: 'Stop a broadcast, at once; whoever may write or release it may stop it',
    take: stopBroadcast,
  },
  {
    step: 'resumption',
    rule: 'notice.release',
    summary: 'Let a stopped broadcast go on, with the words as they are now',
    take: resumeBroadcast,
  },
  {
    step: 'cancellation',
    rule: 'notice.read',
    summary: 'End a broadcast; what was not sent never is',
    take: cancelBroadcast,
  },
]

/** Sending a notice: its audience, and each step from draft to done. */
export const broadcastRoutes: FastifyPluginAsyncTypebox<{ runtime: Runtime }> = async (app, { runtime }) => {
  const view = async (staff: StaffMember, id: string) => {
    const found = await viewBroadcast(runtime, staff, id)
    if (found === null) throw unknownBroadcast()
    return found
  }
  const answers = { 200: BroadcastShape, ...problems(400, 401, 403, 404, 409, 413, 415) }

  app.post(
    '/notices/:id/audience-count',
    {
      config: { rule: 'notice.write' },
      schema: {
        summary: 'How many people an audience of this notice is, by language, channel and area',
        tags: ['broadcasts'],
        params: NoticeParams,
        body: CountBody,
        response: { 200: CountShape, ...problems(400, 401, 403, 404, 413, 415) },
      },
    },
    async (request) => {
      const { staff } = sessionOf(request)
      return previewAudience(runtime, staff, request.params.id, request.body)
    },
  )

  app.post(
    '/notices/:id/broadcasts',
    {
      config: { rule: 'notice.write' },
      schema: {
        summary: 'Begin a broadcast of this notice, as a draft',
        tags: ['broadcasts'],
        params: NoticeParams,
        body: BroadcastDraft,
        response: { 201: BroadcastShape, ...problems(400, 401, 403, 404, 409, 413, 415) },
      },
    },
    async (request, reply) => {
      const { staff } = sessionOf(request)
      const { id } = await createBroadcast(runtime, staff, request.params.id, request.body)
      return reply.code(201).send(await view(staff, id))
    },
  )

  app.get(
    '/broadcasts/:id',
    {
      config: { rule: 'notice.read' },
      schema: {
        summary: 'A broadcast: audience, times, who wrote and released it, whose words went out',
        tags: ['broadcasts'],
        params: BroadcastParams,
        response: { 200: BroadcastShape, ...problems(400, 401, 403, 404) },
      },
    },
    async (request) => view(sessionOf(request).staff, request.params.id),
  )

  app.put(
    '/broadcasts/:id',
    {
      config: { rule: 'notice.write' },
      schema: {
        summary: 'Change a draft; what is left out is null',
        tags: ['broadcasts'],
        params: BroadcastParams,
        body: BroadcastDraft,
        response: answers,
      },
    },
    async (request) => {
      const { staff } = sessionOf(request)
      await changeBroadcast(runtime, staff, request.params.id, request.body)
      return view(staff, request.params.id)
    },
  )

  app.post(
    '/broadcasts/:id/submission',
    {
      config: { rule: 'notice.write' },
      schema: {
        summary: 'Hand a draft in for release; gives what to think of before that',
        tags: ['broadcasts'],
        params: BroadcastParams,
        response: { ...answers, 200: SubmittedShape },
      },
    },
    async (request) => {
      const { staff } = sessionOf(request)
      const { warnings } = await submitBroadcast(runtime, staff, request.params.id)
      return { ...(await view(staff, request.params.id)), warnings }
    },
  )

  app.post(
    '/broadcasts/:id/return',
    {
      config: { rule: 'notice.read' },
      schema: {
        summary: 'Give a broadcast that waits for its release back to its author, with a reason',
        tags: ['broadcasts'],
        params: BroadcastParams,
        body: Type.Object({ reason: words({ maxLength: 500 }) }),
        response: answers,
      },
    },
    async (request) => {
      const { staff } = sessionOf(request)
      await returnBroadcast(runtime, staff, request.params.id, request.body.reason.toWellFormed())
      return view(staff, request.params.id)
    },
  )

  for (const { step, rule, summary, take } of steps) {
    app.post(
      `/broadcasts/:id/${step}`,
      {
        config: { rule },
        schema: { summary, tags: ['broadcasts'], params: BroadcastParams, response: answers },
      },
      async (request) => {
        const { staff } = sessionOf(request)
        await take(runtime, staff, request.params.id)
        return view(staff, request.params.id)
      },
    )
  }

  app.post(
    '/broadcasts/:id/correction',
    {
      config: { rule: 'notice.write' },
      schema: {
        summary: 'Begin a correction: a draft to exactly those whom this broadcast reached',
        tags: ['broadcasts'],
        params: BroadcastParams,
        body: CorrectionBody,
        response: { 201: BroadcastShape, ...problems(400, 401, 403, 404, 409, 415) },
      },
    },
    async (request, reply) => {
      const { staff } = sessionOf(request)
      const { id } = await correctBroadcast(runtime, staff, request.params.id, request.body)
      return reply.code(201).send(await view(staff, id))
    },
  )
}
