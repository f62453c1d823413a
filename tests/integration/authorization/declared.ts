import type { TestCase } from './world.ts'

/** What a request carries besides its method and route. */
export interface Call {
  params?: Record<string, string>
  query?: string
  body?: object
}

/**
 * How a route treats ids of things that are not the caller's. Every route of the staff API stands here; one that does not fails the
 * test until somebody has said which ids it takes and where.
 * - "none": it takes no id and tells of nothing but the caller, the city's content or the whole house.
 * - "list": it takes no id; what it tells must hold nothing foreign. `queries` are tried one by one.
 * - "case": it takes a case. `calls` puts the id in each place it may stand in; `own` is a case within reach.
 * - "own": ids of sessions, views, grants: the test of its own row in matrix.test.ts.
 * - "event": it takes an event: every such route is asked for foreign ones in events.test.ts.
 * - "notice": it takes a notice or a broadcast: every such route is asked for foreign ones in notices.test.ts.
 */
export type Declared =
  | { ids: 'none' }
  | { ids: 'list'; queries: string[] }
  | { ids: 'case'; helpers?: boolean; calls: Record<string, (named: TestCase, own: TestCase) => Call> }
  | { ids: 'own' }
  | { ids: 'notice'; body?: object; query?: string }
  | { ids: 'event'; body?: object; query?: string }

const none: Declared = { ids: 'none' }
const inPath = (body?: object, helpers = false): Declared => ({
  ids: 'case',
  helpers,
  calls: { path: ({ id }) => ({ params: { id }, ...(body && { body }) }) },
})
const notice = (body?: object, query = ''): Declared => ({ ids: 'notice', query, ...(body && { body }) })
const event = (body?: object, query = ''): Declared => ({ ids: 'event', query, ...(body && { body }) })
const noticeBody = {
  kind: 'information',
  topic: 'budget',
  facts: {},
  districts: [],
  words: { title: 'Neues', text: 'Gut zu wissen' },
}
const broadcastBody = { audience: { areas: ['9'] } }
const list = (...queries: string[]): Declared => ({ ids: 'list', queries })

