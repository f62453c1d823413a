import { SendError } from './contract.ts'

/** Our own mistake: a channel was to send before it had a host. `name`: as an operator knows the channel. */
export function notAttached(name: string): SendError {
  return new SendError('misconfigured', `Attach the ${name} channel to a host before using it.`, {
    platformCode: 'notAttached',
  })
}
