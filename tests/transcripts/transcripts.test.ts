import { describe, expect, test } from 'vitest'
import { playScript } from '#tests/support/transcript.ts'
import { channelScripts } from './channel-scripts.ts'
import { scripts } from './scripts.ts'

/** After a wanted change, `npx vitest run tests/transcripts -u` writes the golden texts anew: read the difference. */
describe.each(['de', 'de-simple', 'ar'])('in %s', (language) => {
  test.each(Object.keys(scripts))('the conversation "%s" reads as it should', async (name) => {
    const script = scripts[name]
    if (!script) throw new Error(`no script ${name}`)
    await expect(playScript(script, language)).toMatchFileSnapshot(`./${name}.${language}.txt`)
  })
})

describe.each(['de', 'de-simple', 'ar', 'uk'])('of chats that are tied, in %s', (language) => {
  test.each(Object.entries(channelScripts))(
    'the conversation "%s" reads as it should',
    async (name, script) => {
      await expect(playScript(script, language)).toMatchFileSnapshot(`./${name}.${language}.txt`)
    },
  )
})
