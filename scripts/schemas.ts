import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { caseNewsSchema, officeStepSchema } from '#gateway/back-office/event.ts'

/** The published JSON Schemas (draft 2020-12) of the back office's queues, as text by file name. */
export function publishedSchemas(): Map<string, string> {
  return new Map(
    Object.entries({ 'case-news-1.json': caseNewsSchema, 'office-step-1.json': officeStepSchema }).map(
      ([name, schema]) => [
        name,
        `${JSON.stringify({ $schema: 'https://json-schema.org/draft/2020-12/schema', ...schema }, null, 2)}\n`,
      ],
    ),
  )
}

const folder = new URL('../docs/schemas/', import.meta.url)

/** Where a published schema lies. */
export function schemaFile(name: string): string {
  return fileURLToPath(new URL(name, folder))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, text] of publishedSchemas()) {
    const known = await readFile(schemaFile(name), 'utf8').catch(() => '')
    if (known === text) continue
    await writeFile(schemaFile(name), text)
    console.log(`docs/schemas/${name} written`)
  }
}
