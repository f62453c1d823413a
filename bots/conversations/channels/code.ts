import type { Session, TurnEvent } from '#bots/engine/session.ts'
import { isLinkCode } from '#civic/link-code.ts'
import { foldDigits } from '#content/fold.ts'

/** What a link into a chat carries: it opens the conversation "link" with this code. */
export const linkStart = 'link-'

/** Cyrillic capitals that look like letters of a code: somebody typed them as they saw them. */
const lookalikes: Record<string, string> = { С: 'C', Н: 'H', К: 'K', М: 'M', Р: 'P', Т: 'T', Х: 'X', У: 'Y' }

/** The code a text is, however it was typed: `k7mp 4txr`, `link-K7MP-4TXR`, with digits of any script; `null` when it is none. */
export function codeIn(text: string): string | null {
  const bare = foldDigits(text.normalize('NFKC'))
    .trim()
    .replace(/^link-/i, '')
    .replace(/[\s\p{Cf}\p{Pd}\p{Quotation_Mark}.:]/gu, '')
    .toUpperCase()
    .replace(/[СНКМРТХУ]/g, (letter) => lookalikes[letter] ?? letter)
  return isLinkCode(bare) ? bare : null
}

/** The code a turn is about: sent just now, or held while something else had to be asked first. */
export function namedCode(event: TurnEvent, { held }: Pick<Session, 'held'>): string | null {
  return (
    codeSent(event) ?? (held?.type === 'open' && held.conversation === 'link' ? codeIn(held.value) : null)
  )
}

/** The code this very message sends. */
export function codeSent(event: { type?: unknown; text?: unknown; payload?: unknown }): string | null {
  if (event.type === 'message' && typeof event.text === 'string') return codeIn(event.text)
  const { payload } = event
  const isLink = event.type === 'command' && typeof payload === 'string' && payload.startsWith(linkStart)
  return isLink ? codeIn(payload) : null
}
