import { askSimulator, startProgram } from '../simulator/program.ts'
import type { Account } from './account.ts'
import type { Act, Introduction, Shown } from './act.ts'
import type { LogEntry } from './log.ts'
import type { Rules } from './rules.ts'
import type { Review, SimulatedTemplate } from './template.ts'
import type { LateRefusal } from './world.ts'

/** What a test holds of a running simulator: the business's side (account and `apiRoot`), the people's side, and the platform's own. */
export interface WhatsAppCloudSimulator extends Account {
  /** In place of https://graph.facebook.com. Files lie at the same origin. */
  apiRoot: string
  /** Sets the webhook as in the app's settings: the handshake first (rejects when it fails), events from then on. */
  connectWebhook(url: string): Promise<void>
  /** Says how people are known; needed only for what differs from a person who never wrote. */
  meet(people: string[], introduction: Introduction): Promise<void>
  /** A person does something; gives the id of their message. Rejects when they cannot. */
  act(person: string, act: Act): Promise<string>
  /** What a person sees of the business's messages, oldest first. */
  shown(person: string): Promise<Shown[]>
  /** Under what the platform knows a person now. */
  identity(person: string): Promise<{ phone: string; userId: string }>
  setRules(rules: Partial<Rules>): Promise<void>
  /** Turns the simulator's clock so far ahead of the machine's. */
  setClockAhead(milliseconds: number): Promise<void>
  /** The next calls whose path ends so are refused with this code before anything is done. */
  refuseNext(refusal: { code: number; details?: string; times?: number; path?: string }): Promise<void>
  /** The next messages of a kind (`image`, `text` …) are taken, shown to nobody and reported as failed with this code. */
  refuseLater(refusal: LateRefusal): Promise<void>
  /** Decides on templates that were handed in: on one, or on all of a state. */
  review(review: Review): Promise<void>
  templates(): Promise<SimulatedTemplate[]>
  /** Webhook changes that our side has not taken yet. */
  waiting(): Promise<number>
  log(): Promise<LogEntry[]>
  stop(): Promise<void>
}

const program = 'tests/support/whatsapp-cloud-simulator/main.ts'

/** Starts the simulator as a process of its own. `logFile`: its history as JSON lines that outlive it. */
export async function startWhatsAppCloudSimulator(
  options: { logFile?: string } = {},
): Promise<WhatsAppCloudSimulator> {
  const { ready, stop } = await startProgram<{ port: number; account: Account }>(
    program,
    options.logFile ? ['--log', options.logFile] : [],
  )
  return connectWhatsAppCloudSimulator(ready.port, ready.account, stop)
}

/** The test's hold on a simulator that listens on `port`. */
export function connectWhatsAppCloudSimulator(
  port: number,
  account: Account,
  stop: () => Promise<void>,
): WhatsAppCloudSimulator {
  const apiRoot = `http://127.0.0.1:${port}`
  const ask = (what: string, body: object = {}) => askSimulator(`${apiRoot}/admin/${what}`, body)
  return {
    ...account,
    apiRoot,
    async connectWebhook(url) {
      await ask('webhook', { url })
    },
    async meet(people, introduction) {
      await ask('meet', { people, introduction })
    },
    act: (person, act) => ask('act', { person, act }) as Promise<string>,
    shown: (person) => ask('shown', { person }) as Promise<Shown[]>,
    identity: (person) => ask('identity', { person }) as Promise<{ phone: string; userId: string }>,
    async setRules(rules) {
      await ask('rules', { rules })
    },
    async setClockAhead(aheadMs) {
      await ask('clock', { aheadMs })
    },
    async refuseNext(refusal) {
      await ask('refuse', { refusal })
    },
    async refuseLater(lateRefusal) {
      await ask('refuseLater', { lateRefusal })
    },
    async review(review) {
      await ask('review', { review })
    },
    templates: () => ask('templates') as Promise<SimulatedTemplate[]>,
    waiting: () => ask('waiting') as Promise<number>,
    log: () => ask('log') as Promise<LogEntry[]>,
    stop,
  }
}
