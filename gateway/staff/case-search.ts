import type { Transaction } from '#civic/transaction.ts'
import { Prisma } from '#prisma/client.ts'

/**
 * What somebody typed as a tsquery over the folded words of cases: every word must be there, the last one by its beginning, words in
 * quotes next to each other. `null`: no word in it.
 */
export async function parseSearch(transaction: Transaction, text: string): Promise<string | null> {
  const parts = partsOf(text)
  if (parts.length === 0) return null
  const queries = parts.map(queryOf)
  const [row] = await transaction.$queryRaw<{ query: string | null }[]>(
    Prisma.sql`SELECT nullif(concat_ws(' & ', ${Prisma.join(queries.map((query) => Prisma.sql`nullif((${query})::text, '')`))}), '') AS query`,
  )
  return row?.query ?? null
}

function queryOf({ kind, words }: SearchPart): Prisma.Sql {
  const folded = Prisma.sql`fold_words(${words})`
  switch (kind) {
    case 'phrase':
      return Prisma.sql`phraseto_tsquery('simple', ${folded})`
    case 'words':
      return Prisma.sql`plainto_tsquery('simple', ${folded})`
    case 'beginning':
      // Folded words hold no quote and no backslash.
      return Prisma.sql`CASE WHEN trim(${folded}) <> '' THEN to_tsquery('simple', '''' || ${folded} || ''':*') END`
  }
}

interface SearchPart {
  kind: 'phrase' | 'words' | 'beginning'
  words: string
}

function partsOf(text: string): SearchPart[] {
  const parts: SearchPart[] = []
  // A quote that is never closed holds the rest, as one does while typing.
  for (const [index, part] of text.split(/["„“”«»]/u).entries()) {
    const words = part.split(/\s+/u).filter((word) => word !== '')
    if (words.length === 0) continue
    if (index % 2 === 1) parts.push({ kind: 'phrase', words: words.join(' ') })
    else parts.push(...words.map((word) => ({ kind: 'words' as const, words: word })))
  }
  const last = parts.at(-1)
  const isStillTyped = !/["“”»]\s*$/u.test(text)
  if (last && isStillTyped) last.kind = last.kind === 'words' ? 'beginning' : last.kind
  return parts
}
