import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mergeResidents } from '#civic/merge.ts'
import { applyOfficeStep } from '#gateway/back-office/apply.ts'
import { actOnCase } from '#gateway/cases/act.ts'
import { caseActions } from '#gateway/cases/actions/registry.ts'
import { statusLinkOf } from '#gateway/cases/status-link.ts'
import { statusRoutes } from '#gateway/http/status/routes.ts'
import { addResident, fileCase, openTestDesk, type TestDesk } from '#tests/integration/staff/desk.ts'

const author = 'Sabine Musterfrau'

let desk: TestDesk
let app: FastifyInstance
let filed: { id: string; reference: string }
let olena: string
let helper: string

beforeAll(async () => {
  desk = await openTestDesk()
  app = Fastify()
  await app.register(statusRoutes, { runtime: desk.runtime })
  olena = (await addResident(desk, { language: 'uk' })).id
  helper = (await addResident(desk, { language: 'ar' })).id
  filed = await fileCase(desk, olena, { category: 'streetLight', text: 'Words of Olena' })
  await desk.runtime.prisma.coAffected.create({ data: { caseId: filed.id, residentId: helper } })
  await actOnCase(desk.runtime, { author }, filed.id, 'note', caseActions.note, { text: 'Internal <note>' })
  const translation = { language: 'uk', text: 'Ми прийдемо <завтра>.', machine: true }
  const answer = { text: 'Wir kommen <morgen>.', language: 'de', translation }
  await actOnCase(desk.runtime, { author }, filed.id, 'answer', caseActions.answer, answer)
  await desk.runtime.prisma.caseEntry.create({
    data: { caseId: filed.id, type: 'residentMessage', text: 'More of Olena', author: 'resident' },
  })
})
afterAll(async () => {
  await app.close()
  await desk.close()
})

function open(given: { reference?: string; secret: string; language?: string; address?: string }) {
  const { address = '10.0.0.1', reference = filed.reference, secret, language = '' } = given
  return app.inject({
    method: 'POST',
    url: '/status',
    remoteAddress: address,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ reference, secret, language }).toString(),
  })
}

const secretOf = (residentId: string) => desk.runtime.vault.statusSecret(filed.id, residentId)

