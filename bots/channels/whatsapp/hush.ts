/** What libsignal 6 prints in ordinary use, some of it with the private keys of a session as an object behind it. */
const phrases = [
  'Closing session:',
  'Opening session:',
  'Removing old closed session:',
  'Session already closed',
  'Session already open',
  'Migrating session to:',
  'V1 session storage migration error:',
  'Closing open session in favor of incoming prekey bundle',
  'Failed to decrypt message with any known session...',
  'Session error:',
  'Decrypted message with closed session.',
  'Unhandled bucket type (for naming):',
  'WARNING: Expected pubkey of length 33',
]
const methods = ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const

/** Fields by which a session shows, under whatever words a later version prints it. */
const fields = ['currentRatchet', '_chains', 'chains', 'privKey', 'rootKey', 'indexInfo', '_sessions']

let isHushed = false

/**
 * Keeps libsignal from printing to the console, once for the life of the process: it has no logger that could be taken away, and prints
 * private keys (WhiskeySockets/Baileys#2098). Everything else goes through as before.
 */
export function hushLibsignal(): void {
  if (isHushed) return
  isHushed = true
  const { console: screen } = globalThis
  for (const method of methods) {
    const print = screen[method].bind(screen)
    screen[method] = (...words: unknown[]) => {
      if (!isLibsignal(words)) print(...words)
    }
  }
}

function isLibsignal(words: unknown[]): boolean {
  const [first] = words
  if (typeof first === 'string' && phrases.some((phrase) => first.startsWith(phrase))) return true
  return words.some(
    (word) => typeof word === 'object' && word !== null && fields.some((name) => name in word),
  )
}
