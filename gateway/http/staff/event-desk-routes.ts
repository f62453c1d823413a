import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { eventOffers, questionStates } from '#civic/event.ts'
import { AlertListShape, listAlerts } from '../../events/alerts.ts'
import { markAttendance } from '../../events/attendance.ts'
import { cancelEvent, confirmEvent, tellChange } from '../../events/cancel.ts'
import { correctAfterNews } from '../../events/correct.ts'
import { EventListShape, listEvents } from '../../events/list.ts'
import { ModeratorListShape, moderatorList } from '../../events/moderator-list.ts'
import { makePoster } from '../../events/poster/poster.ts'
import { answerQuestion, moveQuestion } from '../../events/questions.ts'
import { findEvent } from '../../events/reach.ts'
import { writeRegistrations } from '../../events/registrations-sheet.ts'
import { setEvent } from '../../events/settings.ts'
import { thankParticipants } from '../../events/thank.ts'
import type { Runtime } from '../../runtime.ts'
import { GivenTimeShape, IdShape, nullable, words } from '../../staff/shape.ts'
import { sessionOf } from './guard.ts'
import { ownAddress } from './own-address.ts'
import { problems } from './problem.ts'

const EventParams = Type.Object({ id: IdShape })
const QuestionParams = Type.Object({ id: IdShape, questionId: IdShape })

const SettingsBody = Type.Object(
  {
    published: Type.Boolean(),
    registration: Type.Boolean(),
    registrationUntil: nullable(GivenTimeShape),
    places: nullable(Type.Integer({ minimum: 1, maximum: 100_000 })),
    offers: Type.Array(Type.Enum([...eventOffers]), { uniqueItems: true }),
  },
  { additionalProperties: false },
)

const CorrectionShape = Type.Object({
  list: ModeratorListShape,
  noticeId: nullable(IdShape, {
    description:
      'The draft of what everybody is to hear whom the invitation reached; null: nobody was reached.',
  }),
  beyondReach: Type.Boolean({ description: 'The invitation went further than this person may write.' }),
})

const refused = problems(400, 401, 403, 404, 409)

