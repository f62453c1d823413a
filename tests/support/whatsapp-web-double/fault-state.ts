import type { Fault } from './faults.ts'

/** Faults that wait for their next occasion. */
export interface FaultState {
  /** Takes one occasion of this fault away; gives its code, or `null` when it is not due. */
  take(fault: Counted): number | null
  add(fault: Counted, times: number, code: number): void
  ackDelayMs: number
}

/** Faults that happen a number of times. */
export type Counted = Exclude<Fault['type'], 'close' | 'cut' | 'ackDelay' | 'silence'>

/** No faults at all. */
export function createFaultState(): FaultState {
  const due = new Map<Counted, { times: number; code: number }>()
  return {
    take(fault) {
      const found = due.get(fault)
      if (found === undefined || found.times === 0) return null
      found.times -= 1
      return found.code
    },
    add(fault, times, code) {
      due.set(fault, { times, code })
    },
    ackDelayMs: 0,
  }
}
