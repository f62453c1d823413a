import { createPostgresBackend, createRedisBackend, withBackend } from 'bullmq'
import pg from 'pg'

// A back office of your own in thirty lines: takes each filed case, reads its words, answers. Run it with the gateway's
// DATABASE_URL (or REDIS_URL) and BACK_OFFICE_TOKEN, and the gateway with BACK_OFFICE=external:
//   GATEWAY=http://127.0.0.1:3000 node --import tsx examples/back-office.ts
const { REDIS_URL, DATABASE_URL, BACK_OFFICE_TOKEN, GATEWAY } = process.env
const backend = REDIS_URL ? withBackend(createRedisBackend) : withBackend(createPostgresBackend)
const pool = new pg.Pool({ connectionString: DATABASE_URL, options: '-c search_path=bullmq' })
const connection = (REDIS_URL ? { url: REDIS_URL, maxRetriesPerRequest: null } : pool) as never
const replies = new backend.Queue('back-office-replies', { connection })

new backend.Worker(
  'back-office',
  async ({ data: event }) => {
    if (event.type !== 'de.kurzer-draht.case.filed') return
    const headers = { authorization: `Bearer ${BACK_OFFICE_TOKEN}` }
    const response = await fetch(`${GATEWAY}${event.data.href}`, { headers })
    const filed = (await response.json()) as { caseId: string; text: string }
    const answer = {
      specversion: '1.0',
      // Finishing the job is the receipt; the same id twice takes effect once, so a repeat does no harm.
      id: `taken-${event.id}`,
      source: '/example-office',
      type: 'de.kurzer-draht.case.step',
      data: {
        caseId: filed.caseId,
        author: 'Example office',
        text: `Wir haben es gelesen: „${filed.text}“`,
        toState: 'inReview',
      },
    }
    await replies.add('step', answer, { removeOnComplete: true, removeOnFail: true })
  },
  { connection },
)
console.log('The example back office is waiting for cases.')
