import { type Static, Type } from 'typebox'
import { templateNames } from '#content/templates/registry.ts'
import { wordingFor, wordsHash } from '#content/templates/wording.ts'
import type { Runtime } from '../runtime.ts'
import { lookAtSetUp } from '../set-up/look.ts'
import { syncTemplates } from '../templates/sync.ts'
import { DeskRefusal } from './desk-refusal.ts'
import { LanguageShape, viewLanguage } from './language.ts'
import { nullable, TimeShape } from './shape.ts'

/**
 * How a wording stands at the platform. `missing`: not handed in yet; `otherWords`: the platform has other words than ours, so it is not used.
 */
const templateStates = [
  'approved',
  'pending',
  'rejected',
  'paused',
  'disabled',
  'missing',
  'otherWords',
] as const

/** A wording of ours in one language, and what the platform says of it. */
export const TemplateShape = Type.Object({
  template: Type.Enum([...templateNames]),
  language: LanguageShape,
  state: Type.Enum([...templateStates]),
  reason: nullable(
    Type.String({ description: 'Why the platform does not want it, in its own words or code.' }),
  ),
  checkedAt: nullable(TimeShape),
})
type Template = Static<typeof TemplateShape>

type Needs = Pick<Runtime, 'prisma' | 'city' | 'catalog'>

/** Every wording the city wants of a channel, as it stood at the last look; languages that share one stand there once. */
export async function readTemplates({ prisma, city, catalog }: Needs, channel: string): Promise<Template[]> {
  const rows = await prisma.messageTemplate.findMany({ where: { channel } })
  const views = new Map<string, Template>()
  for (const template of templateNames) {
    for (const tag of city.languages) {
      const wording = wordingFor(catalog, template, tag)
      const key = `${wording.name} ${wording.languageCode}`
      if (views.has(key)) continue
      const row = rows.find(({ name, languageCode }) => `${name} ${languageCode}` === key)
      views.set(key, {
        template,
        language: viewLanguage(tag),
        state: stateOf(row, wordsHash(wording)),
        reason: row?.reason ?? null,
        checkedAt: row?.checkedAt.toISOString() ?? null,
      })
    }
  }
  return [...views.values()]
}

/** What a platform may call a state one day, and nobody knows here, is not approved. */
function stateOf(row: { state: string; wordsHash: string } | undefined, hash: string): Template['state'] {
  if (!row) return 'missing'
  if (row.state === 'approved' && row.wordsHash !== hash) return 'otherWords'
  return templateStates.find((one) => one === row.state) ?? 'disabled'
}

/** Whoever presses again within this time gets what was just found out. */
const askAgainMs = 60_000

/** Asks the platform how the templates of a channel stand, and how it is set up, now; throws `noTemplates` or `templatesUnchecked`. */
export async function checkTemplates(
  runtime: Needs & Pick<Runtime, 'pool' | 'channels' | 'clock' | 'log'>,
  channel: string,
): Promise<void> {
  const adapter = runtime.channels.get(channel)
  const desk = adapter?.templates
  if (!desk) throw refuse(404, 'noTemplates', 'No such channel, or it has no templates.')
  const before = await lastLook(runtime, channel)
  if (before && runtime.clock().getTime() - before.getTime() < askAgainMs) return
  await lookAtSetUp(runtime, adapter)
  await syncTemplates(runtime, channel, desk)
  const after = await lastLook(runtime, channel)
  if (after?.getTime() === before?.getTime())
    throw refuse(409, 'templatesUnchecked', 'The platform did not answer; the log says why. Try again later.')
}

async function lastLook({ prisma }: Needs, channel: string): Promise<Date | null> {
  const found = await prisma.messageTemplate.aggregate({ where: { channel }, _max: { checkedAt: true } })
  return found._max.checkedAt
}

function refuse(status: number, code: string, message: string): DeskRefusal {
  return new DeskRefusal('TemplateRefusal', status, code, 'id', message)
}
