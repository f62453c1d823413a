import { expect, it } from 'vitest'
import { createLog } from '#gateway/log.ts'

it.each(['error', 'err'])('an error in the field %s is logged without what its fields quote', (field) => {
  const lines: string[] = []
  const log = createLog('info', { write: (line: string) => void lines.push(line) })
  const failure = Object.assign(new Error('invalid input: "meine Adresse"'), {
    code: '22P02',
    detail: 'Failing row contains (meine Adresse).',
  })
  log.error({ [field]: failure }, 'cannot store')
  expect(lines.join()).toContain('22P02')
  expect(lines.join()).not.toContain('meine Adresse')
})