export const declared: Record<string, Declared> = {
  'GET /openapi.json': none,
  'POST /session': none,
  'GET /session': none,
  'DELETE /session': none,
  'POST /invitation': none,
  'POST /invitation/acceptance': none,
  'GET /login-ways': none,
  'POST /oidc': none,
  'GET /oidc/callback': none,
  'GET /account/sessions': none,
  'DELETE /account/sessions': none,
  'DELETE /account/sessions/:id': { ids: 'own' },
  'POST /account/password': none,
  'POST /account/totp': none,
  'POST /account/totp/confirmation': none,
  'POST /account/totp/removal': none,
  'PUT /account/absence': none,
  'GET /colleagues': none,
  'GET /accounts': none,
  'POST /accounts/:id/grants': { ids: 'own' },
  'DELETE /accounts/:id/grants/:grantId': { ids: 'own' },
  'POST /accounts/:id/disable': { ids: 'own' },
  'POST /accounts/:id/enable': { ids: 'own' },
  'DELETE /accounts/:id/sessions': { ids: 'own' },
  'DELETE /accounts/:id/totp': { ids: 'own' },
  'PUT /accounts/:id/absence': { ids: 'own' },
  'POST /accounts/:id/password-reset': { ids: 'own' },
  'GET /invitations': none,
  'POST /invitations': none,
  'DELETE /invitations/:id': { ids: 'own' },
  'GET /audit': none,
  'GET /attention': list(''),
  'GET /channels': none,
  'GET /channels/alarms': none,
  'GET /channels/:id/account': none,
  'POST /channels/:id/link': none,
  'POST /channels/:id/unlink': none,
  'POST /channels/:id/templates/check': none,
  'GET /map': none,
  'GET /city': none,
  'GET /events': none,
  'GET /text-blocks': none,
  'GET /routing': none,
  'POST /routing/dry-run': none,
  'GET /contacts': none,
  'GET /bookings': list(''),
  'POST /bookings/:id/state': { ids: 'own' },
  'POST /bookings/:id/phone': { ids: 'own' },
  'GET /calendar': event(),
  'GET /calendar-alerts': event(),
  'GET /calendar/:id': event(),
  'GET /calendar/:id/registrations.csv': event(),
  'GET /calendar/:id/poster.svg': event(undefined, '?languages=de'),
  'GET /calendar/:id/poster.pdf': event(undefined, '?languages=de'),
  'PUT /calendar/:id': event({
    ...{ published: true, registration: true, registrationUntil: null, places: 5, offers: [] },
  }),
  'POST /calendar/:id/change': event(),
  'POST /calendar/:id/cancellation': event(),
  'POST /calendar/:id/confirmation': event(),
  'POST /calendar/:id/attendance': event({
    came: [{ registrationId: '0198b5a0-0000-7000-8000-000000000000', people: 1 }],
  }),
  'POST /calendar/:id/questions/:questionId/state': event({ state: 'raised' }),
  'POST /calendar/:id/questions/:questionId/answer': event({ answer: 'Ja' }),
  'POST /calendar/:id/thanks': event({ text: 'Beschlossen', link: null }),
  'GET /notice-options': none,
  'GET /notices': notice(),
  'POST /notices': notice(noticeBody),
  'GET /translation-work': notice(),
  'GET /notices/:id': notice(),
  'PUT /notices/:id': notice({ ...noticeBody, districts: ['9'] }),
  'POST /notices/:id/copy': notice({ templateName: null }),
  'POST /notices/:id/archive': notice(),
  'POST /notices/:id/drafts': notice({ languages: ['ar'] }),
  'PUT /notices/:id/versions/:language': notice({ words: { title: 'News' } }),
  'POST /notices/:id/versions/:language/review': notice({ seenAt: '2026-11-21T09:00:00.000Z' }),
  'POST /notices/:id/versions/:language/back': notice(),
  'POST /simple-language': none,
  'GET /notices/:id/preview': notice(undefined, '?language=de'),
  'GET /notices/:id/findings': notice(),
  'POST /notices/:id/files': notice(),
  'GET /notices/:id/files/:fileId': notice(),
  'DELETE /notices/:id/files/:fileId': notice(),
  'POST /notices/:id/audience-count': notice(broadcastBody),
  'POST /notices/:id/broadcasts': notice(broadcastBody),
  'GET /broadcasts/:id': notice(),
  'PUT /broadcasts/:id': notice(broadcastBody),
  'POST /broadcasts/:id/submission': notice(),
  'POST /broadcasts/:id/return': notice({ reason: 'Bitte kürzer' }),
  'POST /broadcasts/:id/release': notice(),
  'POST /broadcasts/:id/stop': notice(),
  'POST /broadcasts/:id/resumption': notice(),
  'POST /broadcasts/:id/cancellation': notice(),
  'POST /broadcasts/:id/correction': notice({ noticeId: '0198b5a0-0000-7000-8000-000000000000' }),
  'GET /broadcasts/:id/head-count': notice(),
  'GET /broadcasts/:id/progress': notice(),
  'GET /broadcasts/:id/report.csv': notice(),
  'GET /broadcasts/:id/replies': notice(),
  'GET /broadcasts/:id/poll': notice(),
  'POST /broadcasts/:id/replies/:replyId/answer': notice({ text: 'Gern' }),
  'POST /broadcasts/:id/test': notice(),
  'GET /test-readers': none,
  'POST /test-readers': none,
  'DELETE /test-readers/:id': { ids: 'own' },
  'GET /views': none,
  'POST /views': none,
  'DELETE /views/:id': { ids: 'own' },
  'GET /cases': list(
    '',
    '?limit=100',
    '?search=Kanarienvogel',
    '?district=0',
    '?team=youth',
    '?view=sensitive',
  ),
  'GET /cases/counts': list(''),
  'GET /cases/map': list('', '?district=0'),
  'GET /figures': list('', '?district=0'),
  'GET /figures.csv': list(''),
  'GET /sensitive-cases.csv': list('?from=2026-01-01&to=2026-12-31'),
  'GET /cases/:id': inPath(),
  'GET /cases/:id/similar': inPath(undefined, true),
  'GET /consent-wording': none,
  // It also tells of cases like the draft; that these are within reach is tests/integration/staff/similar.test.ts's matter.
  'POST /cases/preview': none,
  'POST /cases': none,
  'GET /cases/:id/media/:mediaId': {
    ids: 'case',
    calls: {
      path: ({ id, mediaId }) => ({ params: { id, mediaId } }),
    },
  },
  'GET /cases/:id/public-text': inPath(),
  'POST /cases/:id/public-text': inPath({ text: 'Die Laterne ist dunkel.' }),
  'POST /cases/:id/publication': inPath({ text: 'Die Laterne ist dunkel.' }),
  'DELETE /cases/:id/publication': inPath(),
  'POST /cases/:id/translate-draft': inPath({ text: 'Guten Tag' }),
  'POST /cases/:id/translation-retry': inPath({ part: 'concern', language: 'de' }),
  'POST /cases/:id/media/:mediaId/transcript-retry': {
    ids: 'case',
    calls: { path: ({ id, mediaId }) => ({ params: { id, mediaId } }) },
  },
  'POST /cases/:id/answer': inPath({ text: 'Guten Tag' }),
  'POST /cases/:id/assignment': inPath({ team: 'streets' }),
  'POST /cases/:id/correction': inPath({ kind: 'complaint', reroute: false }),
  'POST /cases/:id/due': inPath({ dueAt: '2027-01-04T09:00:00.000Z' }),
  'POST /cases/:id/forwarding': inPath({ bodies: ['districtOffice'], text: 'Bitte übernehmen' }),
  'POST /cases/:id/inquiry': inPath({ text: 'Wo genau?' }),
  'POST /cases/:id/note': inPath({ text: 'Gesehen' }, true),
  'POST /cases/:id/priority': inPath({ priority: 'high' }),
  'POST /cases/:id/state': inPath({ toState: 'inReview' }),
  'POST /cases/:id/task': inPath({ body: 'districtOffice', text: 'Bitte ansehen' }),
  'POST /cases/:id/task-result': {
    ids: 'case',
    helpers: true,
    calls: {
      path: ({ id, taskId }) => ({ params: { id }, body: { taskId, state: 'done', answer: 'Erledigt' } }),
    },
  },
  'POST /cases/:id/merge': {
    ids: 'case',
    calls: {
      path: ({ id }, own) => ({ params: { id }, body: { into: own.id } }),
      body: ({ id }, own) => ({ params: { id: own.id }, body: { into: id } }),
      reference: ({ reference }, own) => ({ params: { id: own.id }, body: { into: reference } }),
    },
  },
  'POST /cases/bulk': {
    ids: 'case',
    calls: { nested: ({ id }) => ({ body: { ids: [id], priority: { priority: 'high' } } }) },
  },
}
