import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { createFakeAccount } from '#tests/contract/fake-account.ts'
import {
  lidOf,
  startWhatsAppWebDouble,
  type WhatsAppWebDouble,
} from '#tests/support/whatsapp-web-double/control.ts'
import { linkDevice, startDevice, type TestDevice, told } from '#tests/unit/whatsapp/linked-device.ts'

/** Where the tests of a file play: a linked device on a real encrypted line, and for each test somebody new. */
export interface DeviceStage {
  readonly double: WhatsAppWebDouble
  readonly device: TestDevice
  /** The telephone of whom this test talks to. */
  readonly person: string
  /** The device as it comes back in a new process: it knows only what was kept. `answerMs`: it waits less for the servers than in life. */
  startAgain(surroundings?: { answerMs: number }): Promise<void>
}

/**
 * For a test file: starts the servers and links the device before its tests, and clears up behind them. People are numbered from
 * `firstPerson` on; neither they nor any of the `words` may stand in the log. `prepare` is called with each device before it is connected.
 */
export function setDeviceStage(options: {
  firstPerson: number
  words: string[]
  prepare?: (device: TestDevice) => void
}): DeviceStage {
  let double: WhatsAppWebDouble
  let secrets: Map<string, Buffer>
  let device: TestDevice
  let person = options.firstPerson
  const stage: DeviceStage = {
    get double() {
      return double
    },
    get device() {
      return device
    },
    get person() {
      return `${person}`
    },
    async startAgain(surroundings) {
      await device?.channel.stop()
      device = await startDevice(double, createFakeAccount(secrets), surroundings)
      options.prepare?.(device)
      await told(device.account, 'connected')
    },
  }
  beforeAll(async () => {
    double = await startWhatsAppWebDouble()
    secrets = await linkDevice(double)
  })
  afterAll(() => double.close())
  beforeEach(async () => {
    person += 1
    await stage.startAgain()
  })
  afterEach(async () => {
    await device.channel.stop()
    const written = JSON.stringify(device.host.lines)
    for (const secret of [stage.person, lidOf(stage.person), ...options.words])
      expect(written).not.toContain(secret)
  })
  return stage
}
