import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type ChannelAddress, type OutgoingMessage, SendError } from '#bots/channels/contract.ts'
import { loadCatalog } from '#content/i18n.ts'
import type { Reply } from '#content/message.ts'
import { previewWay } from '#gateway/delivery/preview.ts'
import { heldReasons } from '#gateway/delivery/way.ts'
import { forgetOverdue } from '#gateway/outbox/forget.ts'
import type { Reader } from './notice-world.ts'
import { knocks, news, type Person, said, setWindowStage } from './window-stage.ts'

/** Random stories over a channel with a window; in full: WINDOW_RUNS=200 npx vitest run tests/integration/delivery/window-stories.test.ts */
const runs = Number(process.env.WINDOW_RUNS ?? 6)
const stage = setWindowStage(new Date('2026-11-24T10:00+01:00'))

type Step =
  | {
      type:
        | 'write'
        | 'answer'
        | 'news'
        | 'notice'
        | 'tie'
        | 'knocks'
        | 'noKnocks'
        | 'caseNews'
        | 'noCaseNews'
        | 'stop'
    }
  | { type: 'pass'; hours: number }
  | { type: 'refuse'; how: 'at once' | 'later' }
  /** The platform does not bring them the next message there. */
  | { type: 'bar'; in: 'cloud' | 'cloud, later' | 'free' }

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Step>({ type: 'write' }) },
  { weight: 4, arbitrary: fc.constant<Step>({ type: 'answer' }) },
  { weight: 2, arbitrary: fc.constant<Step>({ type: 'news' }) },
  { weight: 1, arbitrary: fc.constant<Step>({ type: 'notice' }) },
  {
    weight: 4,
    arbitrary: fc.record({ type: fc.constant('pass' as const), hours: fc.integer({ min: 1, max: 30 }) }),
  },
  { weight: 1, arbitrary: fc.constantFrom<Step>({ type: 'knocks' }, { type: 'noKnocks' }) },
  { weight: 1, arbitrary: fc.constantFrom<Step>({ type: 'caseNews' }, { type: 'noCaseNews' }) },
  { weight: 1, arbitrary: fc.constant<Step>({ type: 'tie' }) },
  { weight: 1, arbitrary: fc.constant<Step>({ type: 'stop' }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('refuse' as const),
      how: fc.constantFrom('at once' as const, 'later' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('bar' as const),
      in: fc.constantFrom('cloud' as const, 'cloud, later' as const, 'free' as const),
    }),
  },
)

const catalog = loadCatalog()
const [farewell = ''] = catalog.text('de', 'stop.farewell', { startWord: '' }).split('.')
const question = catalog.text('de', 'stop.ask')
/** The same without the farewell that follows a STOP and the question that follows a word after it, however late and in whichever chat. */
const othersThanFarewells = (person: Reader) =>
  stage.arrivals(person).filter((text) => !text.startsWith(farewell) && !text.startsWith(question))

const hasStopped = async ({ residentId }: Reader) =>
  (await stage.gateway.runtime.prisma.resident.findUniqueOrThrow({ where: { id: residentId } })).stoppedAt !==
  null

/** Rows by table in which somebody still stands by their id. */
async function left({ residentId, handle }: Reader): Promise<string[]> {
  const { pool, vault } = stage.gateway.runtime
  const { rows: columns } = await pool.query<{ table: string; column: string }>(
    `SELECT c.table_name AS table, c.column_name AS column FROM information_schema.columns c
     JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE'
       AND (c.column_name LIKE '%resident_id' OR c.table_name = 'resident' AND c.column_name = 'id')`,
  )
  const hashes = [stage.cloud, stage.free].map(({ id }) => vault.hash(id, handle))
  const places = columns.map(({ table, column }) => ({ table, where: `"${column}" = $1`, value: residentId }))
  const addresses = ['address', 'address_alias'].map((table) => ({
    table,
    where: 'handle_hash = ANY ($1)',
    value: hashes,
  }))
  const found: string[] = []
  for (const { table, where, value } of [...places, ...addresses]) {
    const { rows } = await pool.query(`SELECT FROM "${table}" WHERE ${where}`, [value])
    if (rows.length > 0) found.push(table)
  }
  return found
}

