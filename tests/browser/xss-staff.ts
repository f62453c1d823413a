import { randomUUID } from 'node:crypto'
import { takeOfficeStep } from '#gateway/back-office/replies.ts'
import type { Runtime } from '#gateway/runtime.ts'
import type { Desk } from '#tests/integration/gateway/desk.ts'
import type { Dealer } from '#tests/support/xss-payloads.ts'

/** Times something is done. */
export const times = (count: number) => Array.from({ length: count }, (_, index) => index)

/** A door of the desk's API: what it refuses is taken back, what breaks it fails. Gives the answer's body, empty when refused. */
export function openDoor(desk: Desk, dealer: Dealer) {
  return async (path: string, body: object, method?: 'PUT'): Promise<Record<string, unknown>> => {
    const answer = await desk.post(`/api/staff${path}`, body, method)
    const text = await answer.text()
    if (answer.status >= 500) throw new Error(`${path} answers ${answer.status}: ${text}`)
    if (!answer.ok) dealer.refused(JSON.stringify(body))
    return answer.ok && text ? (JSON.parse(text) as Record<string, unknown>) : {}
  }
}

/** Cases of residents: one whose person reads German, and one whose person reads another language. */
export interface WorkedOn {
  german: string
  foreign: string
}

/** Everything that staff may write into a case. */
export async function workOnCases(desk: Desk, dealer: Dealer, cases: WorkedOn): Promise<void> {
  await Promise.all([workOnGerman(desk, dealer, cases.german), workOnForeign(desk, dealer, cases.foreign)])
}

async function workOnGerman(desk: Desk, dealer: Dealer, german: string): Promise<void> {
  const post = openDoor(desk, dealer)
  const { deal } = dealer
  for (const _ of times(20)) await post(`/cases/${german}/note`, { text: deal('internal note') })
  for (const _ of times(12)) await post(`/cases/${german}/answer`, { text: deal('answer', 3000) })
  for (const _ of times(8)) {
    await post(`/cases/${german}/inquiry`, { text: deal('inquiry', 3000) })
    const reason = deal('reason of a no', 3000)
    await post(`/cases/${german}/state`, { toState: 'notFeasible', reason })
    await post(`/cases/${german}/state`, { toState: 'inReview' })
  }
  for (const _ of times(5)) {
    const text = deal('forwarding', 3000)
    await post(`/cases/${german}/forwarding`, { bodies: ['districtOffice'], text })
    await post(`/cases/${german}/state`, { toState: 'inReview' })
  }
  for (const [path, field] of [
    ['assignment', 'team'],
    ['correction', 'category'],
    ['answer', 'textBlock'],
  ] as const) {
    await post(`/cases/${german}/${path}`, { [field]: deal(`id of a ${field}`, 40) })
  }
}

async function workOnForeign(desk: Desk, dealer: Dealer, foreign: string): Promise<void> {
  const post = openDoor(desk, dealer)
  const { deal } = dealer
  for (const _ of times(12)) {
    const translation = { language: 'uk', text: deal('translation by staff', 3000), machine: false }
    await post(`/cases/${foreign}/answer`, { text: deal('answer to be translated', 3000), translation })
  }
  for (const _ of times(10)) {
    await post(`/cases/${foreign}/task`, { body: 'districtOffice', text: deal('task', 3000) })
  }
  const { tasks = [] } = (await desk.get(`/api/staff/cases/${foreign}`)) as { tasks?: { id: string }[] }
  for (const { id: taskId } of tasks) {
    const result = { taskId, state: 'done', answer: deal('result of a task', 3000) }
    await post(`/cases/${foreign}/task-result`, result)
  }
}

/** Filing for somebody, with every free word that belongs to it. Gives the ids. */
export async function fileForSomebody(desk: Desk, dealer: Dealer, count: number): Promise<string[]> {
  const post = openDoor(desk, dealer)
  const ids: string[] = []
  for (const _ of times(count)) {
    const { id } = await post('/cases', {
      source: 'advocate',
      kind: 'idea',
      text: dealer.deal('words somebody said on the phone'),
      language: 'de',
      consent: true,
      advocate: dealer.deal('name of an advocate', 200),
      placeText: dealer.deal('words for a place', 500),
      contactWish: 'letter',
      contactWords: dealer.deal('address for an answer', 300),
    })
    if (typeof id === 'string') ids.push(id)
  }
  return ids
}