describe('the status page', () => {
  it('tells the public steps in the language of whoever has the secret, and nothing of words, notes and names', async () => {
    const answer = await open({ secret: secretOf(olena) })
    expect(answer.statusCode).toBe(200)
    expect(answer.body).toContain('<html lang="uk" dir="ltr">')
    expect(answer.body).toContain(filed.reference)
    expect(answer.body).toContain('Ми прийдемо &lt;завтра&gt;.')
    expect(answer.body).toContain('Перекладено програмою')
    expect(answer.body).toContain('Wir kommen &lt;morgen&gt;.')
    for (const secret of ['Olena', 'Internal', author, 'Sabine']) expect(answer.body).not.toContain(secret)
    expect(answer.headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    })
  })

  it('opens to the co-affected with a secret of their own, and in any language of the city', async () => {
    expect(secretOf(helper)).not.toBe(secretOf(olena))
    const own = await open({ secret: secretOf(helper) })
    expect(own.body).toContain('<html lang="ar" dir="rtl">')
    for (const language of desk.runtime.city.languages) {
      const answer = await open({ secret: secretOf(helper), language })
      expect(answer.body).toContain(`<html lang="${language}"`)
    }
  })

  it('understands a secret as people type it', async () => {
    const typed = secretOf(olena).toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
    expect((await open({ secret: typed, reference: filed.reference.replaceAll('-', '') })).statusCode).toBe(
      200,
    )
  })

  it('does not tell an unknown number from a wrong secret', async () => {
    const other = await fileCase(desk, (await addResident(desk)).id)
    const wrong = await open({ secret: 'AAAA-AAAA-AAAA-AAAA', language: 'de' })
    const unknown = await open({ reference: 'L-0000-0000', secret: 'AAAA-AAAA-AAAA-AAAA', language: 'de' })
    const foreign = await open({ reference: other.reference, secret: secretOf(olena), language: 'de' })
    const longer = await open({ secret: `${secretOf(olena)}A`, language: 'de' })
    expect([wrong, unknown, foreign, longer].map(({ statusCode }) => statusCode)).toEqual([
      403, 403, 403, 403,
    ])
    const shape = (body: string) => body.replaceAll(/value="L-[^"]*"/g, '')
    expect(shape(unknown.body)).toBe(shape(wrong.body))
    expect(shape(foreign.body)).toBe(shape(wrong.body))
  })

  it('opens to nobody any more once the resident is erased', async () => {
    const gone = await addResident(desk)
    const { id, reference } = await fileCase(desk, gone.id)
    const secret = desk.runtime.vault.statusSecret(id, gone.id)
    expect((await open({ reference, secret })).statusCode).toBe(200)
    await desk.runtime.prisma.concern.updateMany({
      where: { residentId: gone.id },
      data: { residentId: null },
    })
    expect((await open({ reference, secret })).statusCode).toBe(403)
  })

  it('goes on opening by every link that was given to whoever turned out to be the same person, and to nobody else', async () => {
    const { prisma, vault } = desk.runtime
    const [phone, tablet, stranger] = [
      await addResident(desk),
      await addResident(desk),
      await addResident(desk),
    ]
    const first = await fileCase(desk, phone.id)
    const second = await fileCase(desk, tablet.id)
    const join = (from: string, into: string) =>
      prisma.$transaction((transaction) => mergeResidents(transaction, { from, into, at: new Date() }))
    const home = await addResident(desk, { language: 'fr' })
    await join(phone.id, tablet.id)
    await join(tablet.id, home.id)
    const statusOf = async ({ id, reference }: typeof first, residentId: string) =>
      (await open({ reference, secret: vault.statusSecret(id, residentId), address: '10.0.0.2' })).statusCode
    expect(await statusOf(first, phone.id)).toBe(200)
    expect(await statusOf(second, tablet.id)).toBe(200)
    expect(await statusOf(first, home.id)).toBe(200)
    expect(await statusOf(first, stranger.id)).toBe(403)
    const secret = vault.statusSecret(first.id, phone.id)
    const { body } = await open({ reference: first.reference, secret, address: '10.0.0.2' })
    expect(body).toContain('<html lang="fr"')
    const ended = { where: { residentId: home.id }, data: { residentId: null } }
    await prisma.concern.updateMany(ended)
    expect(await statusOf(first, phone.id)).toBe(403)
  })

  it('asks for patience after many tries from one address, and only there', async () => {
    const tries = []
    for (let count = 0; count < 31; count += 1) {
      tries.push((await open({ secret: 'AAAA', address: '10.9.9.9' })).statusCode)
    }
    expect(tries.filter((status) => status === 403)).toHaveLength(30)
    expect(tries.at(-1)).toBe(429)
    expect((await open({ secret: secretOf(olena), address: '10.8.8.8' })).statusCode).toBe(200)
  })

  it('takes a reference out of the link without trusting it', async () => {
    const page = await app.inject('/status/%22%3E%3Cscript%3E?language=fa')
    expect(page.body).toContain('value="&quot;&gt;&lt;script&gt;"')
    expect(page.body).toContain('<html lang="fa" dir="rtl">')
  })

  it('tells what comes next for each way a case can end', async () => {
    for (const toState of ['notFeasible', 'duplicate', 'withdrawn', 'resolved'] as const) {
      const resident = await addResident(desk)
      const { id, reference } = await fileCase(desk, resident.id)
      const step = { caseId: id, author, toState, reason: 'Ein Grund.' }
      expect(await applyOfficeStep(desk.runtime, step)).toEqual({ ok: true })
      const page = await open({ reference, secret: desk.runtime.vault.statusSecret(id, resident.id) })
      expect(page.body).toContain(desk.runtime.catalog.text('de', `state.${toState}`))
    }
  })
})

it('the link holds the secret behind #, and there is none without a public address', () => {
  const { config, vault } = desk.runtime
  expect(statusLinkOf({ config, vault }, filed, olena)).toBeNull()
  const publicUrl = 'https://line.example.org/stadt'
  const link = statusLinkOf({ config: { ...config, publicUrl }, vault }, filed, olena)
  expect(link).toBe(`${publicUrl}/status/${filed.reference}#${secretOf(olena)}`)
  expect(secretOf(olena)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
})
