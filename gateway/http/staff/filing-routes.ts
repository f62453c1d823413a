import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { type Static, Type } from 'typebox'
import { caseKinds, concernSources } from '#civic/concern.ts'
import { sourceLanguage } from '#content/languages.ts'
import type { Text } from '#content/message.ts'
import { renderText } from '#content/render.ts'
import { contactWishes, fileOnBehalf, requireKnown } from '../../cases/file-behalf.ts'
import { statusAddress } from '../../cases/status-link.ts'
import { storable } from '../../inbox/receive.ts'
import type { Runtime } from '../../runtime.ts'
import { FilingPreviewShape, previewFiling } from '../../staff/filing-preview.ts'
import { LanguageShape, viewLanguage } from '../../staff/language.ts'
import { drawQr } from '../../staff/qr.ts'
import { reachesCase } from '../../staff/scope.ts'
import { GivenTimeShape, IdShape, line, words } from '../../staff/shape.ts'
import { sessionOf } from './guard.ts'
import { ownAddress } from './own-address.ts'
import { problems } from './problem.ts'

const DraftShape = Type.Object({
  kind: Type.Enum([...caseKinds]),
  text: words({ maxLength: 5000 }),
  language: line({ maxLength: 35, description: 'BCP 47 tag of the language the person reads.' }),
  category: Type.Optional(line({ maxLength: 40 })),
  area: Type.Optional(line({ maxLength: 12, description: 'Code of a district or subdistrict.' })),
  placeText: Type.Optional(line({ maxLength: 500 })),
  point: Type.Optional(Type.Object({ longitude: Type.Number(), latitude: Type.Number() })),
})

const FilingShape = Type.Object({
  ...DraftShape.properties,
  source: Type.Enum(concernSources.filter((one) => one !== 'chat')),
  consent: Type.Literal(true, { description: 'The person agreed that their words are kept and worked on.' }),
  consentAt: Type.Optional(GivenTimeShape),
  advocate: Type.Optional(line({ maxLength: 200, description: 'Who speaks for the person.' })),
  contactWish: Type.Optional(Type.Enum([...contactWishes], { description: '"statusPage" if absent.' })),
  contactWords: Type.Optional(line({ maxLength: 300, description: 'For the office alone.' })),
})

/** The same words in the language of the person and, if that is another, in German. */
const SpokenShape = Type.Array(Type.Object({ language: LanguageShape, text: Type.String() }))

const FiledShape = Type.Object({
  id: IdShape,
  reference: Type.String(),
  withinReach: Type.Boolean({ description: 'False when it went to a team whose cases you do not see.' }),
  statusSecret: Type.String({ description: 'For the status page; handed over with the number, shown once.' }),
  statusLink: Type.String({ description: 'The status page with the secret behind #, as a whole address.' }),
  qr: Type.String({ description: 'The link for a camera: an SVG document.' }),
  slip: SpokenShape,
  slipLink: SpokenShape,
})

/** Filing for somebody who called, came by, wrote a letter or is spoken for: what is read to them, where it would go, and the filing. */
export const filingRoutes: FastifyPluginAsyncTypebox<{ runtime: Runtime }> = async (app, { runtime }) => {
  app.get(
    '/consent-wording',
    {
      config: { rule: 'case.file' },
      schema: {
        summary: 'What is read to somebody before a concern is filed for them',
        tags: ['cases'],
        querystring: Type.Object({ language: line({ maxLength: 35 }) }),
        response: {
          200: Type.Object({ version: Type.String(), own: SpokenShape, advocate: SpokenShape }),
          ...problems(400, 401, 403),
        },
      },
    },
    async (request) => {
      const { city } = runtime
      const { language } = request.query
      requireKnown(city, { language, category: null })
      const notice = { url: city.privacyUrl, version: city.noticeVersion }
      return {
        version: city.noticeVersion,
        own: spoken({ key: 'behalf.consent', params: notice }, language),
        advocate: spoken({ key: 'behalf.consentFor', params: notice }, language),
      }
    },
  )

  app.post(
    '/cases/preview',
    {
      config: { rule: 'case.file' },
      schema: {
        summary: 'Where a concern would go, and which open cases may be the same; nothing is kept',
        tags: ['cases'],
        body: DraftShape,
        response: { 200: FilingPreviewShape, ...problems(400, 401, 403, 413, 415) },
      },
    },
    async (request) => previewFiling(runtime, sessionOf(request).staff.grants, draftOf(request.body)),
  )

  app.post(
    '/cases',
    {
      config: { rule: 'case.file' },
      schema: {
        summary: 'File on behalf of somebody who called, came by, wrote a letter or is spoken for',
        tags: ['cases'],
        body: FilingShape,
        response: { 200: FiledShape, ...problems(400, 401, 403, 413, 415) },
      },
    },
    async (request) => {
      const { staff } = sessionOf(request)
      const { consent: _stated, consentAt, ...given } = request.body
      const draft = draftOf(given)
      const filed = await fileOnBehalf(runtime, staff.id, {
        ...draft,
        source: given.source,
        consentAt: consentAt === undefined ? null : new Date(consentAt),
        advocate: spaceless(given.advocate),
        contactWish: given.contactWish ?? 'statusPage',
        contactWords: spaceless(given.contactWords),
      })
      const statusLink = statusAddress(
        ownAddress(runtime.config, request),
        filed.reference,
        filed.statusSecret,
      )
      return {
        ...filed,
        withinReach: await reachesCase(runtime, staff.grants, 'case.read', filed.id),
        statusLink,
        qr: await drawQr(statusLink),
        slip: spoken({ key: 'behalf.slip' }, draft.language),
        slipLink: spoken({ key: 'behalf.slipLink' }, draft.language),
      }
    },
  )

  function spoken(text: Text, language: string): Static<typeof SpokenShape> {
    const tags = language === sourceLanguage ? [language] : [language, sourceLanguage]
    return tags.map((tag) => ({
      language: viewLanguage(tag),
      text: renderText(runtime.catalog, runtime.city, tag, text),
    }))
  }
}

function draftOf({ text, ...given }: Static<typeof DraftShape>) {
  const { kind, language, category = null, area = null, point = null } = given
  return {
    text: storable(text.trim()),
    kind,
    language,
    category,
    area,
    placeText: spaceless(given.placeText),
    point,
  }
}

function spaceless(text: string | undefined): string | null {
  return text === undefined ? null : storable(text.trim()) || null
}
