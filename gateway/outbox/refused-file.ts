import type { Runtime } from '../runtime.ts'

/**
 * Notes that a channel does not take a file, whoever it is for. Only files of notices go to more than one person; of any other nothing is
 * kept. `false`: it is none.
 */
export async function noteRefusedFile(
  { pool, clock }: Pick<Runtime, 'pool' | 'clock'>,
  { channel, mediaId, code }: { channel: string; mediaId: string; code: string },
): Promise<boolean> {
  const { rowCount } = await pool.query(
    `INSERT INTO refused_file (channel, file_id, code, at)
     SELECT $1, f.id, $3, $4 FROM notice_file f WHERE f.id = $2
     ON CONFLICT (channel, file_id) DO UPDATE SET code = excluded.code, at = excluded.at`,
    [channel, mediaId, code, clock()],
  )
  return rowCount === 1
}
