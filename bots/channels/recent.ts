/** The newest entries of many, by a name: what is set beyond `most` pushes out the one that was set longest ago. */
export interface Recent<T> {
  get(name: string): T | undefined
  set(name: string, value: T): void
  delete(name: string): void
}

/** Builds an empty list of at most so many. */
export function createRecent<T>(most: number): Recent<T> {
  const entries = new Map<string, T>()
  return {
    get: (name) => entries.get(name),
    set(name, value) {
      entries.delete(name)
      entries.set(name, value)
      const [oldest] = entries.keys()
      if (entries.size > most && oldest !== undefined) entries.delete(oldest)
    },
    delete: (name) => void entries.delete(name),
  }
}
