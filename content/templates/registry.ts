import type { MessageKey } from '../keys.ts'

/**
 * A wording for the time when a platform lets us send approved wordings only. It must say enough to be worth a look and little enough to
 * be said on a platform's word: no answer of the office, no words of a resident.
 */
interface Template {
  /** `utility`: about something the person asked for themselves; `marketing`: announcements, as the platform sees it. */
  category: 'utility' | 'marketing'
  body: MessageKey
  /** Its values in the order of the platform's numbers, each with an example for the platform's reviewers. */
  values: Readonly<Record<string, string>>
  /** The label of its one button, at most 20 characters. */
  button: MessageKey
}

/** Every wording, by name. The first two knock: a press opens the window and what waits is sent. */
export const templates = {
  answerWaiting: {
    category: 'utility',
    body: 'template.answerWaiting',
    values: { reference: 'LE-2026-000123' },
    button: 'template.buttonRead',
  },
  newsWaiting: {
    category: 'utility',
    body: 'template.newsWaiting',
    values: {},
    button: 'template.buttonRead',
  },
  caseNews: {
    category: 'utility',
    body: 'template.caseNews',
    values: { reference: 'LE-2026-000123', state: 'in Arbeit' },
    button: 'template.buttonMore',
  },
  eventNews: {
    category: 'utility',
    body: 'template.eventNews',
    values: {
      news: 'Erinnerung',
      title: 'Rundgang durch den Stadtteil',
      details: 'Wann: Samstag, 5. Dezember, 10:00 Uhr, Wo: Stadtteilladen',
    },
    button: 'template.buttonMore',
  },
  notice: {
    category: 'marketing',
    body: 'template.notice',
    values: { title: 'Die Brücke ist ab Montag gesperrt' },
    button: 'template.buttonRead',
  },
  digest: {
    category: 'marketing',
    body: 'template.digest',
    values: { count: '3' },
    button: 'template.buttonRead',
  },
} as const satisfies Record<string, Template>

/** The name of a wording in the house; the platform's own is made of it (content/templates/wording.ts). */
export type TemplateName = keyof typeof templates

/** Every name, in the order of the registry. */
export const templateNames = Object.keys(templates) as TemplateName[]

/** The definition of a name. */
export function templateOf(name: TemplateName): Template {
  return templates[name]
}
