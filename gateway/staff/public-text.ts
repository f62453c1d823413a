import { type Static, Type } from 'typebox'
import type { Grant, Permission } from '#civic/role.ts'
import { sourceLanguage } from '#content/languages.ts'
import { maskPersonalData } from '#content/mask.ts'
import type { Runtime } from '../runtime.ts'
import { caseScopeOf, isWithinReach, reachColumns, readAsDesk } from './scope.ts'
import { nullable, TimeShape } from './shape.ts'

/** What of a case the public may read, and since when it can. */
export const PublicTextShape = Type.Object({
  text: nullable(Type.String({ description: 'The text that was prepared, if any.' })),
  proposal: Type.String({
    description:
      'The German words of the concern, masked by a machine; empty while there are none. A person reads it before it is used.',
  }),
  publishedAt: nullable(TimeShape),
})

/**
 * The public text of a case within reach; `null` when there is no such case. A concern in another language is proposed in its German
 * translation only: the language alone could tell who wrote it.
 */
export async function readPublicText(
  runtime: Pick<Runtime, 'prisma' | 'city'>,
  grants: readonly Grant[],
  permission: Permission,
  caseId: string,
): Promise<Static<typeof PublicTextShape> | null> {
  const { city } = runtime
  const row = await readAsDesk(runtime, caseScopeOf(city, grants, permission), (transaction) =>
    transaction.case.findFirst({
      where: { id: caseId, cityId: city.id },
      select: {
        ...reachColumns,
        publicText: true,
        publishedAt: true,
        concern: { select: { text: true, language: true } },
        translations: { where: { part: 'concern', language: sourceLanguage }, select: { text: true } },
      },
    }),
  )
  if (row === null || !isWithinReach(grants, permission, row)) return null
  const { concern, translations } = row
  const isGerman = concern.language.split('-')[0] === sourceLanguage
  const german = translations[0]?.text ?? (isGerman ? concern.text : '')
  return {
    text: row.publicText,
    proposal: maskPersonalData(german, sourceLanguage),
    publishedAt: row.publishedAt?.toISOString() ?? null,
  }
}
