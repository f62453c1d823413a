import { splitText } from '#bots/channels/split.ts'

/** Limits in UTF-16 code units (developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-list-messages). */
export const buttonTitleLimit = 20
const rowTitleLimit = 24
const rowDescriptionLimit = 72

const more = '…'

/** A label on one line; `fallback` where there is none, since a title must not be empty. */
export function oneLine(label: string, fallback: string): string {
  return label.replace(/\s+/gu, ' ').trim() || fallback
}

/** A value of a template must not be empty nor hold a line break, a tab or more than four blanks in a row (code 132018). */
export function templateValue(text: string): string {
  return oneLine(text, '–')
}

/** A label within a limit, cut between words where it can be. */
export function cut(label: string, limit: number): string {
  if (label.length <= limit) return label
  return `${splitText(label, limit - more.length)[0] ?? ''}${more}`
}

/** A row of a list holds a label in two parts: what does not fit the title goes on in the line below. */
export function rowOf(label: string): { title: string; description?: string } {
  if (label.length <= rowTitleLimit) return { title: label }
  const title = splitText(label, rowTitleLimit - more.length)[0] ?? ''
  const rest = label.slice(title.length).trimStart()
  return { title: `${title}${more}`, description: cut(`${more}${rest}`, rowDescriptionLimit) }
}

/** The label that a row's two parts came from. */
export function rejoin(title: string, description: string | undefined): string {
  const isCut = description !== undefined && title.endsWith(more) && description.startsWith(more)
  return isCut ? `${title.slice(0, -more.length)} ${description.slice(more.length)}` : title
}
