import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import Fastify from 'fastify'
import openapiTypes, { astToString, type OpenAPI3 } from 'openapi-typescript'
import { staffRoutes } from '#gateway/http/staff/routes.ts'
import type { Runtime } from '#gateway/runtime.ts'

const root = new URL('../', import.meta.url)

/** Writing the description needs the routes only: whoever reaches for a connection while they are declared has made a mistake. */
const noRuntime = new Proxy({} as Runtime, {
  get(_target, name) {
    throw new Error(
      `The staff routes used runtime.${String(name)} while being declared; use it in a handler.`,
    )
  },
})

/** What is written from the routes of the staff API, by path in the repository. No database, no network. */
export async function describeStaffApi(): Promise<Record<string, string>> {
  const app = Fastify()
  await app.register(staffRoutes, { runtime: noRuntime })
  const document = (await app.inject('/api/staff/openapi.json')).json<OpenAPI3>()
  await app.close()
  const types = astToString(await openapiTypes(document))
  return {
    'docs/openapi.json': `${JSON.stringify(document, null, 2)}\n`,
    'web/console/api.d.ts': `// Written from docs/openapi.json by \`npx tsx scripts/openapi.ts\`.\n${types}`,
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, content] of Object.entries(await describeStaffApi())) {
    await writeFile(new URL(path, root), content)
  }
}
