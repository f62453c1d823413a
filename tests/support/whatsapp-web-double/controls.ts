import type { Act, Habits } from './acts.ts'
import type { Fault } from './faults.ts'
import type { LogEntry } from './log.ts'
import { endLine, removeDevice } from './office-line.ts'
import type { Pairing } from './pairing.ts'
import { askAgain, personOf, read, say, trust } from './people.ts'
import type { World } from './world.ts'

/** What a control call may carry. */
export interface ControlBody {
  qr?: string
  phone?: string
  code?: string
  habits?: Partial<Habits>
  act?: Act
  ids?: string[]
  id?: string
  fault?: Fault
}

/** A test's hand on the people, the office's phone and the servers: name -> what it does. */
export function createControls(
  world: World,
  pairing: Pairing,
  entries: LogEntry[],
): Record<string, (body: ControlBody) => unknown> {
  const { account } = world
  return {
    link: ({ qr = '', phone = '' }) => pairing.scan(qr, phone),
    'enter-pairing-code': ({ phone = '', code = '' }) => pairing.type(phone, code),
    unlink: () => removeDevice(world),
    meet({ phone = '', habits }) {
      Object.assign(personOf(world, phone).habits, habits)
    },
    say({ phone = '', act }) {
      if (act === undefined) throw new Error('what do they say?')
      return say(world, phone, act)
    },
    shown: ({ phone = '' }) => personOf(world, phone).shown,
    read: ({ phone = '', ids }) => read(world, phone, ids),
    'ask-again': ({ phone = '', id = '' }) => askAgain(world, phone, id),
    trust: ({ phone = '' }) => trust(world, phone),
    fail({ fault }) {
      if (fault === undefined) throw new Error('which fault?')
      world.log('fault', { ...fault })
      causeFault(world, fault)
    },
    sockets: () => ({
      open: [...account.lines].filter((line) => line.isOpen()).length,
      most: account.mostLines,
      logins: account.logins,
    }),
    log: () => entries,
  }
}

function causeFault(world: World, fault: Fault): void {
  const { account, faults } = world
  switch (fault.type) {
    case 'close':
      if (fault.code === 401) removeDevice(world)
      else for (const line of account.lines) endLine(line, fault.code)
      return
    case 'cut':
      for (const line of account.lines) line.cut()
      return
    case 'silence':
      for (const line of account.lines) line.isSilent = true
      return
    case 'ackDelay':
      faults.ackDelayMs = fault.ms
      return
    default: {
      const code = 'code' in fault ? fault.code : 'status' in fault ? fault.status : 0
      faults.add(fault.type, fault.times ?? 1, code)
    }
  }
}
