import { client, type Got, type Result, settle } from './client.ts'

export type Channels = Got<'/api/staff/channels'>
export type Channel = Channels['channels'][number]
export type LawLine = Channels['law'][number]
export type ChannelAccount = Got<'/api/staff/channels/{id}/account'>

const of = (id: string) => ({ params: { path: { id } } })

export function readChannels(): Promise<Result<Channels>> {
  return settle(client.GET('/api/staff/channels'))
}

/** Ids of the channels that need somebody. */
export function readChannelAlarms(): Promise<Result<{ channels: string[] }>> {
  return settle(client.GET('/api/staff/channels/alarms'))
}

export function readChannelAccount(id: string): Promise<Result<ChannelAccount>> {
  return settle(client.GET('/api/staff/channels/{id}/account', of(id)))
}

/** Begins to link; the QR code comes with the account a moment later. */
export function linkByQr(id: string): Promise<Result<ChannelAccount>> {
  return settle(client.POST('/api/staff/channels/{id}/link', { ...of(id), body: { by: 'qr' } }))
}

/** Begins to link with a code that is typed on the telephone; `phone` as people write it, with the country code. */
export function linkByCode(id: string, phone: string): Promise<Result<ChannelAccount>> {
  return settle(
    client.POST('/api/staff/channels/{id}/link', { ...of(id), body: { by: 'pairingCode', phone } }),
  )
}

export function unlinkAccount(id: string): Promise<Result<ChannelAccount>> {
  return settle(client.POST('/api/staff/channels/{id}/unlink', of(id)))
}

/** Asks the platform now how the templates stand. */
export function checkTemplates(id: string): Promise<Result<Channels>> {
  return settle(client.POST('/api/staff/channels/{id}/templates/check', of(id)))
}
