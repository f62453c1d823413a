import type { Prisma } from '#prisma/client.ts'

/** Every civic function works inside the caller's transaction, so that all effects of one message commit together. */
export type Transaction = Prisma.TransactionClient