/** The person has everything erased; what happens afterwards reaches nobody, and nothing of them is left. */
async function eraseAndForget(person: Person): Promise<void> {
  await stage.world.write(person, 'Start')
  await stage.world.settle()
  for (const choiceId of ['data:open:erase', 'data:erase:yes', 'data:eraseSure:yes']) {
    await stage.world.press(person, choiceId)
    await stage.world.settle()
  }
  const farewells = stage.arrivals(person)
  expect(farewells.at(-1)).toContain('jetzt gelöscht')
  await stage.decide('approved', [...knocks, 'case_news', 'notice'])
  await stage.world.tell(person.caseId, news(person))
  for (const hours of [1, 30]) {
    await stage.world.settle()
    stage.pass(hours)
  }
  await forgetOverdue(stage.gateway.runtime)
  await stage.world.settle()
  expect(stage.arrivals(person)).toEqual(farewells)
  expect(await left(person)).toEqual([])
  await stage.decide('paused', [...knocks, 'case_news', 'notice'])
}

/** Whom the channel without a window refuses the next message. */
const barred = new Set<string>()
const barAtFree = (_: OutgoingMessage, { handle }: ChannelAddress) => {
  if (barred.delete(handle)) throw new SendError('notHere', 'no', { platformCode: 'deaf' })
}

/** Messages to somebody that were given up because the platform does not bring them to any chat of theirs. */
async function givenUp(person: Person) {
  const rows = await stage.world.rows(person)
  return rows.filter(({ status, errorCode }) => status === 'failed' && errorCode?.startsWith('notHere:'))
}

