import { type Static, Type } from 'typebox'
import type { Grant, Permission } from '#civic/role.ts'
import type { City } from '#content/city/city.ts'
import { sourceLanguage } from '#content/languages.ts'
import { maskPersonalData } from '#content/mask.ts'
import type { Runtime } from '../runtime.ts'
import { caseScopeOf, isWithinReach, reachColumns, readAsDesk } from './scope.ts'
import { nullable, TimeShape } from './shape.ts'

/** Why a case stays off the public side. `switchedOff`: the city shows none. */
const hindrances = ['switchedOff', 'sensitive', 'erased', 'duplicate'] as const

/** What of a case the public may read, and since when it can. */
export const PublicTextShape = Type.Object({
  text: nullable(Type.String({ description: 'The text that was prepared, if any.' })),
  proposal: Type.String({
    description:
      'The German words of the concern, masked by a machine; empty while there are none. A person reads it before it is used.',
  }),
  german: Type.String({ description: 'The words the proposal is made of, as they were said or translated.' }),
  translated: Type.Boolean({ description: 'A machine translated them.' }),
  hindrance: nullable(Type.Enum([...hindrances]), { description: 'Why it is never shown to the public.' }),
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
        duplicateOfId: true,
        publicText: true,
        publishedAt: true,
        concern: { select: { text: true, language: true, residentId: true } },
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
    german,
    translated: !isGerman,
    hindrance: hindranceOf(city, { ...row, erased: concern.residentId === null }),
    publishedAt: row.publishedAt?.toISOString() ?? null,
  }
}

function hindranceOf(
  { publicCases }: Pick<City, 'publicCases'>,
  { sensitive, erased, duplicateOfId }: { sensitive: boolean; erased: boolean; duplicateOfId: string | null },
): (typeof hindrances)[number] | null {
  if (!publicCases) return 'switchedOff'
  if (sensitive) return 'sensitive'
  if (erased) return 'erased'
  return duplicateOfId === null ? null : 'duplicate'
}
