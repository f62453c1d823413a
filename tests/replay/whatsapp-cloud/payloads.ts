import { readFileSync } from 'node:fs'

/** One file of tests/fixtures/whatsapp-cloud, by the names its source gave the payloads. */
export function payloads(file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(`../../fixtures/whatsapp-cloud/${file}`, import.meta.url), 'utf8'))
}
