import type { Runtime } from '../runtime.ts'

/** Where a resident sees their case without the chat. The secret stands behind #, so that no server, proxy or log ever gets it with the address. `null` without a public address. */
export function statusLinkOf(
  { config, vault }: Pick<Runtime, 'config' | 'vault'>,
  found: { id: string; reference: string },
  residentId: string,
): string | null {
  if (config.publicUrl === undefined) return null
  return `${config.publicUrl}/status/${found.reference}#${vault.statusSecret(found.id, residentId)}`
}
