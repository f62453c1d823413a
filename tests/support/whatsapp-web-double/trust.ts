import tls, { type SecureContextOptions } from 'node:tls'
import { WA_CERT_DETAILS } from '@whiskeysockets/baileys'

/** What a process must trust so that Baileys takes the double for WhatsApp. */
export interface Trust {
  /** Public key of the double's noise root, hex. */
  rootKey: string
  /** Its media host's own certificate, PEM. */
  certificate: string
}

const certificates = new Set<string>()
let isPatched = false

/**
 * Lets Baileys in this process connect to the double: its root key stands in for WhatsApp's, and its media host's certificate is
 * trusted beside the usual ones. All doubles have the same root key, so that several can run at once.
 */
export function trustDouble({ rootKey, certificate }: Trust): void {
  WA_CERT_DETAILS.PUBLIC_KEY = Buffer.from(rootKey, 'hex')
  certificates.add(certificate)
  if (isPatched) return
  isPatched = true
  const original = tls.createSecureContext
  // Node reads NODE_EXTRA_CA_CERTS only when it starts, and both `https` and `fetch` make their contexts here.
  Object.assign(tls, {
    createSecureContext(options?: SecureContextOptions) {
      const context = original(options)
      for (const each of certificates) context.context.addCACert(each)
      return context
    },
  })
}
