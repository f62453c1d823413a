/**
 * What was begun concerns another resident as well. Whoever has the row of one must not wait for the other's: it is begun anew, and both
 * rows are taken first, the smaller id first.
 */
export class TogetherError extends Error {
  readonly residentId: string

  constructor(residentId: string) {
    super('this turn needs the row of another resident too; take both and begin anew')
    this.name = 'TogetherError'
    this.residentId = residentId
  }
}
