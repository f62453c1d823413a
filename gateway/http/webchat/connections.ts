/** The open pages of each address, so that all of them hear of a forget and nobody opens hundreds. */
export interface Connections<Page> {
  /** False when the address has as many pages open as it may. */
  add(handle: string, page: Page): boolean
  remove(handle: string, page: Page): void
  of(handle: string): Page[]
}

/** Counts open pages by address in this process. */
export function createConnections<Page>(most: number): Connections<Page> {
  const pages = new Map<string, Set<Page>>()
  return {
    add(handle, page) {
      const open = pages.get(handle) ?? new Set<Page>()
      if (open.size >= most) return false
      pages.set(handle, open.add(page))
      return true
    },
    remove(handle, page) {
      const open = pages.get(handle)
      open?.delete(page)
      if (open?.size === 0) pages.delete(handle)
    },
    of: (handle) => [...(pages.get(handle) ?? [])],
  }
}
