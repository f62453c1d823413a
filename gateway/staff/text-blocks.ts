import { type Static, Type } from 'typebox'
import type { CaseState } from '#civic/case.ts'
import type { Grant } from '#civic/role.ts'
import { renderTextBlock, textBlocksFor } from '#content/city/text-blocks.ts'
import type { Runtime } from '../runtime.ts'
import { NamedShape } from './case-head.ts'
import { LanguageShape, viewLanguage } from './language.ts'
import { caseScopeOf, readAsDesk } from './scope.ts'
import { nullable } from './shape.ts'

/** The text blocks that fit a case. */
export const TextBlocksShape = Type.Object({
  language: LanguageShape,
  blocks: Type.Array(
    Type.Object({
      id: Type.String(),
      title: NamedShape.properties.name,
      german: Type.String({ description: 'What it says in German, filled for this case.' }),
      translated: nullable(
        Type.String({ description: "The same in the resident's language, if it is there." }),
      ),
      languages: Type.Array(Type.String(), { description: 'Language tags it exists in.' }),
    }),
  ),
})

/** The blocks for a case somebody works on, or `null` when it is not within their reach. */
export async function readTextBlocks(
  { prisma, city }: Pick<Runtime, 'prisma' | 'city'>,
  grants: readonly Grant[],
  caseId: string,
): Promise<Static<typeof TextBlocksShape> | null> {
  const scope = caseScopeOf(city, grants, 'case.work')
  const found = await readAsDesk({ prisma, city }, scope, (transaction) =>
    transaction.case.findFirst({
      where: { id: caseId, cityId: city.id },
      select: {
        reference: true,
        category: true,
        district: true,
        subdistrict: true,
        state: true,
        language: true,
        concern: { select: { resident: { select: { language: true } } } },
      },
    }),
  )
  if (!found) return null
  const language = found.concern.resident?.language ?? found.language
  const params = {
    reference: found.reference,
    category: found.category,
    area: found.subdistrict ?? found.district,
  }
  const state = found.state as CaseState
  const blocks = textBlocksFor(city, { category: found.category, state }).flatMap(({ id, title, text }) => {
    const german = renderTextBlock(city, id, 'de', params)
    const local = renderTextBlock(city, id, language, params)
    if (!german) return []
    const translated = local?.language === language && language !== 'de' ? local.text : null
    return [{ id, title, german: german.text, translated, languages: Object.keys(text) }]
  })
  return { language: viewLanguage(language), blocks }
}
