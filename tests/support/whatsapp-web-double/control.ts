import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { built } from '../build.ts'
import { patienceMs } from '../patience.ts'
import type { Act, Habits, Shown } from './acts.ts'
import type { Fault } from './faults.ts'
import type { LogEntry } from './log.ts'
import { trustDouble } from './trust.ts'
import { lidAddress } from './world.ts'

/** What a test holds of running WhatsApp servers: where our side connects, and the people's and the office's phones. */
export interface WhatsAppWebDouble {
  /** For Baileys' `waWebSocketUrl`. This process trusts the double from the start on. */
  url: string
  /** Where files lie and are uploaded to: `https://127.0.0.1:<port>`. Messages carry full addresses of this host. */
  mediaOrigin: string
  /** How another process comes to trust it: `node --import <preload>` with these variables besides its own. */
  child: { preload: string; environment: Record<string, string> }
  /** The office's phone scans the code that Baileys shows. Resolves when the device is linked; the device then connects anew (515). */
  link(qr: string, phone?: string): Promise<void>
  /** The office types the pairing code that `requestPairingCode(phone)` gave. Resolves when the device is linked. */
  enterPairingCode(phone: string, code: string): Promise<void>
  /** The office removes the linked device on its phone: 401 now and on every later login. */
  unlink(): Promise<void>
  /** Says how a person is known and what their phone does; people are made on first use. `phone`: E.164 digits without "+". */
  meet(phone: string, habits: Partial<Habits>): Promise<void>
  /** A person does something; gives the message's id. Waits on our side's server while we are not connected. */
  say(phone: string, act: Act): Promise<string>
  /** What our messages look like on their phone, oldest first. */
  shown(phone: string): Promise<Shown[]>
  /** Resolves as soon as the condition holds on what they were shown; rejects when it does not for long. */
  until(phone: string, condition: (shown: Shown[]) => boolean): Promise<Shown[]>
  /** They open the chat: read receipts for these messages, or for all that were shown. */
  read(phone: string, ids?: string[]): Promise<void>
  /** Their phone lost its keys and asks for a message again (a retry receipt). */
  askAgain(phone: string, id: string): Promise<void>
  /** Their phone gives us the token of a trusted contact, as WhatsApp has it do after a first talk. */
  trust(phone: string): Promise<void>
  fail(fault: Fault): Promise<void>
  /** Connections that are logged in to the account, now and at most at any one moment, and how often one logged in. */
  sockets(): Promise<{ open: number; most: number; logins: number }>
  log(): Promise<LogEntry[]>
  close(): Promise<void>
}

/** The number of the office's account unless a test names another. */
export const officePhone = '4930123456'

/** The anonymous address ("LID") that the double gives to a number. */
export function lidOf(phone: string): string {
  return lidAddress(phone)
}

const folder = 'tests/support/whatsapp-web-double'
const lookEveryMs = 25

/** Starts the double as a process of its own on free ports. `logFile`: its history as JSON lines that outlive it. */
export async function startWhatsAppWebDouble(options: { logFile?: string } = {}): Promise<WhatsAppWebDouble> {
  const child = spawn(
    process.execPath,
    [built(`${folder}/main.ts`), ...(options.logFile ? ['--log', options.logFile] : [])],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const { port, mediaPort, rootKey, certificate } = await readyLine(child)
  trustDouble({ rootKey, certificate })
  const ask = askAt(`http://127.0.0.1:${port}/admin`)
  const shown = (phone: string) => ask('shown', { phone }) as Promise<Shown[]>
  return {
    url: `ws://127.0.0.1:${port}/ws/chat`,
    mediaOrigin: `https://127.0.0.1:${mediaPort}`,
    child: {
      preload: pathToFileURL(built(`${folder}/preload.ts`)).href,
      environment: { WHATSAPP_WEB_DOUBLE_ROOT: rootKey, WHATSAPP_WEB_DOUBLE_CERTIFICATE: certificate },
    },
    async link(qr, phone = officePhone) {
      await ask('link', { qr, phone })
    },
    async enterPairingCode(phone, code) {
      await ask('enter-pairing-code', { phone, code })
    },
    async unlink() {
      await ask('unlink', {})
    },
    async meet(phone, habits) {
      await ask('meet', { phone, habits })
    },
    say: (phone, act) => ask('say', { phone, act }) as Promise<string>,
    shown,
    async until(phone, condition) {
      const end = Date.now() + patienceMs
      for (;;) {
        const messages = await shown(phone)
        if (condition(messages)) return messages
        if (Date.now() > end) {
          throw new Error(
            `Not within ${patienceMs} ms. Shown so far:\n${messages.map(({ text }) => text).join('\n---\n')}`,
          )
        }
        await new Promise((resolve) => setTimeout(resolve, lookEveryMs))
      }
    },
    async read(phone, ids) {
      await ask('read', { phone, ids })
    },
    async askAgain(phone, id) {
      await ask('ask-again', { phone, id })
    },
    async trust(phone) {
      await ask('trust', { phone })
    },
    async fail(fault) {
      await ask('fail', { fault })
    },
    sockets: () => ask('sockets', {}) as Promise<{ open: number; most: number; logins: number }>,
    log: () => ask('log', {}) as Promise<LogEntry[]>,
    async close() {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

interface Ready {
  port: number
  mediaPort: number
  rootKey: string
  certificate: string
}

async function readyLine(child: ChildProcess): Promise<Ready> {
  if (child.stdout === null) throw new Error('The double has no output.')
  const lines = createInterface({ input: child.stdout })
  const [line] = await Promise.race([
    once(lines, 'line'),
    once(child, 'exit').then(([code]) => {
      throw new Error(`The WhatsApp Web double ended with ${code} before it listened.`)
    }),
  ])
  return JSON.parse(line)
}

function askAt(root: string): (act: string, body: object) => Promise<unknown> {
  return async (act, body) => {
    const response = await fetch(`${root}/${act}`, { method: 'POST', body: JSON.stringify(body) })
    const answer: unknown = await response.json()
    if (!response.ok) throw new Error(`The double refused "${act}": ${JSON.stringify(answer)}`)
    return answer
  }
}
