import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createTalkWorld } from '#tests/support/talk-world.ts'

const requests: { service_request_id: string; description?: string }[] = JSON.parse(
  readFileSync('tests/fixtures/open311/koeln-sags-uns-requests-a.json', 'utf8'),
)

/** What a person in a hurry answers to each question. */
const hurried: Record<string, string> = {
  kind: 'kind:defect',
  category: 'category:notSure',
  categoryList: 'categoryList:notSure',
  place: 'place:notSure',
  placeWhich: 'placeWhich:none',
  placeDetail: 'placeDetail:skip',
  photos: 'photos:skip',
  summary: 'summary:yes',
  helpful: 'helpful:person',
}

describe('real concerns of another city', () => {
  test.each(requests.filter(({ description }) => description))(
    'concern $service_request_id can be filed with its words kept',
    ({ description = '' }) => {
      const world = createTalkWorld({ languageChosen: true, noticeVersion: '2026-11' })
      world.write(description)
      for (let steps = 0; steps < 8 && world.view.cases.length === 0; steps += 1) {
        world.press(hurried[world.session.step ?? ''] ?? 'menu')
      }
      expect(world.view.cases[0]?.text).toBe(description.normalize('NFC').replace(/\r\n?/g, '\n').trim())
    },
  )

  test('a photo without a word can be filed as well', () => {
    const world = createTalkWorld({ languageChosen: true, noticeVersion: '2026-11' })
    world.send({ type: 'media', media: { kind: 'photo', ref: 'f' } })
    for (const press of ['text:skip', 'kind:defect', 'category:notSure', 'place:notSure', 'photos:done'])
      world.press(press)
    expect(world.press('summary:yes').actions).toMatchObject([
      { type: 'fileConcern', concern: { text: '', mediaKeys: ['m1'] } },
    ])
  })
})
