import type { Text } from '#content/message.ts'

/**
 * The question for a consent, with the line that whoever is younger than 16 asks their parents (GDPR Art. 8(1)). Nobody is asked their
 * age: docs/decisions/0026-nobody-is-asked-their-age.md.
 */
export function askingParents(consent: Text): Text {
  return { lines: [consent, { key: 'subscribe.under16' }] }
}
