/** How long an effect is waited for, in milliseconds. Nobody waits when it is there: this is for machines that are busy with other work. */
export const patienceMs = 60_000

/** For `vi.waitFor`, which would give up after a second. */
export const patience = { timeout: patienceMs, interval: 10 }
