import { PrismaPg } from '@prisma/adapter-pg'
import {
  ColumnTypeEnum,
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import pg from 'pg'

const singleCharacter = 18
const text = 25

/** Which columns of a result are of PostgreSQL's internal type "char", by the result's rows. */
const characterColumns = new WeakMap<object, number[]>()

/**
 * A pool for the schema engine. To read a database's tables the engine asks the system catalogs, whose flags are of type "char";
 * Prisma's adapter refuses that type. So the pool lets it pass as text and remembers the columns.
 */
class CatalogPool extends pg.Pool {
  override query: pg.Pool['query'] = async (...parameters: unknown[]) => {
    const result: pg.QueryArrayResult = await Reflect.apply(pg.Pool.prototype.query, this, parameters)
    const found: number[] = []
    for (const [column, field] of (result.fields ?? []).entries()) {
      if (field.dataTypeID !== singleCharacter) continue
      field.dataTypeID = text
      found.push(column)
    }
    characterColumns.set(result.rows, found)
    return result
  }
}

/** Prisma's PostgreSQL adapter as the schema engine needs it, and what closes its connections. */
export function createSchemaAdapter(url: string): {
  factory: SqlMigrationAwareDriverAdapterFactory
  close(): Promise<void>
} {
  const pool = new CatalogPool({ connectionString: url })
  const inner = new PrismaPg(pool)
  const factory: SqlMigrationAwareDriverAdapterFactory = {
    provider: inner.provider,
    adapterName: inner.adapterName,
    connect: async () => runWhole(pool, nameCharacters(await inner.connect())),
    connectToShadowDb: () => inner.connectToShadowDb(),
  }
  return { factory, close: () => pool.end() }
}

function nameCharacters(adapter: SqlDriverAdapter): SqlDriverAdapter {
  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query)
    for (const column of characterColumns.get(result.rows) ?? [])
      result.columnTypes[column] = ColumnTypeEnum.Character
    return result
  }
  return adapter
}

/** Prisma's adapter cuts a script at every semicolon, also inside a function's body; PostgreSQL reads it whole, and as one transaction. */
function runWhole(pool: pg.Pool, adapter: SqlDriverAdapter): SqlDriverAdapter {
  adapter.executeScript = async (script) => {
    const client = await pool.connect()
    try {
      await client.query(script)
    } catch (error) {
      if (!(error instanceof pg.DatabaseError)) throw error
      const { message, code = '', severity = 'ERROR', detail, column, hint } = error
      throw new DriverAdapterError({ kind: 'postgres', code, severity, message, detail, column, hint })
    } finally {
      client.release()
    }
  }
  return adapter
}
