import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/**
 * `npm run bench:broadcast`: a broadcast to RECIPIENTS people (100,000) on the simulated Telegram, which is a process of its own, on an
 * embedded PostgreSQL with its safety on. Three runs, each in its own process: a thousand people without a pace, all of them without a
 * pace, and PACED people (as many) at thirty a second by a clock that runs FAST times as fast (2). Others call up the menu all the while.
 */
const run = promisify(execFile)
const program = fileURLToPath(new URL('./broadcast-run.ts', import.meta.url))
const fastClock = fileURLToPath(new URL('./fast-clock.mjs', import.meta.url))
const recipients = Number(process.env.RECIPIENTS ?? 100_000)
const paced = Number(process.env.PACED ?? recipients)
const fast = Number(process.env.FAST ?? 2)
const allowedPerSecond = 30

interface Times {
  questions: number
  median: number
  ninetyNinth: number
}

interface Result {
  recipients: number
  seconds: number
  sent: number
  statements: number
  statementsAQuestion: number
  peakMb: number
  tooMany: { bulk: number; replies: number }
  perSecond: number
  idle: Times
  during: Times
}

const few = await broadcastTo(1000, 1, false)
print('without a pace', few)
const many = await broadcastTo(recipients, 1, false)
print('without a pace', many)
console.log(`memory: ${ratio(many.peakMb, few.peakMb)} of that for ${few.recipients} recipients`)
const atPace = await broadcastTo(paced, fast, true)
print(`at ${allowedPerSecond} a second, clock ${fast} times as fast`, atPace)
console.log(`pace kept: ${((100 * atPace.perSecond) / allowedPerSecond).toFixed(1)} % of the allowed`)

async function broadcastTo(count: number, speed: number, isPaced: boolean): Promise<Result> {
  const { stdout } = await run(process.execPath, ['--expose-gc', '--import', 'tsx', program], {
    env: {
      ...process.env,
      RECIPIENTS: String(count),
      PACED: isPaced ? 'yes' : 'no',
      FAST_CLOCK: String(speed),
      FAST_CLOCK_FROM: String(Date.now()),
      NODE_OPTIONS: `--import ${fastClock}`,
    },
    maxBuffer: 16 * 1024 * 1024,
  })
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '')
}

function print(how: string, result: Result): void {
  const { recipients: count, seconds, sent, tooMany, perSecond, peakMb, idle, during } = result
  const { statements, statementsAQuestion } = result
  console.log(
    [
      `${count} recipients ${how}: ${sent} sent in ${seconds.toFixed(0)} s, ${perSecond.toFixed(1)}/s, 429: ${tooMany.bulk} × in the bulk, ${tooMany.replies} × in the replies`,
      `  replies p99 ${during.ninetyNinth} ms during (${during.questions}) ÷ ${idle.ninetyNinth} ms idle (${idle.questions}) = ${ratio(during.ninetyNinth, idle.ninetyNinth)}; medians ${during.median} ÷ ${idle.median} ms`,
      `  ${statements.toFixed(0)} statements per 1,000 recipients, the questions included (${statementsAQuestion.toFixed(0)} each when idle); ${peakMb.toFixed(0)} MB at most`,
    ].join('\n'),
  )
}

function ratio(one: number, other: number): string {
  return (one / other).toFixed(2)
}
