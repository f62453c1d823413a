import { defineConfig } from 'vitest/config'

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
    // A file leaves nothing behind in its worker; loading the whole gateway anew for each one took longer than the tests.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // Effects are waited for, however slow the machine; the default second is a clock.
    expect: { poll: { timeout: 15_000 } },
    reporters: ['default', './tests/support/closing-line.ts'],
  },
})
