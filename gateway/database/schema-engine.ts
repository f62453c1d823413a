import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg'
import { createSchemaAdapter } from './schema-adapter.ts'

/** Prisma's schema engine on one database. */
export type SchemaEngine = engine.SchemaEngine

/** Nothing is managed outside the schema files. */
export const noFilters = { externalTables: [], externalEnums: [] }

/** Node has it; the type of the value comes with TypeScript's browser library only. */
declare const WebAssembly: {
  instantiate(
    bytes: Uint8Array,
    imports: Record<string, object>,
  ): Promise<{ instance: { exports: Record<string, unknown> } }>
}

let loaded: Promise<void> | undefined

/**
 * Lends Prisma's own schema engine for one database, as WebAssembly: the same code as the program that the Prisma command line
 * would download, without the download (docs/decisions/0002-migrations-without-a-download.md).
 */
export async function withSchemaEngine<T>(
  url: string,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  loaded ??= load()
  await loaded
  // The engine never closes a connection by itself.
  const adapter = createSchemaAdapter(url)
  try {
    const bound = bindMigrationAwareSqlAdapterFactory(adapter.factory)
    const schemaEngine = await engine.SchemaEngine.new({ datamodels: undefined }, () => {}, bound)
    try {
      return await work(schemaEngine)
    } finally {
      schemaEngine.free()
    }
  } finally {
    await adapter.close()
  }
}

async function load(): Promise<void> {
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const bytes = await readFile(entry.replace(/\.js$/, '.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': importsOfEngine() })
  engine.__wbg_set_wasm(instance.exports)
  const start = instance.exports.__wbindgen_start
  if (typeof start === 'function') start()
}

/** The engine leaves a ten-second timer behind; it must not keep a process that is done from ending. */
function importsOfEngine(): Record<string, unknown> {
  const imports: Record<string, unknown> = { ...engine }
  for (const name of Object.keys(imports).filter((key) => key.startsWith('__wbg_setTimeout_'))) {
    imports[name] = (callback: () => void, milliseconds: number) => setTimeout(callback, milliseconds).unref()
  }
  return imports
}
