import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { Runtime } from '../../runtime.ts'
import { bookingSteps, moveBooking, readPhone } from '../../staff/booking-work.ts'
import { BookingListShape, listBookings } from '../../staff/bookings.ts'
import { ContactListShape, ContactQueryShape, listContacts } from '../../staff/contacts.ts'
import { IdShape } from '../../staff/shape.ts'
import { sessionOf } from './guard.ts'
import { problems } from './problem.ts'

const BookingParams = Type.Object({ id: IdShape })

/** Who is responsible where, and what residents booked with them: consultation hours and call backs. */
export const directoryRoutes: FastifyPluginAsyncTypebox<{ runtime: Runtime }> = async (app, { runtime }) => {
  app.get(
    '/contacts',
    {
      config: { rule: 'contact.read' },
      schema: {
        summary: 'Contact persons for an area, a topic and a language, best first',
        tags: ['directory'],
        querystring: ContactQueryShape,
        response: { 200: ContactListShape, ...problems(400, 401, 403) },
      },
    },
    async ({ query }) => listContacts(runtime.city, query),
  )

  app.get(
    '/bookings',
    {
      config: { rule: 'booking.manage' },
      schema: {
        summary: 'Open appointments and call backs of the contact persons within reach',
        tags: ['directory'],
        response: { 200: BookingListShape, ...problems(401, 403) },
      },
    },
    async (request) => ({ bookings: await listBookings(runtime, sessionOf(request).staff.grants) }),
  )

  app.post(
    '/bookings/:id/state',
    {
      config: { rule: 'booking.manage' },
      schema: {
        summary: 'Confirm, finish or cancel a booking; its resident is told',
        tags: ['directory'],
        params: BookingParams,
        body: Type.Object({ state: Type.Enum(bookingSteps) }),
        response: { 200: BookingListShape, ...problems(400, 401, 403, 404, 409) },
      },
    },
    async (request) => {
      const { staff } = sessionOf(request)
      await moveBooking(runtime, staff, request.params.id, request.body.state)
      return { bookings: await listBookings(runtime, staff.grants) }
    },
  )

  app.post(
    '/bookings/:id/phone',
    {
      config: { rule: 'booking.manage' },
      schema: {
        summary: 'The number of somebody who wishes to be called; each look is noted in the audit log',
        tags: ['directory'],
        params: BookingParams,
        response: {
          200: Type.Object({ phone: Type.String({ description: 'E.164' }) }),
          ...problems(401, 403, 404),
        },
      },
    },
    async (request) => ({ phone: await readPhone(runtime, sessionOf(request).staff, request.params.id) }),
  )
}
