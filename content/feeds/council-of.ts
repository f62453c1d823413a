import type { City, Council } from '../city/city.ts'

/**
 * The councils that an object of a council system is about, in its order: by the addresses of its organizations, or by their official
 * names within the object's own. Several meet together now and then.
 */
export function councilsOf(city: City, organizations: readonly unknown[], name: string): Council[] {
  const addresses = organizations.map(addressOf)
  const place = ({ organization }: Council) => addresses.indexOf(organization)
  const known = city.councils.filter(
    (council) => council.organization !== undefined && addresses.includes(council.organization),
  )
  if (known.length > 0) return known.toSorted((a, b) => place(a) - place(b))
  const named = city.councils.filter((council) => holdsName(name, council.name))
  return named.filter((one) => !named.some((other) => other !== one && holdsName(other.name, one.name)))
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
