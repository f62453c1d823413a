/**
 * Why a feed gave nothing.
 * - `unreachable`: no answer, or a failure of its server; the next read may help.
 * - `refused`: its server does not give it to us (401, 403, 404 ...).
 * - `elsewhere`: it sends us to another address; the city writes the new one into feeds.yaml.
 * - `tooLarge`: more bytes, pages or entries than a feed may have.
 * - `unreadable`: what came is neither a calendar nor an OParl list, or it is cut off.
 */
export type FeedFailure = 'unreachable' | 'refused' | 'elsewhere' | 'tooLarge' | 'unreadable'

/** A feed could not be read; nothing was taken from it. The message says what to do and quotes nothing of the feed. */
export class FeedError extends Error {
  readonly code: FeedFailure

  constructor(code: FeedFailure, message: string, options: { cause?: unknown } = {}) {
    super(message, options)
    this.name = 'FeedError'
    this.code = code
  }
}
