import { Refusal } from './refusal.ts'
import { checkTemplate, type Review, type SimulatedTemplate } from './template.ts'
import type { World } from './world.ts'

const mostInPage = 100
const usualPage = 25

/** The templates of the account, a page at a time. `root`: where the address of the next page begins. */
export function listTemplates(world: World, path: string, query: URLSearchParams, root: string): object {
  const limit = Math.min(Number(query.get('limit') ?? usualPage), mostInPage)
  const matching = world.templates.filter((template) =>
    (['name', 'status', 'language', 'category'] as const).every(
      (field) => query.get(field) === null || query.get(field) === template[field],
    ),
  )
  const after = query.get('after')
  const begin = after === null ? 0 : Number(Buffer.from(after, 'base64url').toString())
  if (!Number.isInteger(begin)) throw new Refusal(100, 'Invalid cursor.')
  const data = matching.slice(begin, begin + limit)
  const end = begin + data.length
  const cursor = (index: number) => Buffer.from(`${index}`).toString('base64url')
  const next = new URLSearchParams(query)
  next.set('after', cursor(end))
  const cursors = { before: cursor(begin), after: cursor(end) }
  const hasNext = end < matching.length
  return {
    data,
    ...(data.length === 0
      ? {}
      : { paging: { cursors, ...(hasNext ? { next: `${root}${path}?${next}` } : {}) } }),
  }
}

/** Takes a template for approval; throws the refusal the platform would give. */
export function createTemplate(world: World, given: SimulatedTemplate): object {
  checkTemplate(given)
  const { name, language, category, components } = given
  if (world.templates.some((one) => one.name === name && one.language === language)) {
    throw new Refusal(100, 'Content in this language already exists', 2388024)
  }
  const template: SimulatedTemplate = {
    id: `${1_689_556_908_129_000 + world.nextNumber()}`,
    name,
    language,
    category,
    status: world.rules.approves ? 'APPROVED' : 'PENDING',
    components,
  }
  world.templates.push(template)
  if (template.status === 'APPROVED') tell(world, template)
  return { id: template.id, status: template.status, category }
}

/** The platform's decision on templates, told to the webhook. */
export function review(world: World, { name, language, of, state, reason }: Review): void {
  for (const template of world.templates) {
    if (name !== undefined && template.name !== name) continue
    if (language !== undefined && template.language !== language) continue
    if (of !== undefined && template.status !== of) continue
    template.status = state
    if (state === 'REJECTED') template.rejected_reason = reason ?? 'INVALID_FORMAT'
    tell(world, template)
  }
}

function tell(
  world: World,
  { id, name, language, category, status, rejected_reason: why }: SimulatedTemplate,
): void {
  const value = {
    event: status,
    message_template_id: Number(id),
    message_template_name: name,
    message_template_language: language,
    message_template_category: category,
    reason: status === 'REJECTED' ? why : 'NONE',
  }
  void world.push({ field: 'message_template_status_update', value, lane: null })
}
