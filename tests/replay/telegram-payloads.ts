import { readFileSync } from 'node:fs'

/** One file of tests/fixtures/telegram, by the names its source gave the payloads. */
export function payloads(file: string): Record<string, Record<string, unknown>> {
  return JSON.parse(readFileSync(new URL(`../fixtures/telegram/${file}`, import.meta.url), 'utf8'))
}

/** The texts with which the Bot API says no, by name. */
export function errorDescriptions(): { name: string; description: string }[] {
  const file = new URL('../fixtures/telegram/api-error-descriptions.json', import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8'))
}
