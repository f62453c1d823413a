import { useSyncExternalStore } from 'react'

/**
 * Where one is at the desk. The address after `#` says it, so that every page can be linked and the back key works:
 * `#/<page>/<id>?<query>`.
 */
export interface Route {
  page: string
  id: string | null
  query: URLSearchParams
}

/** Takes an address apart. An empty one is the list of cases. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?')
  const [page = '', id = ''] = path.split('/')
  return { page: page || 'cases', id: id || null, query: new URLSearchParams(query) }
}

/** The address of a page with what it is asked; empty values are left out. */
export function addressOf(page: string, query: Readonly<Record<string, string | undefined>> = {}): string {
  const asked = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]))
  const words = new URLSearchParams(asked).toString()
  return `#/${page}${words && `?${words}`}`
}

export function caseAddress(id: string): string {
  return `#/cases/${id}`
}

/** The current route; renders again when the address changes. */
export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(listen, () => location.hash))
}

function listen(onChange: () => void): () => void {
  addEventListener('hashchange', onChange)
  return () => removeEventListener('hashchange', onChange)
}
