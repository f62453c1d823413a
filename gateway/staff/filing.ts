import { type Static, Type } from 'typebox'
import type { EntryType } from '#civic/case-entry.ts'
import { type ConcernSource, concernSources } from '#civic/concern.ts'
import { type ContactWish, contactWishes } from '../cases/file-behalf.ts'
import { nullable, TimeShape } from './shape.ts'

/** How a concern reached the office; `behalf`: what staff noted who filed it for somebody without a chat. */
export const FilingShape = Type.Object({
  source: Type.Enum([...concernSources]),
  behalf: nullable(
    Type.Object({
      filedBy: Type.String(),
      consentAt: nullable(TimeShape),
      advocate: nullable(Type.String({ description: 'Who speaks for the person.' })),
      contactWish: nullable(Type.Enum([...contactWishes])),
      contactWords: nullable(Type.String({ description: 'A number or address for it.' })),
    }),
  ),
})

interface FiledRow {
  concern: { source: string }
  entries: { type: string; text: string | null; author: string; detail: unknown }[]
}

/** Reads it from the case's own history. `nameOf`: what a colleague is called. */
export function viewFiling(
  { concern, entries }: FiledRow,
  nameOf: (author: string) => string,
): Static<typeof FilingShape> {
  const source = concernSources.find((one) => one === concern.source) ?? ('chat' satisfies ConcernSource)
  const entryOf = (type: EntryType) => entries.find((entry) => entry.type === type)
  const [filed, consent, wish] = [entryOf('filed'), entryOf('consent'), entryOf('contactWish')]
  if (source === 'chat' || filed === undefined) return { source, behalf: null }
  const { givenAt = null } = (consent?.detail ?? {}) as { givenAt?: string }
  const { wish: contactWish = null } = (wish?.detail ?? {}) as { wish?: ContactWish }
  return {
    source,
    behalf: {
      filedBy: nameOf(filed.author),
      consentAt: givenAt,
      advocate: consent?.text ?? null,
      contactWish,
      contactWords: wish?.text ?? null,
    },
  }
}
