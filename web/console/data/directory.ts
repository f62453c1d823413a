import type { paths } from '../api.d.ts'
import { client, type Got, type Result, settle } from './client.ts'

export type ContactList = Got<'/api/staff/contacts'>
export type Contact = ContactList['contacts'][number]
export type ContactQuery = NonNullable<paths['/api/staff/contacts']['get']['parameters']['query']>
export type Booking = Got<'/api/staff/bookings'>['bookings'][number]
/** Where staff may move a booking. */
export type BookingStep =
  paths['/api/staff/bookings/{id}/state']['post']['requestBody']['content']['application/json']['state']

export function listContacts(query: ContactQuery): Promise<Result<ContactList>> {
  return settle(client.GET('/api/staff/contacts', { params: { query } }))
}

export function listBookings(): Promise<Result<{ bookings: Booking[] }>> {
  return settle(client.GET('/api/staff/bookings'))
}

/** Moves a booking on and gives the open ones as they are then; its resident is told. */
export function moveBooking(id: string, state: BookingStep): Promise<Result<{ bookings: Booking[] }>> {
  return settle(client.POST('/api/staff/bookings/{id}/state', { params: { path: { id } }, body: { state } }))
}

/** The number of somebody who wishes to be called. Each look is noted. */
export function readPhone(id: string): Promise<Result<{ phone: string }>> {
  return settle(client.POST('/api/staff/bookings/{id}/phone', { params: { path: { id } } }))
}
