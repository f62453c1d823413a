import { existsSync } from 'node:fs'
import { open } from 'node:fs/promises'
import type { LogEntry } from '#tests/support/telegram-simulator/log.ts'

/** A message that the simulated platform accepted. */
interface Send {
  chatId: number
  text: string
}

/** The messages in the log of a simulator, oldest first. */
export interface SendHistory {
  /** Reads on; gives all there are so far. */
  read(): Promise<readonly Send[]>
}

/** Opens the log of a simulator that may not have begun to write. */
export function openHistory(file: string): SendHistory {
  const sends: Send[] = []
  let position = 0
  let rest = ''
  return {
    async read() {
      if (!existsSync(file)) return sends
      const handle = await open(file)
      try {
        const { size } = await handle.stat()
        const buffer = Buffer.alloc(size - position)
        const { bytesRead } = await handle.read(buffer, 0, buffer.length, position)
        position += bytesRead
        const lines = (rest + buffer.toString('latin1', 0, bytesRead)).split('\n')
        rest = lines.pop() ?? ''
        for (const line of lines) {
          const entry = JSON.parse(Buffer.from(line, 'latin1').toString('utf8')) as LogEntry
          const fields = entry.fields as { chat_id?: unknown; text?: unknown } | undefined
          if (entry.method !== 'sendMessage' || entry.ok !== true) continue
          sends.push({ chatId: Number(fields?.chat_id), text: String(fields?.text) })
        }
      } finally {
        await handle.close()
      }
      return sends
    },
  }
}