/** Events at the desk: settings, registrations with their needs, questions, what is told of a change, and what comes afterwards. */
export const eventDeskRoutes: FastifyPluginAsyncTypebox<{ runtime: Runtime }> = async (app, { runtime }) => {
  const tags = ['events']
  const manage = { rule: 'event.manage' } as const

  app.get(
    '/calendar',
    {
      config: { rule: 'notice.read' },
      schema: {
        summary: 'Events within reach: to come, soonest first, or over, latest first',
        tags,
        querystring: Type.Object({ when: Type.Optional(Type.Enum(['coming', 'over'])) }),
        response: { 200: EventListShape, ...problems(400, 401, 403) },
      },
    },
    async (request) => ({
      events: await listEvents(runtime, sessionOf(request).staff.grants, request.query.when ?? 'coming'),
    }),
  )

  app.get(
    '/calendar-alerts',
    {
      config: { rule: 'notice.read' },
      schema: {
        summary: 'What changed after people were told and waits for somebody: doubtful events, corrections',
        tags,
        response: { 200: AlertListShape, ...problems(401, 403) },
      },
    },
    async (request) => ({ alerts: await listAlerts(runtime, sessionOf(request).staff) }),
  )

  app.get(
    '/calendar/:id',
    {
      config: manage,
      schema: {
        summary: 'One event with its registrations, needs and questions',
        tags,
        params: EventParams,
        response: { 200: ModeratorListShape, ...refused },
      },
    },
    async (request) => moderatorList(runtime, sessionOf(request).staff, request.params.id),
  )

  app.get(
    '/calendar/:id/registrations.csv',
    {
      config: manage,
      schema: {
        summary: 'The registrations as a table for the door: pseudonyms, no names',
        tags,
        params: EventParams,
        response: { 200: { content: { 'text/csv': { schema: Type.String() } } }, ...refused },
      },
    },
    async (request, reply) => {
      const list = await moderatorList(runtime, sessionOf(request).staff, request.params.id)
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${list.event.code}.csv"`)
        .send(writeRegistrations(runtime, list))
    },
  )

  for (const [format, type] of [
    ['svg', 'image/svg+xml; charset=utf-8'],
    ['pdf', 'application/pdf'],
  ] as const) {
    app.get(
      `/calendar/:id/poster.${format}`,
      {
        config: { rule: 'notice.read' },
        schema: {
          summary: `A poster for schools, shops and stairwells with a QR code, A4 as ${format.toUpperCase()}`,
          tags,
          params: EventParams,
          querystring: Type.Object({
            languages: Type.String({
              maxLength: 80,
              pattern: '^[A-Za-z-]+(,[A-Za-z-]+){0,3}$',
              description: 'Up to four language tags with commas between, in their order on the poster.',
            }),
          }),
          response: {
            200: { content: { [type.split(';')[0] ?? type]: { schema: Type.Any() } } },
            ...refused,
          },
        },
      },
      async (request, reply) => {
        const { staff } = sessionOf(request)
        const drawn = await makePoster(runtime, staff, request.params.id, {
          format,
          languages: [...new Set(request.query.languages.split(','))],
          address: ownAddress(runtime.config, request),
        })
        return reply
          .type(type)
          .header('content-disposition', `attachment; filename="${drawn.code}.${format}"`)
          .send(drawn.body)
      },
    )
  }

  app.put(
    '/calendar/:id',
    {
      config: manage,
      schema: {
        summary: 'Publish it, take registrations, set places and offers; who waits moves up',
        tags,
        params: EventParams,
        body: SettingsBody,
        response: { 200: ModeratorListShape, ...refused },
      },
    },
    async (request) => {
      const { staff } = sessionOf(request)
      const { registrationUntil, ...body } = request.body
      const until = registrationUntil === null ? null : new Date(registrationUntil)
      await setEvent(runtime, staff, request.params.id, { ...body, registrationUntil: until })
      return moderatorList(runtime, staff, request.params.id)
    },
  )

  for (const [path, tell, summary] of [
    ['change', tellChange, 'Tell everybody registered of another date or place'],
    ['cancellation', cancelEvent, 'Cancel it and tell everybody registered'],
  ] as const) {
    app.post(
      `/calendar/:id/${path}`,
      {
        config: manage,
        schema: {
          summary: `${summary}, at once; the correction of the invitation is handed in`,
          tags,
          params: EventParams,
          response: { 200: CorrectionShape, ...refused },
        },
      },
      async (request) => {
        const { staff } = sessionOf(request)
        const { id } = request.params
        await tell(runtime, staff, id)
        const { noticeId } = await findEvent(runtime.prisma, runtime.city, staff.grants, 'event.manage', id)
        const prepared = await correctAfterNews(runtime, noticeId, staff)
        return { ...prepared, list: await moderatorList(runtime, staff, id) }
      },
    )
  }

  app.post(
    '/calendar/:id/confirmation',
    {
      config: manage,
      schema: {
        summary: 'Say that a doubtful event takes place; everybody who heard the doubt is told at once',
        tags,
        params: EventParams,
        response: { 200: ModeratorListShape, ...refused },
      },
    },
    async (request) => {
      const { staff } = sessionOf(request)
      await confirmEvent(runtime, staff, request.params.id)
      return moderatorList(runtime, staff, request.params.id)
    },
  )

  app.post(
    '/calendar/:id/attendance',
    {
      config: manage,
      schema: {
        summary: 'Note how many of a registration came; 0: nobody',
        tags,
        params: EventParams,
        body: Type.Object({
          came: Type.Array(
            Type.Object({ registrationId: IdShape, people: Type.Integer({ minimum: 0, maximum: 100 }) }),
            { minItems: 1, maxItems: 500 },
          ),
        }),
        response: { 200: ModeratorListShape, ...refused },
      },
    },
    async (request) => {
      const { staff } = sessionOf(request)
      await markAttendance(runtime, staff, request.params.id, request.body.came)
      return moderatorList(runtime, staff, request.params.id)
    },
  )

  app.post(
    '/calendar/:id/questions/:questionId/state',
    {
      config: manage,
      schema: {
        summary: 'Put a question to the panel, hide it, or make it new again',
        tags,
        params: QuestionParams,
        body: Type.Object({ state: Type.Enum([...questionStates]) }),
        response: { 200: ModeratorListShape, ...refused },
      },
    },
    async (request) => {
      const { staff } = sessionOf(request)
      const { id: eventId, questionId } = request.params
      await moveQuestion(runtime, staff, { eventId, questionId }, request.body.state)
      return moderatorList(runtime, staff, eventId)
    },
  )

  app.post(
    '/calendar/:id/questions/:questionId/answer',
    {
      config: manage,
      schema: {
        summary: 'Answer a question; whoever asked gets it in their language as far as a machine knows it',
        tags,
        params: QuestionParams,
        body: Type.Object({ answer: words({ maxLength: 2000 }) }),
        response: { 200: ModeratorListShape, ...refused },
      },
    },
    async (request) => {
      const { staff } = sessionOf(request)
      const { id: eventId, questionId } = request.params
      await answerQuestion(runtime, staff, { eventId, questionId }, request.body.answer)
      return moderatorList(runtime, staff, eventId)
    },
  )

  app.post(
    '/calendar/:id/thanks',
    {
      config: manage,
      schema: {
        summary: 'Begin the notice with minutes and decisions for everybody who took part',
        tags,
        params: EventParams,
        body: Type.Object({
          text: words({ maxLength: 1500, description: 'In German.' }),
          link: nullable(Type.String({ pattern: '^https://[^\\s]+$', maxLength: 500 })),
        }),
        response: { 200: Type.Object({ noticeId: IdShape }), ...refused },
      },
    },
    async (request) => ({
      noticeId: await thankParticipants(runtime, sessionOf(request).staff, request.params.id, request.body),
    }),
  )
}
