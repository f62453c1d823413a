import { SendError } from '#bots/channels/contract.ts'
import { buttonTitleLimit, cut, oneLine, rowOf } from './label.ts'

/** A message with something to choose; the words above it are its `body`. */
export type Choosing =
  | { type: 'buttons'; body: string; buttons: { id: string; title: string }[] }
  | { type: 'list'; body: string; open: string; rows: { id: string; title: string; description?: string }[] }

/** Most reply buttons, most rows of all sections of a list, and bytes of an id: a row's is shorter than a button's 256. */
const mostButtons = 3
export const mostRows = 10
export const mostChoiceIdBytes = 200

/** Opens a list where a message brings no words for it. */
const listSign = '☰'

/**
 * Choices as WhatsApp can show them: up to three as buttons where every label fits one whole and no two look alike, else as a list,
 * more than ten as several lists one after the other. A list costs one press more, but says a long label to its end.
 */
export function chooseFrom(
  choices: readonly { id: string; label: string }[],
  open: string | undefined,
): Choosing[] {
  for (const { id } of choices) {
    if (Buffer.byteLength(id) > mostChoiceIdBytes || id.trim() !== id || id === '') {
      throw new SendError(
        'rejected',
        `A choice id must be 1 to ${mostChoiceIdBytes} bytes without blanks around.`,
        {
          platformCode: 'choiceId',
        },
      )
    }
  }
  const plain = choices.map(({ label }, index) => oneLine(label, `${index + 1})`))
  const isUnique = new Set(plain).size === plain.length
  const labels = isUnique ? plain : plain.map((label, index) => `${index + 1}) ${label}`)
  const named = choices.map(({ id }, index) => ({ id, label: labels[index] ?? id }))
  if (named.length === 0) return []
  if (named.length <= mostButtons && labels.every((label) => label.length <= buttonTitleLimit)) {
    return [{ type: 'buttons', body: '', buttons: named.map(({ id, label }) => ({ id, title: label })) }]
  }
  return Array.from({ length: Math.ceil(named.length / mostRows) }, (_, page) => ({
    type: 'list',
    body: '',
    open: cut(oneLine(open ?? '', listSign), buttonTitleLimit),
    rows: named
      .slice(page * mostRows, (page + 1) * mostRows)
      .map(({ id, label }) => ({ id, ...rowOf(label) })),
  }))
}
