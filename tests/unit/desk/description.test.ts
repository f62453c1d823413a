import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { describeStaffApi } from '../../../scripts/openapi.ts'

test('docs/openapi.json and the types of the desk are what the routes say now', async () => {
  for (const [path, content] of Object.entries(await describeStaffApi())) {
    const kept = await readFile(new URL(`../../../${path}`, import.meta.url), 'utf8')
    expect(kept === content, `${path} is stale: run \`npx tsx scripts/openapi.ts\` and commit it.`).toBe(true)
  }
})

test('every route of the description says what it does and how it refuses', async () => {
  const description = JSON.parse((await describeStaffApi())['docs/openapi.json'] ?? '{}')
  expect(description.openapi).toBe('3.1.0')
  const operations = Object.values<object>(description.paths).flatMap((path) => Object.values(path))
  expect(operations.length).toBeGreaterThan(9)
  for (const operation of operations) {
    expect(operation.summary).toEqual(expect.any(String))
    expect(operation.responses).toHaveProperty('401')
  }
})
