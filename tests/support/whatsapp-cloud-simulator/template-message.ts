import type { View } from './act.ts'
import { textOf as demandText, type Fields, listOf, objectOf } from './fields.ts'
import { invalid, missing, Refusal } from './refusal.ts'
import { buttonsOf, type SimulatedTemplate, textOf } from './template.ts'
import type { World } from './world.ts'

const filledLimit = 1024
const payloadLimit = 256
const variable = /\{\{(\d+)\}\}/g

/** What a person gets to see of a template message: its words filled in and its buttons; throws the refusal the platform would give. */
export function templateView(world: World, given: Fields): View {
  const template = approvedTemplate(world, given)
  const components = given.components === undefined ? [] : listOf(given, 'components')
  const values = valuesOf(components.find(({ type }) => `${type}`.toLowerCase() === 'body'))
  const body = textOf(template, 'BODY')
  const expected = new Set([...body.matchAll(variable)].map(([, number]) => number)).size
  if (values.length !== expected) {
    throw new Refusal(
      132000,
      `body: number of localizable_params (${values.length}) does not match the expected number of params (${expected})`,
    )
  }
  const text = body.replaceAll(variable, (_all, number) => values[Number(number) - 1] ?? '')
  if (text.length > filledLimit) {
    throw new Refusal(
      132005,
      `The filled-in body has ${text.length} characters, at most ${filledLimit} are allowed.`,
    )
  }
  return { text, choices: choicesOf(template, components), asksPlace: false, template: template.name }
}

/** The category of the template a message names, to decide who may get it. */
export function categoryOf(world: World, given: Fields): string {
  return approvedTemplate(world, given).category
}

function approvedTemplate(world: World, given: Fields): SimulatedTemplate {
  const name = demandText(given, 'name', 512)
  const language = demandText(objectOf(given, 'language'), 'code', 20)
  const template = world.templates.find((one) => one.name === name && one.language === language)
  if (template?.status === 'PAUSED') throw new Refusal(132015, `Template ${name} is paused.`)
  if (template?.status === 'DISABLED') throw new Refusal(132016, `Template ${name} is disabled.`)
  if (template?.status === 'APPROVED') return template
  throw new Refusal(132001, `template name (${name}) does not exist in ${language}`)
}

function valuesOf(body: Fields | undefined): string[] {
  if (body?.parameters === undefined) return []
  return listOf(body, 'parameters').map(({ type, text }) => {
    if (type !== 'text') throw new Refusal(132012, `Parameter type '${type}' does not fit: expected text.`)
    if (typeof text !== 'string' || text.trim() === '') throw missing('text')
    if (/[\n\r\t]| {5,}/.test(text)) {
      throw new Refusal(
        132018,
        'Param text cannot have new-line/tab characters or more than 4 consecutive spaces',
      )
    }
    return text
  })
}

function choicesOf(template: SimulatedTemplate, components: Fields[]): View['choices'] {
  const buttons = buttonsOf(template)
  const payloads = new Map<number, string>()
  for (const component of components) {
    if (`${component.type}`.toLowerCase() !== 'button') continue
    const index = Number(component.index)
    if (buttons[index] === undefined) throw new Refusal(132000, `Template has no button ${component.index}.`)
    if (`${component.sub_type}`.toLowerCase() !== 'quick_reply') {
      throw new Refusal(132012, `Button ${index} is a quick reply, not '${component.sub_type}'.`)
    }
    const [parameter] = listOf(component, 'parameters')
    if (parameter?.type !== 'payload') throw invalid('A quick reply takes one parameter of type payload.')
    payloads.set(index, demandText(parameter, 'payload', payloadLimit))
  }
  return buttons.map(({ text }, index) => ({ id: payloads.get(index) ?? text, title: text }))
}
