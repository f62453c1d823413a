import { v7 as uuidv7 } from 'uuid'
import type { Grant } from '#civic/role.ts'
import { viewMember } from '#gateway/staff/account.ts'
import { openSession } from '#gateway/staff/session.ts'
import type { Gateway } from '#gateway/start.ts'

/** Somebody at the desk, over HTTP. */
export interface Desk {
  staffId: string
  get(path: string): Promise<string>
}

/** Makes an account with these grants and signs it in. `get` gives the body, and throws for anything but 200. */
export async function openDesk(
  { runtime, address }: Gateway,
  name: string,
  grants: readonly Grant[],
): Promise<Desk> {
  const id = uuidv7()
  await runtime.prisma.staff.create({
    data: {
      id,
      login: id,
      displayName: name,
      grants: {
        create: grants.map(({ role, districts, teams }) => ({
          id: uuidv7(),
          role,
          districts: [...districts],
          teams: [...teams],
          grantedBy: 'bench',
        })),
      },
    },
  })
  const row = await runtime.prisma.staff.findUniqueOrThrow({ where: { id }, include: { grants: true } })
  const { token } = await openSession(runtime, viewMember(row), 'password')
  const base = `${String(address).replace(/\/$/, '')}/api/staff`
  return {
    staffId: id,
    async get(path) {
      const response = await fetch(`${base}${path}`, { headers: { cookie: `desk=${token}` } })
      const body = await response.text()
      if (!response.ok) throw new Error(`${path} answered ${response.status}: ${body.slice(0, 300)}`)
      return body
    },
  }
}
