import type { paths } from '../api.d.ts'
import { client, type Got, type Result, settle } from './client.ts'

export type OwnSession = Got<'/api/staff/account/sessions'>['sessions'][number]
export type Enrolment =
  paths['/api/staff/account/totp']['post']['responses'][200]['content']['application/json']
export type Invitation =
  paths['/api/staff/invitation']['post']['responses'][200]['content']['application/json']

export function listOwnSessions(): Promise<Result<Got<'/api/staff/account/sessions'>>> {
  return settle(client.GET('/api/staff/account/sessions'))
}

export function endOwnSession(id: string): Promise<Result<unknown>> {
  return settle<unknown>(client.DELETE('/api/staff/account/sessions/{id}', { params: { path: { id } } }))
}

/** Ends all sessions but this one. */
export function endOtherSessions(): Promise<Result<unknown>> {
  return settle<unknown>(client.DELETE('/api/staff/account/sessions'))
}

export function changePassword(password: string, newPassword: string): Promise<Result<unknown>> {
  return settle<unknown>(client.POST('/api/staff/account/password', { body: { password, newPassword } }))
}

/** Begins to set up one-time codes: a secret, as a link and as a picture. */
export function beginTotp(password: string): Promise<Result<Enrolment>> {
  return settle(client.POST('/api/staff/account/totp', { body: { password } }))
}

/** Ends the set-up with a first code; gives codes for the day the device is lost. */
export function confirmTotp(code: string): Promise<Result<{ recoveryCodes: string[] }>> {
  return settle(client.POST('/api/staff/account/totp/confirmation', { body: { code } }))
}

export function removeTotp(password: string): Promise<Result<unknown>> {
  return settle<unknown>(client.POST('/api/staff/account/totp/removal', { body: { password } }))
}

/** Until when the person is away (a moment, or null) and who stands in. */
export function setAbsence(absentUntil: string | null, deputyId: string | null): Promise<Result<unknown>> {
  return settle<unknown>(client.PUT('/api/staff/account/absence', { body: { absentUntil, deputyId } }))
}

/** What an invitation link is for. */
export function readInvitation(token: string): Promise<Result<Invitation>> {
  return settle(client.POST('/api/staff/invitation', { body: { token } }))
}

export function acceptInvitation(token: string, password: string): Promise<Result<{ login: string }>> {
  return settle(client.POST('/api/staff/invitation/acceptance', { body: { token, password } }))
}
