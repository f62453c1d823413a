import { v7 } from 'uuid'
import type { Grant } from '#civic/role.ts'
import type { Transaction } from '#civic/transaction.ts'
import type { Runtime } from '../runtime.ts'
import { writeAudit } from './audit.ts'
import { checkGrant, isSameGrant, viewGrants } from './grant.ts'
import { unknownAccount } from './own-account.ts'
import { StaffRefusal } from './refusal.ts'

type Needs = Pick<Runtime, 'prisma' | 'clock' | 'city'>

/** Gives an account a role. Nobody widens their own rights: a second person does, and the log names them. */
export async function grantRole(runtime: Needs, actor: string, staffId: string, grant: Grant): Promise<void> {
  const { city, clock } = runtime
  checkGrant(city, grant)
  if (actor === staffId) {
    throw new StaffRefusal('ownAccount', 'Nobody gives themselves a role. Ask another admin to do it.', 'id')
  }
  await change(runtime, staffId, async (prisma) => {
    const rows = await prisma.roleGrant.findMany({ where: { staffId } })
    if (viewGrants(rows).some((one) => isSameGrant(one, grant))) {
      throw new StaffRefusal('alreadyGranted', 'The account has this role there already.', 'role')
    }
    const id = v7()
    const { role } = grant
    const [districts, teams] = [[...grant.districts], [...grant.teams]]
    await prisma.roleGrant.create({
      data: { id, staffId, role, districts, teams, grantedBy: actor, createdAt: clock() },
    })
    const detail = { grant: id, role, districts, teams }
    await writeAudit({ prisma, clock }, { actor, action: 'grantRole', subject: staffId, detail })
  })
}

/** Takes a role away; it ends with the next request of that person. */
export async function takeRole(
  runtime: Needs,
  actor: string,
  staffId: string,
  grantId: string,
): Promise<void> {
  const { clock } = runtime
  await change(runtime, staffId, async (prisma) => {
    const row = await prisma.roleGrant.findFirst({ where: { id: grantId, staffId } })
    if (row === null) {
      throw new StaffRefusal('unknownGrant', 'This account has no such role. Read it again.', 'grantId')
    }
    await prisma.roleGrant.delete({ where: { id: grantId } })
    await requireAdmin(prisma)
    const { role, districts, teams } = row
    const detail = { grant: grantId, role, districts, teams }
    await writeAudit({ prisma, clock }, { actor, action: 'takeRole', subject: staffId, detail })
  })
}

/** Shuts an account: its sessions end, its open links are revoked; what it did stays under its name. */
export async function disableAccount(runtime: Needs, actor: string, staffId: string): Promise<void> {
  const { clock } = runtime
  await change(runtime, staffId, async (prisma) => {
    await prisma.staff.updateMany({ where: { id: staffId, disabledAt: null }, data: { disabledAt: clock() } })
    await prisma.staffSession.deleteMany({ where: { staffId } })
    await prisma.invitation.updateMany({
      where: { staffId, acceptedAt: null, revokedAt: null },
      data: { revokedAt: clock() },
    })
    await requireAdmin(prisma)
    await writeAudit({ prisma, clock }, { actor, action: 'disableAccount', subject: staffId })
  })
}

/** Opens a shut account again, with the password and the roles it had. */
export async function enableAccount(runtime: Needs, actor: string, staffId: string): Promise<void> {
  const { clock } = runtime
  await change(runtime, staffId, async (prisma) => {
    await prisma.staff.update({ where: { id: staffId }, data: { disabledAt: null } })
    await writeAudit({ prisma, clock }, { actor, action: 'enableAccount', subject: staffId })
  })
}

/** One change of an account at a time: two admins cannot take the role from each other in the same moment. */
async function change(
  runtime: Needs,
  staffId: string,
  work: (transaction: Transaction) => Promise<void>,
): Promise<void> {
  await runtime.prisma.$transaction(async (transaction) => {
    await transaction.$queryRaw`SELECT id FROM role_grant WHERE role = 'admin' ORDER BY id FOR UPDATE`
    const staff = await transaction.staff.findUnique({ where: { id: staffId }, select: { id: true } })
    if (staff === null) throw unknownAccount()
    await work(transaction)
  })
}

/** Somebody who can log in must be left to manage the accounts. */
async function requireAdmin(transaction: Transaction): Promise<void> {
  const left = await transaction.staff.count({
    where: {
      disabledAt: null,
      OR: [{ passwordHash: { not: null } }, { oidcSubject: { not: null } }],
      grants: { some: { role: 'admin' } },
    },
  })
  if (left > 0) return
  const message =
    'This is the last account that manages the others. Give somebody else the role "admin" first.'
  throw new StaffRefusal('lastAdmin', message)
}
