import type { Runtime } from '../runtime.ts'

/** Where a resident sees their case without the chat. The secret stands behind #, so that no server, proxy or log ever gets it with the address. `null` without a public address. */
export function statusLinkOf(
  { config, vault }: Pick<Runtime, 'config' | 'vault'>,
  found: { id: string; reference: string },
  residentId: string,
): string | null {
  if (config.publicUrl === undefined) return null
  return statusAddress(config.publicUrl, found.reference, vault.statusSecret(found.id, residentId))
}

/** The status page of a case at a gateway's address, for whoever holds the secret. */
export function statusAddress(publicUrl: string, reference: string, secret: string): string {
  return `${publicUrl}/status/${reference}#${secret}`
}
