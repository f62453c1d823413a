import { SendError } from './contract.ts'

/** The bytes of an answer, read no further than `limit`. Rejects with a `SendError` (`rejected`, code `fileTooLarge`) beyond it. */
export async function readLimited(response: Response, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength
    if (size > limit) {
      throw new SendError('rejected', `The file is larger than ${limit} bytes.`, {
        platformCode: 'fileTooLarge',
      })
    }
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}
