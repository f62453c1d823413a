import { Agent, request } from 'node:http'
import { webhookSecret } from './stage.ts'

/** The load of the benchmarks, in a process of its own: `load.ts <url> <requests> <at once> <people> <first update id>`. */
const [url = '', requests = '0', atOnce = '32', people = '500', firstUpdate = '1'] = process.argv.slice(2)
const agent = new Agent({ keepAlive: true, maxSockets: Number(atOnce) })
let next = 0

function post(index: number): Promise<void> {
  const updateId = Number(firstUpdate) + index
  const chat = { id: 1_000_000 + (index % Number(people)), type: 'private', first_name: 'Bench' }
  const body = JSON.stringify({
    update_id: updateId,
    message: {
      message_id: updateId,
      date: 1_790_000_000,
      chat,
      from: { ...chat, is_bot: false, language_code: 'de' },
      text: 'Die Laterne ist kaputt',
    },
  })
  return new Promise((resolve, reject) => {
    const call = request(
      url,
      {
        method: 'POST',
        agent,
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          'x-telegram-bot-api-secret-token': webhookSecret,
        },
      },
      (response) => {
        response.resume()
        response.on('end', () =>
          response.statusCode === 200 ? resolve() : reject(new Error(`${response.statusCode}`)),
        )
      },
    )
    call.on('error', reject)
    call.end(body)
  })
}

async function lane(): Promise<void> {
  while (next < Number(requests)) {
    const index = next
    next += 1
    await post(index)
  }
}

const started = performance.now()
await Promise.all(Array.from({ length: Number(atOnce) }, lane))
const perSecond = Number(requests) / ((performance.now() - started) / 1000)
agent.destroy()
console.log(JSON.stringify({ perSecond }))
