const months = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat('de', { month: 'long', timeZone: 'UTC' })
    .format(Date.UTC(2000, month))
    .toLowerCase(),
)

const datePattern = new RegExp(
  `\\b(\\d{1,2})\\.\\s?(?:(\\d{1,2})\\.(?:\\s?\\d{4}|\\d{2})?|(${months.join('|')})(?:\\s\\d{4})?)`,
  'giu',
)

/** Dates in a German text, "3.12.", "03.12.2026", "3. Dezember": the words, and month and day with two digits each. */
export function datesIn(text: string): { words: string; start: number; month: string; day: string }[] {
  return [...text.matchAll(datePattern)].flatMap((match) => {
    const [words, day = '', number, name] = match
    const month = number === undefined ? months.indexOf((name ?? '').toLowerCase()) + 1 : Number(number)
    if (month < 1 || month > 12 || Number(day) < 1 || Number(day) > 31) return []
    return [{ words, start: match.index, month: two(month), day: two(Number(day)) }]
  })
}

function two(number: number): string {
  return `${number}`.padStart(2, '0')
}
