import { Refusal } from './refusal.ts'

/** A template of the account, with its components as the Graph API has them. */
export interface SimulatedTemplate {
  id: string
  name: string
  language: string
  category: string
  status: TemplateState
  rejected_reason?: string
  components: TemplateComponent[]
}

export type TemplateState = 'PENDING' | 'APPROVED' | 'REJECTED' | 'PAUSED' | 'DISABLED'

/** A part of a template. */
export interface TemplateComponent {
  type: string
  text?: string
  format?: string
  example?: { body_text?: string[][] }
  buttons?: { type: string; text: string }[]
}

/** What the platform decides: on the template of this name and language, or on all of a state. */
export interface Review {
  name?: string
  language?: string
  of?: TemplateState
  state: TemplateState
  reason?: string
}

/** Languages in which a template may be (Meta's list; those this house may ask for, and a few beside them). */
const languages = new Set(
  'af sq ar ar_EG az bn bg ca zh_CN zh_HK zh_TW hr cs da nl en en_GB en_US et fil fi fr ka de el gu ha he hi hu id ga it ja kn kk rw_RW ko ky_KG lo lv lt mk ms ml mr nb fa prs_AF ps_AF pl pt_BR pt_PT pa ro ru sr si_LK sk sl es es_AR es_ES es_MX sw sv ta te th tr uk ur uz vi zu'.split(
    ' ',
  ),
)

const bodyLimit = 1024
const footerLimit = 60
const headerLimit = 60
const buttonLimit = 25
const mostButtons = 10
const namePattern = /^[a-z0-9_]{1,512}$/

/** Checks what was handed in as a template; throws the refusal Meta would give. */
export function checkTemplate(
  given: Pick<SimulatedTemplate, 'name' | 'language' | 'category' | 'components'>,
): void {
  if (!namePattern.test(`${given.name}`)) {
    throw new Refusal(100, 'Message template name can only have lowercase letters and underscores', 2388047)
  }
  if (!languages.has(`${given.language}`)) {
    throw new Refusal(100, `Param language must be a supported language, got '${given.language}'`)
  }
  if (!['UTILITY', 'MARKETING', 'AUTHENTICATION'].includes(`${given.category}`)) {
    throw new Refusal(100, 'Param category must be one of {UTILITY, MARKETING, AUTHENTICATION}')
  }
  if (!Array.isArray(given.components)) throw new Refusal(100, 'Param components must be an array.')
  const bodies = given.components.filter(({ type }) => type === 'BODY')
  if (bodies.length !== 1) throw new Refusal(100, 'A template has exactly one BODY component.')
  for (const component of given.components) checkComponent(component)
}

function checkComponent(component: TemplateComponent): void {
  const { type, format, text } = component
  if (type === 'BODY') checkBody(component)
  else if (type === 'FOOTER') checkPlain(text, footerLimit, 'FOOTER')
  else if (type === 'HEADER' && format === 'TEXT') checkPlain(text, headerLimit, 'HEADER')
  else if (type === 'BUTTONS') checkButtons(component.buttons ?? [])
  else throw new Refusal(100, `Unexpected component ${type}`)
}

function checkButtons(buttons: { text: string }[]): void {
  if (buttons.length < 1 || buttons.length > mostButtons) {
    throw new Refusal(100, `A template has 1 to ${mostButtons} buttons, got ${buttons.length}`)
  }
  for (const { text } of buttons) checkPlain(text, buttonLimit, 'button')
  if (new Set(buttons.map(({ text }) => text)).size !== buttons.length) {
    throw new Refusal(100, 'Button texts of a template must be unique')
  }
}

function checkBody({ text, example }: TemplateComponent): void {
  if (typeof text !== 'string' || text.trim() === '') throw new Refusal(100, 'BODY needs a text')
  if (text.length > bodyLimit) throw new Refusal(100, `BODY is longer than ${bodyLimit} characters`, 2388040)
  const numbers = [...text.matchAll(/\{\{(\d+)\}\}/g)].map(([, number]) => Number(number))
  const distinct = [...new Set(numbers)].sort((one, other) => one - other)
  if (distinct.some((number, index) => number !== index + 1)) {
    throw new Refusal(100, 'Variables must be numbered from {{1}} without a gap')
  }
  if (/^\s*\{\{\d+\}\}/.test(text) || /\{\{\d+\}\}\s*$/.test(text)) {
    throw new Refusal(100, 'Variables cannot be at the start or end of the template', 2388299)
  }
  if (/\n{3,}/.test(text)) throw new Refusal(100, 'BODY cannot have more than two consecutive newlines')
  const examples = example?.body_text?.[0] ?? []
  if (distinct.length !== examples.length) {
    throw new Refusal(
      100,
      `BODY has ${distinct.length} variables and ${examples.length} examples in example.body_text`,
      2388043,
    )
  }
}

function checkPlain(text: string | undefined, most: number, what: string): void {
  if (typeof text !== 'string' || text.trim() === '') throw new Refusal(100, `${what} needs a text`)
  if (text.length > most) throw new Refusal(100, `${what} is longer than ${most} characters`)
  if (/\{\{|[\n\r*_~]/.test(text)) {
    throw new Refusal(100, `${what} cannot have variables, newlines or formatting`)
  }
}

/** Text of the one component of a type; empty when there is none. */
export function textOf(template: SimulatedTemplate, type: string): string {
  return template.components.find((component) => component.type === type)?.text ?? ''
}

/** The buttons of a template in their order. */
export function buttonsOf(template: SimulatedTemplate): { type: string; text: string }[] {
  return template.components.flatMap(({ buttons }) => buttons ?? [])
}
