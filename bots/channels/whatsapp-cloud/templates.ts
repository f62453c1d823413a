import { Type } from 'typebox'
import { type PlatformTemplate, SendError, type TemplateDesk } from '#bots/channels/contract.ts'
import { shape } from '#bots/channels/shape.ts'
import type { Account } from './account.ts'
import { itemsOf } from './change.ts'
import type { Graph } from './graph.ts'

const isPage = shape(
  Type.Object({
    data: Type.Array(Type.Unknown()),
    paging: Type.Optional(
      Type.Object({
        cursors: Type.Optional(Type.Object({ after: Type.Optional(Type.String()) })),
        next: Type.Optional(Type.String()),
      }),
    ),
  }),
)
const Component = Type.Object({
  type: Type.String(),
  text: Type.Optional(Type.String()),
  buttons: Type.Optional(Type.Array(Type.Object({ text: Type.Optional(Type.String()) }))),
})
const isComponent = shape(Component)
const isTemplate = shape(
  Type.Object({
    name: Type.String(),
    language: Type.String(),
    status: Type.String(),
    category: Type.String(),
    components: Type.Optional(Type.Unknown()),
    rejected_reason: Type.Optional(Type.String()),
  }),
)

/** Meta's states and ours; those on their way out can no longer be sent. */
const states = new Map<string, PlatformTemplate['state']>([
  ['APPROVED', 'approved'],
  ['PENDING', 'pending'],
  ['IN_APPEAL', 'pending'],
  ['REJECTED', 'rejected'],
  ['LIMIT_EXCEEDED', 'rejected'],
  ['PAUSED', 'paused'],
  ['DISABLED', 'disabled'],
  ['ARCHIVED', 'disabled'],
  ['PENDING_DELETION', 'disabled'],
])

const fields = 'name,language,status,category,components,rejected_reason'
const pageSize = 100
/** An account may hold 6,000 templates; a list that never ends is a fault. */
const mostPages = 100

/** The templates of an account. */
export function createTemplateDesk(account: Account, graph: () => Graph): TemplateDesk {
  const path = `${account.businessAccountId}/message_templates`
  return {
    async list() {
      const templates: PlatformTemplate[] = []
      let after: string | undefined
      for (let page = 0; page < mostPages; page++) {
        const cursor = after === undefined ? '' : `&after=${encodeURIComponent(after)}`
        const answer = await graph()(`${path}?fields=${fields}&limit=${pageSize}${cursor}`)
        if (!isPage(answer)) {
          // Half a list would make the missing templates look as if they had never been handed in.
          throw new SendError('unreachable', 'WhatsApp gave no list of templates. Try again later.', {
            platformCode: 'noList',
          })
        }
        templates.push(...itemsOf(answer.data, isTemplate).flatMap(read))
        after = answer.paging?.cursors?.after
        if (answer.paging?.next === undefined || after === undefined) break
      }
      return templates
    },
    async submit({ name, languageCode, category, body, examples, buttons }) {
      await graph()(path, {
        method: 'POST',
        json: {
          name,
          language: languageCode,
          category: category.toUpperCase(),
          parameter_format: 'POSITIONAL',
          components: [
            {
              type: 'BODY',
              text: body,
              ...(examples.length > 0 ? { example: { body_text: [examples] } } : {}),
            },
            ...(buttons.length > 0
              ? [{ type: 'BUTTONS', buttons: buttons.map((text) => ({ type: 'QUICK_REPLY', text })) }]
              : []),
          ],
        },
      })
    },
  }
}

function read(template: {
  name: string
  language: string
  status: string
  category: string
  components?: unknown
  rejected_reason?: string
}): PlatformTemplate[] {
  const state = states.get(template.status)
  if (state === undefined) return []
  const components = itemsOf(template.components, isComponent)
  const reason = template.rejected_reason
  return [
    {
      name: template.name,
      languageCode: template.language,
      category: template.category.toLowerCase(),
      state,
      ...(reason === undefined || reason === '' || reason === 'NONE' ? {} : { reason }),
      body: components.find(({ type }) => type === 'BODY')?.text ?? '',
      buttons: components.flatMap(({ buttons }) => buttons ?? []).map(({ text }) => text ?? ''),
    },
  ]
}
