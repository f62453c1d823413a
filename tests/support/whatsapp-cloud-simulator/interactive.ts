import type { View } from './act.ts'
import { demandDistinct, type Fields, listOf, objectOf, optionalTextOf, textOf } from './fields.ts'
import { invalid } from './refusal.ts'

/** Limits of interactive messages (developers.facebook.com/docs/whatsapp/cloud-api/messages). */
const limits = {
  body: 1024,
  listBody: 4096,
  header: 60,
  footer: 60,
  buttons: 3,
  buttonTitle: 20,
  buttonId: 256,
  listButton: 20,
  sections: 10,
  sectionTitle: 24,
  rows: 10,
  rowTitle: 24,
  rowDescription: 72,
  rowId: 200,
}

/** What a person gets to see of an interactive message; throws the refusal the platform would give for it. */
export function interactiveView(interactive: Fields): View {
  const { type } = interactive
  const isList = type === 'list'
  const text = textOf(objectOf(interactive, 'body'), 'text', isList ? limits.listBody : limits.body)
  if (interactive.footer !== undefined) textOf(objectOf(interactive, 'footer'), 'text', limits.footer)
  if (interactive.header !== undefined) {
    const header = objectOf(interactive, 'header')
    if (isList && header.type !== 'text') throw invalid('The header of a list must be of type text.')
    if (header.type === 'text') textOf(header, 'text', limits.header)
  }
  const action = objectOf(interactive, 'action')
  if (type === 'button') return { text, choices: buttonsOf(action), asksPlace: false }
  if (isList) {
    return {
      text,
      choices: rowsOf(action),
      listButton: textOf(action, 'button', limits.listButton),
      asksPlace: false,
    }
  }
  if (type === 'location_request_message') {
    if (action.name !== 'send_location') throw invalid("Action name must be 'send_location'.")
    return { text, choices: [], asksPlace: true }
  }
  throw invalid(`Interactive type '${type}' is not one of {button, list, location_request_message}.`)
}

function buttonsOf(action: Fields): View['choices'] {
  const buttons = listOf(action, 'buttons')
  if (buttons.length < 1 || buttons.length > limits.buttons) {
    throw invalid(`Invalid buttons count. Min allowed buttons: 1, Max allowed buttons: ${limits.buttons}`)
  }
  const choices = buttons.map((button) => {
    if (button.type !== 'reply') throw invalid(`Invalid button type '${button.type}'.`)
    const reply = objectOf(button, 'reply')
    return { id: idOf(reply, limits.buttonId), title: titleOf(reply, 'Button', limits.buttonTitle) }
  })
  demandUnlike(choices)
  return choices
}

function rowsOf(action: Fields): View['choices'] {
  const sections = listOf(action, 'sections')
  if (sections.length < 1 || sections.length > limits.sections) {
    throw invalid(`Invalid sections count. Min: 1, Max: ${limits.sections}`)
  }
  const choices = sections.flatMap((section) => {
    if (sections.length > 1 && section.title === undefined) {
      throw invalid('Each section needs a title when there are several.')
    }
    if (section.title !== undefined) titleOf(section, 'Section', limits.sectionTitle)
    const rows = listOf(section, 'rows')
    if (rows.length === 0) throw invalid('A section needs at least one row.')
    return rows.map((row) => {
      const description = optionalTextOf(row, 'description', limits.rowDescription)
      return {
        id: idOf(row, limits.rowId),
        title: titleOf(row, 'Row', limits.rowTitle),
        ...(description === undefined ? {} : { description }),
      }
    })
  })
  if (choices.length > limits.rows) throw invalid(`Total row count exceed max allowed count: ${limits.rows}`)
  demandDistinct(
    choices.map(({ id }) => id),
    'row ids',
  )
  return choices
}

function idOf(fields: Fields, most: number): string {
  const id = textOf(fields, 'id', most)
  if (id !== id.trim()) throw invalid('An id cannot begin or end with a blank.')
  return id
}

function titleOf(fields: Fields, what: string, most: number): string {
  const { title } = fields
  const length = typeof title === 'string' ? title.length : 0
  if (length < 1 || length > most || `${title}`.trim() === '') {
    throw invalid(`${what} title length invalid. Min length: 1, Max length: ${most}`)
  }
  return `${title}`
}

function demandUnlike(choices: { id: string; title: string }[]): void {
  demandDistinct(
    choices.map(({ id }) => id),
    'button ids',
  )
  demandDistinct(
    choices.map(({ title }) => title),
    'button titles',
  )
}
