import { Type } from 'typebox'
import { type Grant, isCityWide, isRole, type Role, roles } from '#civic/role.ts'
import type { City } from '#content/city/city.ts'
import { StaffRefusal } from './refusal.ts'

const Code = Type.String({ minLength: 1, maxLength: 24 })

/** A role and where it holds, as the staff API speaks of it. */
export const GrantShape = Type.Object({
  role: Type.Enum(Object.keys(roles) as Role[]),
  districts: Type.Array(Code, { maxItems: 100, uniqueItems: true, description: 'Codes; empty: everywhere.' }),
  teams: Type.Array(Code, { maxItems: 100, uniqueItems: true, description: 'Ids; empty: every team.' }),
})

/** Refuses a grant that names what this city does not have, or narrows a role that holds for the whole city. */
export function checkGrant(city: City, grant: Grant): void {
  const { role, districts, teams } = grant
  if (isCityWide(role) && districts.length + teams.length > 0) {
    const message = `The role "${role}" holds for the whole city: leave districts and teams empty.`
    throw new StaffRefusal('cityWideRole', message, 'role')
  }
  const known = city.areas.filter(({ level }) => level === 'district').map(({ code }) => code)
  const district = districts.find((code) => !known.includes(code))
  if (district !== undefined) {
    const message = `There is no district "${district}". There are: ${known.join(', ')}.`
    throw new StaffRefusal('unknownDistrict', message, 'districts')
  }
  const team = teams.find((id) => !city.teams.some((one) => one.id === id))
  if (team !== undefined) {
    const message = `There is no team "${team}". There are: ${city.teams.map(({ id }) => id).join(', ')}.`
    throw new StaffRefusal('unknownTeam', message, 'teams')
  }
}

/** The grants of stored rows. A role this version does not know, or a city-wide one that was narrowed, gives no rights. */
export function viewGrants(rows: readonly { role: string; districts: string[]; teams: string[] }[]): Grant[] {
  return rows.flatMap(({ role, districts, teams }) => {
    if (!isRole(role) || (isCityWide(role) && districts.length + teams.length > 0)) return []
    return [{ role, districts, teams }]
  })
}

/** True when both say the same, in whatever order. */
export function isSameGrant(one: Grant, other: Grant): boolean {
  const key = ({ role, districts, teams }: Grant) =>
    JSON.stringify([role, [...districts].sort(), [...teams].sort()])
  return key(one) === key(other)
}
