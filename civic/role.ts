/** What somebody at the desk may do. A route of the staff API names one of these (gateway/http/staff/rule.ts). */
export const permissions = [
  /** Heads, places, states and masked words of cases: no conversation, no files, no resident. */
  'case.overview',
  /** A whole case with its conversation. */
  'case.read',
  /** Cases of sensitive categories as well, in the same scope. */
  'case.readSensitive',
  /** Answer, ask back, move on, note, prioritise, give tasks, correct, merge, convert. */
  'case.work',
  /** File on behalf of somebody who called, came by or is spoken for. */
  'case.file',
  /** The joint list of sensitive cases over all offices, as a file. */
  'case.exportSensitive',
  /** Prepare the masked text that the public may read ... */
  'case.preparePublic',
  /** ... and put it on the public map. */
  'case.publish',
  /** Notices, their languages and what became of them. */
  'notice.read',
  /** Write a notice, choose its audience, hand it in for release. */
  'notice.write',
  /** Write and review its languages. */
  'notice.translate',
  /** Let it go out, stop it, allow an exception to quiet hours. */
  'notice.release',
  /** Events: places, registrations with their needs, questions for the moderator. */
  'event.manage',
  /** Consultation hours and call-back wishes. */
  'booking.manage',
  'routing.read',
  'contact.read',
  'figures.read',
  /** What did not arrive, what waits. */
  'attention.read',
  /** How the channels are, and what each may be used for ... */
  'channel.read',
  /** ... and link or give up their accounts. */
  'channel.manage',
  /** Names and teams of colleagues, to assign a case to. */
  'staff.read',
  /** Invite, grant and take roles, end sessions. */
  'staff.manage',
  'audit.read',
] as const
export type Permission = (typeof permissions)[number]

/**
 * The roles and what each may. Roles add up. Sensitive cases are read by coordinators: whoever works in a team for them is a
 * coordinator of that team. An admin sees no case, and a data protection officer none either.
 */
export const roles = {
  agent: [
    'case.overview',
    'case.read',
    'case.work',
    'case.file',
    'booking.manage',
    'contact.read',
    'staff.read',
  ],
  coordinator: [
    'case.overview',
    'case.read',
    'case.readSensitive',
    'case.work',
    'case.file',
    'case.exportSensitive',
    'case.preparePublic',
    'case.publish',
    'notice.read',
    'notice.write',
    'notice.translate',
    'notice.release',
    'event.manage',
    'booking.manage',
    'routing.read',
    'contact.read',
    'figures.read',
    'attention.read',
    'channel.read',
    'staff.read',
  ],
  editor: [
    'case.overview',
    'case.read',
    'case.preparePublic',
    'notice.read',
    'notice.write',
    'notice.translate',
    'event.manage',
    'contact.read',
    'figures.read',
  ],
  releaser: [
    'case.overview',
    'case.read',
    'case.publish',
    'notice.read',
    'notice.release',
    'contact.read',
    'figures.read',
  ],
  /** Reads and mends the languages of notices; sees no case. */
  translator: ['notice.read', 'notice.translate'],
  councilReader: ['case.overview', 'contact.read', 'figures.read'],
  youthDesk: ['case.overview', 'case.read', 'case.work', 'contact.read', 'staff.read'],
  admin: [
    'routing.read',
    'contact.read',
    'attention.read',
    'channel.read',
    'channel.manage',
    'staff.read',
    'staff.manage',
    'audit.read',
  ],
  dataProtection: ['attention.read', 'channel.read', 'staff.read', 'audit.read'],
} as const satisfies Record<string, readonly Permission[]>
export type Role = keyof typeof roles

/** True for the name of a role; for text from outside. */
export function isRole(text: string): text is Role {
  return Object.hasOwn(roles, text)
}

const cityWide: readonly Role[] = ['admin', 'dataProtection']

/** Accounts and the audit log are the whole city's: whoever keeps them could widen a narrower grant of their own. */
export function isCityWide(role: Role): boolean {
  return cityWide.includes(role)
}

/** Everything these grants allow somewhere, in the order of `permissions`. */
export function permissionsOf(grants: readonly Grant[]): Permission[] {
  return permissions.filter((permission) => mayDo(grants, permission))
}

/** A role of a person and where it holds; an empty list means everywhere. Districts are codes, teams ids of the city's content. */
export interface Grant {
  role: Role
  districts: readonly string[]
  teams: readonly string[]
}

/** True when one of the grants carries the permission somewhere. */
export function mayDo(grants: readonly Grant[], permission: Permission): boolean {
  return grants.some((grant) => carries(grant, permission))
}

/** Where a thing of the desk belongs. `sharedWith`: teams that hold a task of it. */
export interface Target {
  district: string | null
  team: string | null
  sensitive: boolean
  sharedWith: readonly string[]
}

/** True when the permission holds for this very thing; a sensitive one needs `case.readSensitive` of the same grant. */
export function mayDoTo(grants: readonly Grant[], permission: Permission, target: Target): boolean {
  const needed: Permission[] = target.sensitive ? [permission, 'case.readSensitive'] : [permission]
  return grants.some((grant) => needed.every((one) => carries(grant, one)) && reaches(grant, target))
}

/**
 * True when one grant carries the permission for all of these districts; none means the whole city. For notices and events, which
 * belong to no team.
 */
export function mayDoIn(
  grants: readonly Grant[],
  permission: Permission,
  districts: readonly string[],
): boolean {
  return grants.some(
    (grant) =>
      carries(grant, permission) &&
      (grant.districts.length === 0 ||
        (districts.length > 0 && districts.every((code) => grant.districts.includes(code)))),
  )
}

function carries(grant: Grant, permission: Permission): boolean {
  return (roles[grant.role] as readonly Permission[]).includes(permission)
}

function reaches(grant: Grant, target: Target): boolean {
  const { districts, teams } = grant
  if (teams.length > 0 && target.sharedWith.some((team) => teams.includes(team))) return true
  const inDistrict =
    districts.length === 0 || (target.district !== null && districts.includes(target.district))
  const inTeam = teams.length === 0 || (target.team !== null && teams.includes(target.team))
  return inDistrict && inTeam
}
