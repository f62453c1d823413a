import type { City, Council } from '../city/city.ts'

/**
 * The council that an object of a council system is about: by the address of its organization, or by its official name within the
 * object's own. The first one counts when several meet together.
 */
export function councilOf(city: City, organizations: readonly unknown[], name: string): Council | null {
  const addresses = new Set(organizations.map(addressOf))
  const known = city.councils.find(
    ({ organization }) => organization !== undefined && addresses.has(organization),
  )
  if (known) return known
  const named = city.councils.filter((council) => holdsName(name, council.name))
  return named.sort((a, b) => b.name.length - a.name.length)[0] ?? null
}

/** An organization is named by its address, or stands there itself. */
function addressOf(organization: unknown): unknown {
  const isObject = typeof organization === 'object' && organization !== null && 'id' in organization
  return isObject ? organization.id : organization
}

/** "Stadtbezirksbeirat Nord" is not within "Stadtbezirksbeirat Nordost", nor "Beirat West" within "Beirat West-Mitte". */
function holdsName(text: string, name: string): boolean {
  const at = text.toLowerCase().indexOf(name.toLowerCase())
  return (
    at >= 0 &&
    !/^[\p{L}\p{N}-]/u.test(text.slice(at + name.length)) &&
    !/[\p{L}\p{N}-]$/u.test(text.slice(0, at))
  )
}
