import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes half a minute and more, longest first. A file that begins last keeps one worker busy while the other has nothing to do. */
const longest = [
  'integration/gateway/order',
  'crash/crash',
  'browser/xss',
  'browser/desk-access',
  'crash/broadcast',
  'integration/gateway/processes',
  'integration/telegram-story/story',
  'integration/delivery/delivery',
  'integration/gateway/poison',
  'browser/notice-story',
  'browser/desk-story',
  'fuzz/webhook',
  'browser/desk-case',
  'integration/authorization/matrix',
  'integration/delivery/rate',
  'browser/handbook',
]

/** Vitest's order of files: without the times of an earlier run, which a fresh checkout has not got, it would go by their size. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const index = longest.findIndex((name) => moduleId.endsWith(`/tests/${name}.test.ts`))
      return index < 0 ? longest.length : index
    }
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other))
  }
}
