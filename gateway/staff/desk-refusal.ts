/**
 * Why something that the desk or another office wants is not done; nothing was changed. `code` is stable, programs decide by it; `field`
 * names what would have to change; the message says what to do. Each part of the house has its own codes.
 */
export class DeskRefusal<Code extends string = string> extends Error {
  readonly code: Code
  readonly field: string | undefined
  /** HTTP status. */
  readonly status: number

  constructor(name: string, status: number, code: Code, field: string | undefined, message: string) {
    super(message)
    this.name = name
    this.code = code
    this.field = field
    this.status = status
  }
}
