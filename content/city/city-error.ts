/** One thing wrong with a city folder: in which file, where in it, and what to do about it. */
export interface CityProblem {
  file: string
  /** JSON pointer into the file, or '' for the whole file. */
  path: string
  problem: string
  hint: string
}

/** Thrown by `loadCity` with every problem of the folder at once. */
export class CityError extends Error {
  readonly problems: CityProblem[]

  constructor(folder: string, problems: CityProblem[]) {
    const lines = problems.map(({ file, path, problem, hint }) => `- ${file}${path}: ${problem}. ${hint}`)
    super(`The city folder ${folder} cannot be used (${problems.length} problems):\n${lines.join('\n')}`)
    this.name = 'CityError'
    this.problems = problems
  }
}
