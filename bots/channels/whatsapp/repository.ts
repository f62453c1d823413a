import {
  addTransactionCapability,
  type BinaryNode,
  DEFAULT_CONNECTION_CONFIG,
  decodeMessageNode,
  proto,
  type SocketConfig,
  unpadRandomMax16,
} from '@whiskeysockets/baileys'
import type { Keys } from './keys.ts'
import type { Incoming } from './parse.ts'

/** What the encryption needs to know of its connection. */
export interface Ears {
  /** The stanza that carries a cipher text; `undefined` when it came some other way. */
  stanzaOf(ciphertext: Uint8Array): BinaryNode | undefined
  /** Stores a message for good, or rejects: then the connection must end before anything is confirmed. */
  store(incoming: Incoming): Promise<void>
  /** A message could not be decrypted. */
  failed(): void
}

/** A failed commit must be heard soon; the connection is opened anew then. */
export const transactionOptions = { maxCommitRetries: 1, delayBetweenTriesMs: 0 }

/**
 * Baileys' encryption with two promises of the house. A message is stored before its keys move on and before WhatsApp hears that it
 * arrived: a crash in between lets it come again. And what we encrypted leaves only after the keys for it are kept: in Baileys' own
 * order the message goes first, and a crash lets the next one use the same key.
 */
export function createRepository(keys: Keys, ears: Ears): SocketConfig['makeSignalRepository'] {
  return (auth, logger, numberToLid) => {
    // Its own transactions: inside those of the socket nothing would be kept until the message has left.
    const signal = addTransactionCapability(keys.signal, logger, transactionOptions)
    const repository = DEFAULT_CONNECTION_CONFIG.makeSignalRepository(
      { creds: auth.creds, keys: signal },
      logger,
      numberToLid,
    )

    function read(stanza: BinaryNode, plain: Uint8Array): Incoming {
      const { me } = keys.creds
      const { fullMessage } = decodeMessageNode(stanza, me?.id ?? '', me?.lid ?? '')
      const message = proto.Message.decode(unpadRandomMax16(plain))
      return { ...fullMessage, message: message.deviceSentMessage?.message ?? message }
    }

    return {
      ...repository,
      decryptMessage: (sealed) =>
        signal.transaction(async () => {
          const plain = await repository.decryptMessage(sealed).catch((error: unknown) => {
            ears.failed()
            throw error
          })
          const stanza = ears.stanzaOf(sealed.ciphertext)
          if (stanza) await ears.store(read(stanza, plain))
          return plain
        }, sealed.jid),
    }
  }
}

/** Finds the stanza of a cipher text again: Baileys hands only the bytes on. */
export function createStanzaFinder(): { note(stanza: BinaryNode): void; find: Ears['stanzaOf'] } {
  const stanzas = new WeakMap<Uint8Array, BinaryNode>()
  return {
    note(stanza) {
      if (!Array.isArray(stanza.content)) return
      for (const { tag, content } of stanza.content) {
        if (tag === 'enc' && content instanceof Uint8Array) stanzas.set(content, stanza)
      }
    },
    find: (ciphertext) => stanzas.get(ciphertext),
  }
}
