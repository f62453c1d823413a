/** A stretch of a text, and whether the other text has it too. */
export interface Stretch {
  text: string
  changed: boolean
}

/** Longer texts are compared as a whole: the table below grows with the square of their words. */
const mostWords = 1500

/** Tells for two texts which stretches of each are not in the other, word by word. Joined, the stretches are the texts. */
export function compareTexts(one: string, other: string): [Stretch[], Stretch[]] {
  const [left, right] = [wordsOf(one), wordsOf(other)]
  if (Math.max(left.length, right.length) > mostWords) {
    return one === other
      ? [[{ text: one, changed: false }], [{ text: other, changed: false }]]
      : [[{ text: one, changed: true }], [{ text: other, changed: true }]]
  }
  const lengths = commonLengths(left, right)
  const at = (row: number, column: number) => lengths[row]?.[column] ?? 0
  const [first, second]: [Stretch[], Stretch[]] = [[], []]
  let [row, column] = [0, 0]
  while (row < left.length || column < right.length) {
    const [mine = '', theirs = ''] = [left[row], right[column]]
    if (row < left.length && column < right.length && mine === theirs) {
      add(first, mine, false)
      add(second, theirs, false)
      row += 1
      column += 1
    } else if (column >= right.length || (row < left.length && at(row + 1, column) >= at(row, column + 1))) {
      add(first, mine, true)
      row += 1
    } else {
      add(second, theirs, true)
      column += 1
    }
  }
  return [first, second]
}

/** Words, the spaces between them, and signs, each for itself. */
function wordsOf(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? []
}

/** How many words the rests of both texts have in common, by where the rests begin. */
function commonLengths(left: readonly string[], right: readonly string[]): number[][] {
  const lengths = Array.from({ length: left.length + 1 }, () => new Array<number>(right.length + 1).fill(0))
  for (let row = left.length - 1; row >= 0; row -= 1) {
    const [here = [], below = []] = [lengths[row], lengths[row + 1]]
    for (let column = right.length - 1; column >= 0; column -= 1) {
      here[column] =
        left[row] === right[column]
          ? (below[column + 1] ?? 0) + 1
          : Math.max(below[column] ?? 0, here[column + 1] ?? 0)
    }
  }
  return lengths
}

function add(stretches: Stretch[], text: string, changed: boolean): void {
  const last = stretches.at(-1)
  if (last?.changed === changed) last.text += text
  else stretches.push({ text, changed })
}
