import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'chat-page-'))
const files: { name: string; content: string }[] = []

beforeAll(async () => {
  await build({
    configFile: fileURLToPath(new URL('../../../web/chat/vite.config.ts', import.meta.url)),
    build: { outDir: folder },
    logLevel: 'silent',
  })
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (/\.\w+$/.test(name)) files.push({ name, content: readFileSync(join(folder, name), 'utf8') })
  }
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('the built page and widget', () => {
  it('weigh less than 40 kB together, as they travel', () => {
    const bytes = files.reduce((sum, { content }) => sum + gzipSync(content).length, 0)
    console.log(`chat page and widget: ${bytes} bytes with gzip in ${files.length} files`)
    expect(files.map(({ name }) => name)).toContain('widget.js')
    expect(bytes).toBeGreaterThan(1_000)
    expect(bytes).toBeLessThan(40_000)
  })

  it('name no other host', () => {
    const hosts = files.flatMap(({ content }) => content.match(/https?:\/\/[\w.-]+/g) ?? [])
    expect(hosts.filter((host) => host !== 'http://www.w3.org')).toEqual([])
  })

  it('carry the labels of the widget in every language that has them', () => {
    const widget = files.find(({ name }) => name === 'widget.js')
    const german = JSON.parse(
      readFileSync(new URL('../../../locales/de/webchat.json', import.meta.url), 'utf8'),
    )
    expect(widget?.content).toContain(german.widgetOpen)
  })
})
