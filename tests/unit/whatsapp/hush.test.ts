import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const run = promisify(execFile)
const program = fileURLToPath(new URL('./talking-keys.ts', import.meta.url))
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kurzer-draht-keys-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function printedBy(mode: 'hushed' | 'loud'): Promise<{ printed: string; keys: string[] }> {
  const file = join(folder, mode)
  const { stdout, stderr } = await run(process.execPath, ['--import', 'tsx', program, mode, file])
  const keys = (await readFile(file, 'utf8')).split('\n').filter((key) => key.length === 64)
  return { printed: stdout + stderr, keys }
}

/** A key as Node prints a buffer, or as hex or base64. */
function forms(hex: string): string[] {
  return [hex, hex.replace(/(..)(?!$)/g, '$1 '), Buffer.from(hex, 'hex').toString('base64')]
}

describe('what the encryption prints', () => {
  it('is nothing at all once it is hushed: no name of a key, no byte of one', async () => {
    const { printed, keys } = await printedBy('hushed')
    expect(keys.length).toBeGreaterThan(20)
    expect(printed).toBe('done\n')
  })

  it('is private keys when it is not, so that this test would see them', async () => {
    const { printed, keys } = await printedBy('loud')
    expect(printed).toMatch(/privKey/)
    expect(printed).toMatch(/rootKey/)
    expect(keys.some((key) => forms(key).some((form) => printed.includes(form)))).toBe(true)
  })
})
