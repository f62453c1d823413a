/** What a test can make the servers do wrong. `times`: how often, 1 when left out. */
export type Fault =
  /** Ends every open connection with this code, as the servers announce it (401: the device was removed; 440: another one took over). */
  | { type: 'close'; code: CloseCode }
  /** Cuts every open connection without a word. */
  | { type: 'cut' }
  /** The next logins are refused (401 logged out, 403 banned, 405 version too old, 500, 503). */
  | { type: 'refuseLogin'; code: 401 | 403 | 405 | 500 | 503; times?: number }
  /** The next messages of ours are refused (463: no new chats now; 479: stanza not valid). */
  | { type: 'nack'; code: 463 | 479; times?: number }
  /** The next messages of ours are taken and delivered, but never confirmed. */
  | { type: 'noAck'; times?: number }
  /** The next messages of ours are swallowed: neither delivered nor confirmed. */
  | { type: 'lose'; times?: number }
  /** Confirmations come this late from now on; 0 ends it. */
  | { type: 'ackDelay'; ms: number }
  /** Open connections stay open, but nothing is answered any more. New connections are well. */
  | { type: 'silence' }
  /** The next messages of people cannot be decrypted ("Bad MAC"). They come again in order when we ask for it. */
  | { type: 'badMac'; times?: number }
  /** The next messages of people come twice. */
  | { type: 'duplicate'; times?: number }
  /** The next uploads or downloads of files fail with this HTTP status. */
  | { type: 'media'; status: number; times?: number }

/** Codes with which the servers end a connection. */
export type CloseCode = 401 | 403 | 408 | 428 | 440 | 500 | 503 | 515
