import { randomInt } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

/** OWASP's smallest recommended argon2id setting: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Without look-alikes (0 O, 1 l I), because the first password is read from a terminal and typed. */
const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789'

let decoy: Promise<string> | undefined

/** The argon2id hash of a password, with its salt and cost inside. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, cost)
}

/**
 * Whether the password fits the hash. `null` stands for an unknown login: the same work is done against a decoy, so that
 * the time of the answer does not tell which logins exist.
 */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword(createPassword())
  const fits = await verify(passwordHash ?? (await decoy), password)
  return passwordHash !== null && fits
}

/** A password of 100 random bits in five groups of four, e.g. `k3vx-…`. */
export function createPassword(): string {
  const group = () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('')
  return Array.from({ length: 5 }, group).join('-')
}