/** A public text for each of these cases, released. */
export async function publish(desk: Desk, dealer: Dealer, ids: readonly string[]): Promise<void> {
  const post = openDoor(desk, dealer)
  for (const id of ids) {
    await post(`/cases/${id}/public-text`, { text: dealer.deal('public text', 1000) })
    await post(`/cases/${id}/publication`, {})
  }
}

/** Accounts, invitations and saved views. Gives the link of an open invitation. */
export async function nameThings(desk: Desk, dealer: Dealer, caseIds: readonly string[]): Promise<string> {
  const post = openDoor(desk, dealer)
  const { deal } = dealer
  const grants = [{ role: 'agent', districts: [], teams: [] }]
  for (const index of times(5)) {
    const invitation = { login: `colleague${index}`, displayName: deal('name of a colleague', 100), grants }
    const { link } = await post('/invitations', invitation)
    await post('/invitation/acceptance', { token: tokenIn(link), password: 'Kastanie-Fluss-Regen-19' })
  }
  const { colleagues = [] } = (await desk.get('/api/staff/colleagues')) as { colleagues?: { id: string }[] }
  for (const [index, id] of caseIds.entries()) {
    const assignee = colleagues[index % Math.max(1, colleagues.length)]?.id
    if (assignee) await post(`/cases/${id}/assignment`, { assignee })
  }
  for (const _ of times(3)) {
    await post('/invitations', { login: deal('login', 64), displayName: 'x', grants })
    await post('/session', { login: deal('login that is refused', 100), password: 'x' })
  }
  for (const _ of times(25)) {
    const query = { search: deal('search of a saved view', 200) }
    await post('/views', { name: deal('name of a saved view', 60), query })
  }
  const waiting = { login: 'waiting', displayName: deal('name of somebody invited', 100), grants }
  return String((await post('/invitations', waiting)).link)
}

const tokenIn = (link: unknown) => /[\w-]{43}$/.exec(String(link))?.[0] ?? ''

/** Another office speaks over the queue: its name, words and reasons, and what cannot be understood. */
export async function answerOverQueue(runtime: Runtime, dealer: Dealer, caseId: string): Promise<void> {
  const { deal } = dealer
  const event = { specversion: '1.0', source: '/office', type: 'de.kurzer-draht.case.step' }
  for (const _ of times(15)) {
    const author = deal('name of another office', 200)
    await takeOfficeStep(runtime, {
      ...event,
      id: randomUUID(),
      data: { caseId, author, text: deal('answer of another office', 3000) },
    })
  }
  for (const _ of times(8)) {
    const [id, unknown] = [deal('number of an event', 200), deal('unknown part of an event', 200)]
    await takeOfficeStep(runtime, { ...event, id, data: { caseId, author: 'Amt', text: 'x', [unknown]: 1 } })
    const language = 'xx'
    await takeOfficeStep(runtime, {
      ...event,
      id: `${id}2`,
      data: { caseId, author: 'Amt', text: 'x', language },
    })
  }
}

/** What no door lets in today, written where a wrong or hostile part of the house could put it. */
export async function writePastTheDoors({ prisma }: Runtime, dealer: Dealer, caseId: string): Promise<void> {
  const { deal } = dealer
  const message = await prisma.outboxMessage.findFirstOrThrow({ where: { caseId } })
  for (const index of times(10)) {
    await prisma.auditEntry.create({
      data: {
        actor: deal('actor in the audit log'),
        action: deal('action in the audit log'),
        subject: deal('subject in the audit log'),
        detail: { words: deal('detail in the audit log') },
      },
    })
    await prisma.backOfficeReply.create({ data: { id: `past-${index}`, error: deal('error of a reply') } })
    await prisma.sendDoubt.create({
      data: { outboxMessageId: message.id, attempt: 1, cause: deal('cause of a doubt'), resent: true },
    })
  }
  for (const { id } of await prisma.outboxMessage.findMany({
    where: { caseId },
    take: 10,
    orderBy: { id: 'desc' },
  })) {
    await prisma.outboxMessage.update({
      where: { id },
      data: { status: 'failed', errorCode: deal('error code of a platform') },
    })
  }
  for (const { id } of await prisma.inboxMessage.findMany({ where: { state: 'done' }, take: 10 })) {
    await prisma.inboxMessage.update({
      where: { id },
      data: { state: 'dead', error: deal('error of a message') },
    })
  }
}
