import type { paths } from '../api.d.ts'
import { client, type Got, type Result, settle } from './client.ts'

export type Account = Got<'/api/staff/accounts'>['accounts'][number]
export type OpenInvitation = Got<'/api/staff/invitations'>['invitations'][number]
export type NewGrant =
  paths['/api/staff/accounts/{id}/grants']['post']['requestBody']['content']['application/json']
export type Role = NewGrant['role']

export function listAccounts(): Promise<Result<Got<'/api/staff/accounts'>>> {
  return settle(client.GET('/api/staff/accounts'))
}

export function listInvitations(): Promise<Result<Got<'/api/staff/invitations'>>> {
  return settle(client.GET('/api/staff/invitations'))
}

/** Makes a link that is shown once and handed over by hand. */
export function invite(
  login: string,
  displayName: string,
  grants: NewGrant[],
): Promise<Result<{ link: string }>> {
  return settle(client.POST('/api/staff/invitations', { body: { login, displayName, grants } }))
}

export function revokeInvitation(id: string): Promise<Result<unknown>> {
  return settle<unknown>(client.DELETE('/api/staff/invitations/{id}', { params: { path: { id } } }))
}

export function giveRole(id: string, grant: NewGrant): Promise<Result<Account>> {
  return settle(client.POST('/api/staff/accounts/{id}/grants', { params: { path: { id } }, body: grant }))
}

export function takeRole(id: string, grantId: string): Promise<Result<Account>> {
  return settle(
    client.DELETE('/api/staff/accounts/{id}/grants/{grantId}', { params: { path: { id, grantId } } }),
  )
}

/** Shuts an account, or opens it again. */
export function openAccount(id: string, open: boolean): Promise<Result<Account>> {
  const input = { params: { path: { id } } }
  return open
    ? settle(client.POST('/api/staff/accounts/{id}/enable', input))
    : settle(client.POST('/api/staff/accounts/{id}/disable', input))
}

export function endSessionsOf(id: string): Promise<Result<Account>> {
  return settle(client.DELETE('/api/staff/accounts/{id}/sessions', { params: { path: { id } } }))
}

/** Takes the one-time codes away, for somebody who lost the device. */
export function resetTotp(id: string): Promise<Result<Account>> {
  return settle(client.DELETE('/api/staff/accounts/{id}/totp', { params: { path: { id } } }))
}

/** Takes the password away and makes a link for a new one. */
export function resetPassword(id: string): Promise<Result<{ link: string }>> {
  return settle(client.POST('/api/staff/accounts/{id}/password-reset', { params: { path: { id } } }))
}
