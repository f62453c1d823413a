import type { SignalDataTypeMap, SignalKeyStore } from '@whiskeysockets/baileys'

/** Signal keys kept in memory, for phones and devices that live as long as their process. */
export function createMemoryKeys(): SignalKeyStore {
  const kept = new Map<string, unknown>()
  return {
    async get<T extends keyof SignalDataTypeMap>(type: T, ids: string[]) {
      const found: Record<string, SignalDataTypeMap[T]> = {}
      for (const id of ids) {
        const value = kept.get(`${type}:${id}`)
        if (value !== undefined) found[id] = value as SignalDataTypeMap[T]
      }
      return found
    },
    async set(data) {
      for (const [type, entries] of Object.entries(data)) {
        for (const [id, value] of Object.entries(entries ?? {})) {
          if (value === null) kept.delete(`${type}:${id}`)
          else kept.set(`${type}:${id}`, value)
        }
      }
    },
  }
}
