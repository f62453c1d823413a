import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { built } from '../build.ts'

/** A simulator as a process of its own: what its first line said, and how to end it. */
export interface Program<Ready> {
  ready: Ready
  stop(): Promise<void>
}

/** Starts a simulator's `main.ts`, named from the root folder; resolves with its first line, which is JSON, once it listens. */
export async function startProgram<Ready>(file: string, values: string[]): Promise<Program<Ready>> {
  const child = spawn(process.execPath, [built(file), ...values], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = await Promise.race([
    once(createInterface({ input: child.stdout }), 'line'),
    once(child, 'exit').then(([code]) => {
      throw new Error(`${file} ended with ${code} before it listened.`)
    }),
  ])
  return {
    ready: JSON.parse(line) as Ready,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

/** Asks a simulator's control; rejects with its reason when it refuses. */
export async function askSimulator(url: string, body?: object): Promise<unknown> {
  const response = await fetch(url, body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) })
  const answer: unknown = await response.json()
  if (!response.ok) throw new Error(`The simulator refused: ${JSON.stringify(answer)}`)
  return answer
}
