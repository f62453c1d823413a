import { defineConfig } from 'vitest/config'
import LongestFirst from './tests/support/longest-first.ts'
import { patienceMs } from './tests/support/patience.ts'

/** One PostgreSQL serves the whole run; test files get a database each (tests/support/postgres.ts). */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: [
      'tests/support/start-postgres.ts',
      'tests/support/start-redis.ts',
      'tests/browser/unpack-chromium.ts',
    ],
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // A file leaves nothing behind in its worker; loading the whole gateway anew for each one took longer than the tests.
    isolate: false,
    // Effects are waited for, however slow the machine; Vitest's own defaults are a clock.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: patienceMs } },
    reporters: ['default', './tests/support/closing-line.ts'],
  },
})
