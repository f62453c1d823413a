/** What is kept on the device, and only when the person asked for it (TDDDG section 25). */
export interface Kept {
  secret: string
  language: string
}

const KEY = 'kurzer-draht'

/** A new device secret: 32 random bytes in base64url. It lives in memory unless `keep` is called. */
export function newSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '')
}

/** A UUID of version 4; `crypto.randomUUID` is missing in older browsers and on plain http. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** What an earlier visit left here at the person's wish. */
export function kept(): Kept | null {
  try {
    const value = JSON.parse(localStorage.getItem(KEY) ?? 'null')
    return value && /^[\w-]{43}$/.test(value.secret)
      ? { secret: value.secret, language: String(value.language) }
      : null
  } catch {
    return null
  }
}

/** Keeps the conversation on this device; false when the browser does not let us. */
export function keep(value: Kept): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}

/** Removes every trace from this device. */
export function unkeep(): void {
  try {
    localStorage.removeItem(KEY)
  } catch {
    // A browser that forbids storage has kept nothing.
  }
}
