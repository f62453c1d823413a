import { PrismaPg } from '@prisma/adapter-pg'
import type { SqlDriverAdapterFactory, SqlQuery, Transaction } from '@prisma/driver-adapter-utils'
import type pg from 'pg'

/** A statement that begins with such a comment is prepared under this name, once a connection, and planned once instead of each time. */
const preparedName = /^\s*\/\* prepared: (\w+) \*\//

/**
 * Prisma's PostgreSQL adapter, with one query after the other inside a transaction. A read of several relations makes Prisma send
 * several at once over the transaction's one connection, which node-postgres warns of and refuses from its version 9 on
 * (github.com/prisma/orm/pull/29468).
 */
export function createAdapter(pool: pg.Pool): SqlDriverAdapterFactory {
  const factory = new PrismaPg(pool, {
    // Not for all of them: every length of an IN list would be a statement of its own that stays with the connection.
    statementNameGenerator: ({ sql }) => preparedName.exec(sql)?.[1] ?? '',
  })
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    async connect() {
      const adapter = await factory.connect()
      const start = adapter.startTransaction.bind(adapter)
      adapter.startTransaction = async (isolation) => oneByOne(await start(isolation))
      return adapter
    },
  }
}

function oneByOne(transaction: Transaction): Transaction {
  let last: Promise<unknown> = Promise.resolve()
  const inTurn =
    <T>(run: (query: SqlQuery) => Promise<T>) =>
    (query: SqlQuery): Promise<T> => {
      const answer = last.then(
        () => run(query),
        () => run(query),
      )
      last = answer
      return answer
    }
  transaction.queryRaw = inTurn(transaction.queryRaw.bind(transaction))
  transaction.executeRaw = inTurn(transaction.executeRaw.bind(transaction))
  return transaction
}
