import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { home } from '#content/home.ts'

/** What finds a package holds wherever the code lies, and `home` is what finds everything else (docs/decisions/0032-the-server-is-built.md). */
const allowed = /createRequire\(import\.meta\.url\)/g

it('no file of the server is found by where its reader lies, since the build moves the reader', () => {
  const readers = ['civic', 'content', 'bots', 'gateway']
    .flatMap((room) =>
      readdirSync(join(home, room), { recursive: true, encoding: 'utf8' }).map((file) => `${room}/${file}`),
    )
    .filter((file) => file.endsWith('.ts') && file !== 'content/home.ts')
    .filter((file) => readFileSync(join(home, file), 'utf8').replace(allowed, '').includes('import.meta'))
  expect(readers).toEqual([])
})
