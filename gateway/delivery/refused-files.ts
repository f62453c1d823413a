import type { SendError } from '#bots/channels/contract.ts'
import type { Reply } from '#content/message.ts'
import { noteRefusedFile } from '../outbox/refused-file.ts'
import type { Runtime } from '../runtime.ts'

/** What a channel has refused for a reason that lies in the file: nobody's turn is spent on trying it again. */
export interface RefusedFiles {
  /** Asks which files of these replies are refused; without any file, nothing is asked. Before each slice. */
  lookUp(replies: readonly Reply[]): Promise<void>
  /** Whether a file of this reply is refused, as far as is known at this moment. */
  has(reply: Reply): boolean
  /** Takes a failure for what it says about a file, from this moment on. Resolves when other processes would know as well. */
  note(error: SendError): Promise<void>
}

/** Platforms change what they take. */
const heededMs = 7 * 86_400_000

/**
 * Builds the memory of one channel. What was refused before this process began is not heeded: it may have another version of the channel,
 * which sends the file otherwise.
 */
export function createRefusedFiles(
  runtime: Pick<Runtime, 'pool' | 'clock' | 'startedAt' | 'log'>,
  channel: string,
): RefusedFiles {
  const { pool, clock, startedAt, log } = runtime
  const refused = new Set<string>()

  return {
    async lookUp(replies) {
      const asked = [...new Set(replies.flatMap(filesOf))]
      if (asked.length === 0) return
      const since = new Date(Math.max(startedAt.getTime(), clock().getTime() - heededMs))
      try {
        const { rows } = await pool.query<{ file_id: string }>({
          name: 'look for refused files',
          text: 'SELECT file_id FROM refused_file WHERE channel = $1 AND file_id = ANY ($2::uuid[]) AND at >= $3',
          values: [channel, asked, since],
        })
        for (const id of asked) refused.delete(id)
        for (const { file_id: id } of rows) refused.add(id)
      } catch (error) {
        // What is claimed must go on its way; at worst a file is tried in vain.
        const reason = error instanceof Error ? error.message : 'unknown'
        log.warn({ channel, error: reason }, 'could not look which files are refused')
      }
    },
    has: (reply) => filesOf(reply).some((id) => refused.has(id)),
    async note({ kind, mediaId, platformCode }) {
      if (kind !== 'mediaRefused' || mediaId === undefined) return
      if (await noteRefusedFile(runtime, { channel, mediaId, code: platformCode })) refused.add(mediaId)
    },
  }
}

const filesOf = ({ media }: Reply): string[] => (media ?? []).map(({ mediaId }) => mediaId)
