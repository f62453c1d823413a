import type { Update } from '@grammyjs/types'
import { Refusal } from './refusal.ts'
import type { Method } from './send-methods.ts'
import type { World } from './world.ts'

const secretPattern = /^[A-Za-z0-9_-]{1,256}$/

/** The methods that decide how updates reach the bot. One poll at a time; none beside a webhook. */
export function updateMethods(world: World): Record<string, Method> {
  let endPoll: ((refusal: Refusal) => void) | undefined

  const terminate = () => {
    endPoll?.(
      new Refusal(
        409,
        'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
      ),
    )
  }
  return {
    async getUpdates({ fields }) {
      if (world.webhook !== undefined) {
        throw new Refusal(
          409,
          "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
        )
      }
      terminate()
      confirm(world, Number(fields.offset ?? 0))
      const limit = Math.min(Number(fields.limit ?? 100), 100)
      const timeoutMs = Math.min(Number(fields.timeout ?? 0), 50) * 1000
      const allowed = listOf(fields.allowed_updates)
      const batch = () => world.pending.filter((update) => isAllowed(update, allowed)).slice(0, limit)
      if (batch().length > 0 || timeoutMs === 0) return batch()
      return new Promise<Update[]>((resolve, reject) => {
        const finish = () => {
          clearTimeout(timer)
          world.onUpdate.delete(look)
          endPoll = undefined
        }
        const look = () => {
          if (batch().length === 0) return
          finish()
          resolve(batch())
        }
        const timer = setTimeout(() => {
          finish()
          resolve([])
        }, timeoutMs)
        endPoll = (refusal) => {
          finish()
          reject(refusal)
        }
        world.onUpdate.add(look)
      })
    },
    setWebhook({ fields }) {
      const [url, secret] = [`${fields.url ?? ''}`, fields.secret_token]
      if (secret !== undefined && !secretPattern.test(`${secret}`)) {
        throw new Refusal(400, 'Bad Request: secret token contains unallowed characters')
      }
      if (url !== '' && !/^https:|^http:\/\/(127\.0\.0\.1|localhost)[:/]/.test(url)) {
        throw new Refusal(400, 'Bad Request: bad webhook: An HTTPS URL must be provided for webhook')
      }
      terminate()
      if (fields.drop_pending_updates) world.pending.length = 0
      world.webhook =
        url === ''
          ? undefined
          : {
              url,
              secret: secret === undefined ? undefined : `${secret}`,
              allowed: listOf(fields.allowed_updates),
              lastError: undefined,
            }
      for (const tell of world.onUpdate) tell()
      return true
    },
    deleteWebhook({ fields }) {
      if (fields.drop_pending_updates) world.pending.length = 0
      world.webhook = undefined
      return true
    },
    getWebhookInfo() {
      return {
        url: world.webhook?.url ?? '',
        has_custom_certificate: false,
        pending_update_count: world.pending.length,
        ...(world.webhook?.lastError === undefined ? {} : { last_error_message: world.webhook.lastError }),
      }
    },
  }
}

/** Whether the bot asked for this kind; kinds it left out are not delivered. */
export function isAllowed(update: Update, allowed: string[] | undefined): boolean {
  return allowed === undefined || allowed.length === 0 || allowed.some((kind) => kind in update)
}

function confirm(world: World, offset: number): void {
  const confirmed = world.pending.filter(({ update_id: id }) => id < offset)
  if (confirmed.length === 0) return
  world.pending.splice(0, world.pending.length, ...world.pending.filter(({ update_id: id }) => id >= offset))
  world.log('confirmed', { offset, updates: confirmed.map(({ update_id: id }) => id) })
}

function listOf(value: unknown): string[] | undefined {
  return Array.isArray(value) ? value.map(String) : undefined
}
