import { defineConfig } from 'prisma/config'

/** Where Prisma finds the split schema. Migrations are applied by gateway/database/migrate.ts, which needs no engine download. */
export default defineConfig({ schema: 'prisma/schema', migrations: { path: 'prisma/migrations' } })
