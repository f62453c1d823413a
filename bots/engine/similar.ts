import { fold } from '#content/fold.ts'

/**
 * Whether one text is probably an edited version of another: at least half of the words of the shorter are in both. Platforms name
 * an edited message by an id that its first version did not come with, so the words have to tell.
 */
export function isSameText(one: string, other: string): boolean {
  const ones = new Set(fold(one).split(' '))
  const others = new Set(fold(other).split(' '))
  const shared = [...ones].filter((word) => word !== '' && others.has(word)).length
  return shared > 0 && shared * 2 >= Math.min(ones.size, others.size)
}
