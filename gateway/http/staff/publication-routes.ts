import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { longestPublicText, publishCase, withdrawPublication, writePublicText } from '#civic/publication.ts'
import type { Permission } from '#civic/role.ts'
import type { Transaction } from '#civic/transaction.ts'
import { sourceLanguage } from '#content/languages.ts'
import { maskPersonalData } from '#content/mask.ts'
import type { Runtime } from '../../runtime.ts'
import type { StaffMember } from '../../staff/account.ts'
import { PublicTextShape, readPublicText } from '../../staff/public-text.ts'
import { reachesCase } from '../../staff/scope.ts'
import { words } from '../../staff/shape.ts'
import { unknownCase } from './case-routes.ts'
import { sessionOf } from './guard.ts'
import { Problem, problems } from './problem.ts'
import { CaseParams } from './request.ts'

const notPublishable =
  'A case is published with a public text, and not while it is sensitive, erased, a duplicate or public already.'

/** What the public may read of a case: one person prepares the masked text, one who may publish releases it. */
export const publicationRoutes: FastifyPluginAsyncTypebox<{ runtime: Runtime }> = async (
  app,
  { runtime },
) => {
  const schema = (summary: string) => ({
    summary,
    tags: ['public'],
    params: CaseParams,
    response: { 200: PublicTextShape, ...problems(400, 401, 403, 404, 409, 413, 415) },
  })

  app.get(
    '/cases/:id/public-text',
    {
      // Whoever releases a text has to read it, and may not be who prepares it.
      config: { rule: 'case.read' },
      schema: schema('The public text of a case, or a masked proposal'),
    },
    async (request) => view(sessionOf(request).staff, request.params.id, 'case.read'),
  )

  app.post(
    '/cases/:id/public-text',
    {
      config: { rule: 'case.preparePublic' },
      schema: {
        ...schema('Write the public text; it is masked again and waits for its release'),
        body: Type.Object({ text: words({ maxLength: longestPublicText, description: 'German.' }) }),
      },
    },
    async (request) => {
      const text = maskPersonalData(request.body.text.trim(), sourceLanguage)
      return change(
        sessionOf(request).staff,
        request.params.id,
        'case.preparePublic',
        'preparePublic',
        (transaction, at) => writePublicText(transaction, { caseId: request.params.id, text, at }),
      )
    },
  )

  app.post(
    '/cases/:id/publication',
    {
      config: { rule: 'case.publish' },
      schema: schema('Release the public text for the public map and list'),
    },
    async (request) =>
      change(sessionOf(request).staff, request.params.id, 'case.publish', 'publish', (transaction, at) =>
        publishCase(transaction, { caseId: request.params.id, at }),
      ),
  )

  app.delete(
    '/cases/:id/publication',
    { config: { rule: 'case.publish' }, schema: schema('Take a case off the public side, at once') },
    async (request) =>
      change(sessionOf(request).staff, request.params.id, 'case.publish', 'unpublish', (transaction, at) =>
        withdrawPublication(transaction, { caseId: request.params.id, at }),
      ),
  )

  async function change(
    staff: StaffMember,
    caseId: string,
    permission: Permission,
    action: string,
    work: (transaction: Transaction, at: Date) => Promise<boolean>,
  ) {
    if (!(await reachesCase(runtime, staff.grants, permission, caseId))) throw unknownCase()
    const at = runtime.clock()
    await runtime.prisma.$transaction(async (transaction) => {
      if (!(await work(transaction, at))) throw new Problem(409, 'notPublishable', notPublishable, 'id')
      await transaction.auditEntry.create({
        data: { actor: staff.id, action: `case.${action}`, subject: caseId, at },
      })
    })
    return view(staff, caseId, permission)
  }

  async function view(staff: StaffMember, caseId: string, permission: Permission) {
    const found = await readPublicText(runtime, staff.grants, permission, caseId)
    if (found === null) throw unknownCase()
    return found
  }
}
