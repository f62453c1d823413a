/** The named gaps between two durable steps of both flows. docs/architecture.md shows where each lies. */
export const failpoints = [
  'receive.stored',
  'receive.rung',
  'drain.picked',
  'drain.applied',
  'drain.committed',
  'relay.rung',
  'deliver.claimed',
  'deliver.sent',
  'deliver.written',
] as const
export type FailpointName = (typeof failpoints)[number]

/** Passes through unless this very gap was chosen, then ends the process as a crash would: at once, without clean-up. */
export type Failpoint = (name: FailpointName) => void

/** The failpoint of a running system: `chosen` comes from FAILPOINT, which only the crash test sets. */
export function createFailpoint(chosen: string | undefined): Failpoint {
  return (name) => {
    if (name === chosen) process.kill(process.pid, 'SIGKILL')
  }
}
