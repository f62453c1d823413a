import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createDrafting } from '#gateway/notices/draft.ts'
import { previewEdition } from '#gateway/notices/editions.ts'
import { readNotice } from '#gateway/notices/read.ts'
import { reviewVersion, saveVersion } from '#gateway/notices/versions.ts'
import { wantDrafts } from '#gateway/notices/want-drafts.ts'
import { invitation, invite, type NoticeWorld, openNoticeWorld, person, versionOf } from './world.ts'

let world: NoticeWorld
beforeAll(async () => {
  world = await openNoticeWorld()
  world.translation = async ({ text, to }) => ({ text: `${to}: ${text}`, provider: 'double' })
})
afterAll(() => world.close())

const translator = person('translator')
const languages = ['uk', 'ar'] as const
const steps = ['edit', 'minor', 'facts', 'write', 'review', 'want', 'replace', 'draft'] as const

/** One step of an editor, a translator or the machine; a refusal is an answer like any other. */
async function take(id: string, step: (typeof steps)[number], language: string, turn: number): Promise<void> {
  const { runtime } = world
  const which = { noticeId: id, language }
  const current = await versionOf(world, id, 'de')
  const words = { ...current.words, title: `Titel ${turn}` }
  switch (step) {
    case 'edit':
    case 'minor':
      await invite(world, { id, words, minor: step === 'minor' })
      return
    case 'facts':
      await invite(world, { id, words: current.words, facts: { ...invitation.facts, place: `Haus ${turn}` } })
      return
    case 'write':
      return saveVersion(runtime, translator, {
        ...which,
        words: { title: `${language} ${turn}`, text: 'x' },
      })
    case 'review': {
      const { updatedAt } = await versionOf(world, id, language)
      return reviewVersion(runtime, translator, { ...which, seenAt: new Date(updatedAt ?? 0) })
    }
    case 'want':
    case 'replace':
      await wantDrafts(runtime, translator, {
        noticeId: id,
        languages: [language],
        replace: step === 'replace',
      })
      return
    case 'draft':
      await createDrafting(runtime)(id)
  }
}

it('whatever editors, translators and machines do in whatever order, only words made from today’s source go out as theirs', async () => {
  const step = fc.tuple(fc.constantFrom(...steps), fc.constantFrom(...languages))
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (walk) => {
      const id = await invite(world)
      const human = new Map<string, string>()
      for (const [turn, [name, language]] of walk.entries()) {
        world.now = new Date(world.now.getTime() + 1000)
        const refused = await take(id, name, language, turn).then(
          () => false,
          (error: { code?: string }) => {
            expect(error.code).toMatch(/^(nothingToReview|changedMeanwhile)$/)
            return true
          },
        )
        if (name === 'write' && !refused) human.set(language, `${language} ${turn}`)
        if (name === 'replace') human.delete(language)
        const notice = await readNotice(world.runtime, translator.grants, id)
        for (const tag of languages) {
          const version = notice?.versions.find((one) => one.language === tag)
          const { basis, reply } = await previewEdition(world.runtime, id, tag)
          const isCurrent = version?.sourceRevision === notice?.sourceRevision
          if (version?.status === 'reviewed') expect([basis, isCurrent]).toEqual(['reviewed', true])
          if (version?.status === 'outdated') expect([basis, isCurrent]).toEqual(['source', false])
          if (version?.status === 'machine' || version?.status === 'inReview') {
            expect([basis, isCurrent]).toEqual(['machine', true])
          }
          const written = human.get(tag)
          if (written) expect(version?.words.title, 'a person’s words are kept').toBe(written)
          if (basis === 'source') expect(JSON.stringify(reply.text)).toContain('notice.source')
        }
      }
    }),
    { numRuns: 20 },
  )
})
