import { Type } from 'typebox'
import { caseKinds } from '#civic/concern.ts'
import { routeCase } from '#content/city/routing.ts'
import { line, nullable } from '../../staff/shape.ts'
import { defineCaseAction } from '../action.ts'
import { Refusal } from '../refusal.ts'
import { addEntry, changeCase, tellOthers } from '../work.ts'

/**
 * Corrects what the case is: kind (a complaint becomes an idea, under the same number), category, area. What the person said stays as
 * it was; the case goes where the rules send it now, unless `reroute` is false.
 */
export const correction = defineCaseAction({
  summary: 'Correct kind, category or area; the case goes where the rules send it then',
  by: 'keepers',
  body: Type.Object({
    kind: Type.Optional(Type.Enum([...caseKinds])),
    category: Type.Optional(nullable(line({ maxLength: 40 }))),
    area: Type.Optional(nullable(line({ maxLength: 12, description: 'Code of a district or subdistrict.' }))),
    reroute: Type.Optional(Type.Boolean()),
  }),
  async apply(work, body) {
    const { transaction, found, runtime } = work
    const { city } = runtime
    if (body.kind === undefined && body.category === undefined && body.area === undefined) {
      throw new Refusal('nothingToDo', 'kind', 'Name what is to be corrected: kind, category or area.')
    }
    if (body.category && !city.categories.some(({ id }) => id === body.category)) {
      throw new Refusal('unknownCategory', 'category', `There is no category "${body.category}".`)
    }
    const area = body.area ? city.areas.find(({ code }) => code === body.area) : null
    if (body.area && !area) throw new Refusal('unknownArea', 'area', `There is no area "${body.area}".`)
    const next = {
      kind: body.kind ?? found.kind,
      category: body.category === undefined ? found.category : body.category,
      ...(body.area === undefined
        ? { district: found.district, subdistrict: found.subdistrict }
        : {
            district: area?.level === 'subdistrict' ? area.parent : (area?.code ?? null),
            subdistrict: area?.level === 'subdistrict' ? area.code : null,
          }),
    }
    const words = await transaction.concern.findUniqueOrThrow({
      where: { id: found.concernId },
      select: { text: true, language: true },
    })
    const routing = routeCase(city, { ...next, words })
    // A sensitive case never stays with another team.
    const reroute = routing.sensitive || (body.reroute ?? true)
    await addEntry(work, {
      type: 'corrected',
      public: next.kind !== found.kind,
      detail: { ...next, from: { kind: found.kind, category: found.category, district: found.district } },
    })
    await changeCase(work, {
      ...next,
      sensitive: routing.sensitive,
      ...(routing.sensitive && { publishedAt: null, publicText: null }),
      ...(reroute && { responsibleBody: routing.body, team: routing.team }),
      ...(reroute && routing.team !== found.team && { assigneeId: null }),
    })
    Object.assign(work.detail, next)
    if (next.kind !== found.kind) work.update = { kind: next.kind as (typeof caseKinds)[number] }
    await tellOthers(work)
  },
})
