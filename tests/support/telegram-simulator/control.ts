import type { Message, Update } from '@grammyjs/types'
import { askSimulator as ask, startProgram } from '../simulator/program.ts'
import type { LogEntry } from './log.ts'
import type { Act } from './person.ts'

/** What a test holds of a running simulator: the bot's side (`apiRoot`, `token`) and the people's side. */
export interface TelegramSimulator {
  token: string
  apiRoot: string
  /** Lets a person do something; rejects when they cannot. */
  act(name: string, act: Act): Promise<Update>
  /** All messages of a chat, of both sides, oldest first. */
  chat(id: number): Promise<Message[]>
  log(): Promise<LogEntry[]>
  setFloodLimits(isOn: boolean): Promise<void>
  stop(): Promise<void>
}

const program = 'tests/support/telegram-simulator/main.ts'

/** Starts the simulator as a process of its own. `retryMs`: first pause before a failed webhook call is repeated. */
export async function startTelegramSimulator(
  options: { logFile?: string; retryMs?: number } = {},
): Promise<TelegramSimulator> {
  const { ready, stop } = await startProgram<{ port: number; token: string }>(program, [
    '--retry-ms',
    `${options.retryMs ?? 20}`,
    ...(options.logFile ? ['--log', options.logFile] : []),
  ])
  return connectTelegramSimulator(ready.port, ready.token, stop)
}

/** The test's hold on a simulator that listens on `port`. */
export function connectTelegramSimulator(
  port: number,
  token: string,
  stop: () => Promise<void>,
): TelegramSimulator {
  const root = `http://127.0.0.1:${port}`
  return {
    token,
    apiRoot: root,
    act: (name, act) => ask(`${root}/admin/${name}`, act) as Promise<Update>,
    chat: (id) => ask(`${root}/admin/chat?id=${id}`) as Promise<Message[]>,
    log: () => ask(`${root}/admin/log`) as Promise<LogEntry[]>,
    async setFloodLimits(isOn) {
      await ask(`${root}/admin/flood-limits`, { isOn })
    },
    stop,
  }
}