it('sends no free text outside the window nor anything after STOP, loses nothing, goes the way it showed and forgets whom it shall, whatever happens in what order', {
  timeout: 300_000 + runs * 10_000,
}, async () => {
  const ways = new Map<string, number>()
  let [stops, erased, moves, refusals] = [0, 0, 0, 0]
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 8, maxLength: 24 }),
      fc.boolean(),
      async (steps, isErased) => {
        const person = await stage.meet()
        let isTied = false
        let isSurprised = false
        /** Given up while there was no other chat to go to, or after STOP. */
        const excused = new Set<bigint>()
        stage.free.onSend = barAtFree
        const owed: string[] = []

        async function tell(words: string, reply: Reply): Promise<void> {
          const preview = await previewWay(stage.gateway.runtime, person.caseId)
          if (await hasStopped(person)) {
            expect(preview).toBeNull()
            await stage.world.tell(person.caseId, reply)
            return
          }
          await stage.world.tell(person.caseId, reply)
          owed.push(words)
          await stage.world.settle()
          const row = await stage.newest(person, words)
          const taken = row.way ?? 'words'
          ways.set(taken, (ways.get(taken) ?? 0) + 1)
          if (!isSurprised && reply.template === undefined)
            expect([words, taken]).toEqual([words, preview?.way])
          isSurprised = false
        }

        for (const [index, one] of steps.entries()) {
          const before = othersThanFarewells(person)
          const wasStopped = await hasStopped(person)
          switch (one.type) {
            case 'write':
              await stage.world.write(person, 'Hallo')
              break
            case 'answer':
              await tell(`Antwort ${index}.`, said(`Antwort ${index}.`))
              break
            case 'news':
              await tell(`Stand ${index}.`, { ...news(person), text: { literal: `Stand ${index}.` } })
              break
            case 'notice':
              await stage.world.notices.broadcast([person])
              break
            case 'tie':
              if (!isTied) await stage.world.tie(person)
              isTied = true
              break
            case 'knocks':
              await stage.decide('approved', knocks)
              break
            case 'noKnocks':
              await stage.decide('paused', knocks)
              break
            case 'caseNews':
              await stage.decide('approved', ['case_news'])
              break
            case 'noCaseNews':
              await stage.decide('paused', ['case_news'])
              break
            case 'pass':
              stage.pass(one.hours)
              break
            case 'stop':
              owed.length = 0
              await stage.world.write(person, 'Stopp')
              break
            case 'refuse':
              isSurprised = true
              stage.cloud.refuse(person.handle, one.how)
              break
            case 'bar':
              isSurprised = true
              if (one.in === 'free') barred.add(person.handle)
              else stage.cloud.refuse(person.handle, one.in === 'cloud' ? 'at once' : 'later', 'notHere')
          }
          await stage.world.settle()
          if (!isTied || (await hasStopped(person)))
            for (const { id } of await givenUp(person)) excused.add(id)
          if (one.type === 'stop' || (wasStopped && one.type !== 'write')) {
            expect(othersThanFarewells(person), 'nothing after STOP').toEqual(before)
          }
          stops += one.type === 'stop' ? 1 : 0
        }
        stage.cloud.relent(person.handle)
        barred.clear()
        for (const row of await givenUp(person)) {
          const isOfChat = row.way === 'knocks' || row.refusedIn.length === 1
          expect([row.reply, isOfChat || excused.has(row.id)]).toEqual([row.reply, true])
          refusals += 1
        }
        for (const row of await stage.world.rows(person)) {
          moves += row.refusedIn.length
          if (row.errorCode?.startsWith('notHere:')) continue
          const reason = heldReasons.find((known) => known === row.errorCode)
          const isOver = ['sent', 'delivered', 'read', 'suppressed', 'cancelled'].includes(row.status)
          const isShown = row.status === 'held' && reason !== undefined && row.way !== null
          const waitsForTime = row.status === 'queued' && row.dueAt > stage.now
          expect({ row: row.reply, status: row.status, ok: isOver || isShown || waitsForTime }).toMatchObject(
            {
              ok: true,
            },
          )
        }
        if (isErased) {
          await eraseAndForget(person)
          erased += 1
          expect(stage.cloud.violations).toEqual([])
          return
        }
        // When the person writes again, they get everything that was still theirs.
        await stage.world.write(person, 'Hallo')
        await stage.world.settle()
        await stage.world.write(person, 'Hallo')
        await stage.world.settle()
        const rows = await stage.world.rows(person)
        const lost = new Set((await givenUp(person)).map(({ id }) => id))
        for (const words of owed) {
          const row = rows.find(({ reply }) => JSON.stringify(reply).includes(words))
          if (row && lost.has(row.id)) {
            expect(stage.times(person, words), words).toBe(0)
            continue
          }
          const asTemplate = row?.way === 'template'
          expect([words, row?.status, asTemplate ? 1 : stage.times(person, words)]).toEqual([
            words,
            'sent',
            1,
          ])
        }
        expect(stage.cloud.violations).toEqual([])
      },
    ),
    {
      numRuns: runs,
      // A question that was refused, and STOP once more before it could be asked again.
      examples: [
        [
          [
            ...(['write', 'stop'] as const).map((type) => ({ type })),
            { type: 'refuse', how: 'at once' },
            ...(['write', 'stop', 'tie'] as const).map((type) => ({ type })),
          ],
          false,
        ],
        // One that was refused after STOP, and may go elsewhere once there is another chat.
        [
          [
            { type: 'stop' },
            { type: 'refuse', how: 'at once' },
            ...(['stop', 'write', 'tie'] as const).map((type) => ({ type })),
          ],
          false,
        ],
        // Both chats refuse what is told, at once and late, and take what comes after it.
        [
          [
            ...(['write', 'tie'] as const).map((type) => ({ type })),
            { type: 'bar', in: 'cloud, later' },
            { type: 'bar', in: 'free' },
            ...(['answer', 'answer'] as const).map((type) => ({ type })),
            { type: 'bar', in: 'cloud' },
            ...(['notice', 'answer'] as const).map((type) => ({ type })),
          ],
          true,
        ],
      ],
      ...(process.env.WINDOW_SEED ? { seed: Number(process.env.WINDOW_SEED) } : {}),
    },
  )
  console.log(
    `${runs} runs, ${stops} × STOP, ${erased} × erased, ${moves} × refused in a chat and moved on, ${refusals} × given up; ways of what the office told: ${JSON.stringify(Object.fromEntries(ways))}`,
  )
})
