/**
 * Cuts a text into pieces of at most `limit` UTF-16 code units, as Telegram and WhatsApp count, preferably between paragraphs, else
 * lines, sentences, words, and never inside a character as a person sees it. Spaces at a cut are dropped.
 */
export function splitText(text: string, limit: number): string[] {
  const pieces: string[] = []
  let rest = text
  while (rest.length > limit) {
    const cut = cutBefore(rest, limit)
    pieces.push(rest.slice(0, cut).trimEnd())
    rest = rest.slice(cut).trimStart()
  }
  if (rest !== '' || pieces.length === 0) pieces.push(rest)
  return pieces.filter((piece, index) => piece !== '' || index === 0)
}

const breaks = [/\n\s*\n/g, /\n/g, /[.!?…。؟۔]\s+/g, /\s+/g]

function cutBefore(text: string, limit: number): number {
  const window = text.slice(0, limit)
  for (const pattern of breaks) {
    const last = [...window.matchAll(pattern)].at(-1)
    // A cut in the first half would leave a crumb; the next finer kind of break does better.
    if (last !== undefined && last.index + last[0].length > limit / 2) return last.index + last[0].length
  }
  return graphemeStart(text, limit)
}

/** The start of the visible character that lies across `limit`; `limit` itself where one character is longer than all. */
function graphemeStart(text: string, limit: number): number {
  const from = Math.max(0, limit - 64)
  const around = text.slice(from, limit + 64)
  let start = 0
  for (const { index, segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(
    around,
  )) {
    if (from + index + segment.length > limit) {
      start = from + index
      break
    }
  }
  if (start > 0 && start > from) return start
  const splitsPair = /[\uD800-\uDBFF]/.test(text.charAt(limit - 1))
  return splitsPair ? limit - 1 : limit
}
