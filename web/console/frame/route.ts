import { useSyncExternalStore } from 'react'
import type { CaseFilter } from '../data/cases.ts'

/** Where one can be at the desk. The address after `#` says it, so that every page can be linked and the back key works. */
export type Route =
  | { page: 'cases'; filter: CaseFilter }
  | { page: 'case'; id: string }
  | { page: 'attention' }
  | { page: 'unknown' }

const states = ['open', 'closed', 'all'] as const

function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?')
  const [first = '', id] = path.split('/')
  if (first === '' || (first === 'cases' && id === undefined)) {
    const asked = new URLSearchParams(query)
    const state = states.find((one) => one === asked.get('state')) ?? 'open'
    return { page: 'cases', filter: { state, search: asked.get('search') ?? '' } }
  }
  if (first === 'cases' && id !== undefined) return { page: 'case', id }
  return first === 'attention' ? { page: 'attention' } : { page: 'unknown' }
}

/** The address of the list with this filter. */
export function listAddress({ state, search }: CaseFilter): string {
  return `#/cases?${new URLSearchParams({ state, ...(search !== '' && { search }) })}`
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
