import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes half a minute and more, longest first. A file that begins last keeps one worker busy while the other has nothing to do. */
const longest = [
  'integration/gateway/order',
  'crash/crash',
  'crash/broadcast',
  'integration/gateway/processes',
  'integration/telegram-story/story',
  'integration/delivery/delivery',
  'integration/gateway/poison',
  'fuzz/webhook',
  'integration/authorization/matrix',
  'integration/delivery/rate',
  'browser/xss',
  'browser/desk-access',
  'browser/desk-story',
  'browser/notice-story',
  'integration/linking/erase-everywhere',
  'browser/desk-case',
  'browser/desk-office',
  'browser/handbook',
  'browser/channels',
  'integration/whatsapp/broadcast',
  'browser/desk',
  'integration/whatsapp/account-talk',
  'integration/whatsapp/account-terminal',
  'integration/whatsapp/lease',
  'browser/story',
  'browser/handbook-notices',
  'integration/whatsapp/double',
  'integration/whatsapp/poll',
  'integration/whatsapp/story',
  'contract/channel',
]

/**
 * What uses Playwright, Baileys or oidc-provider. They keep something in an `AsyncLocalStorage`; from then on Node 20 and 22 follow each
 * promise of the worker, and reading rows takes a quarter more of the processor. These files come after all others.
 */
const followed =
  /\/tests\/(browser|contract|unit\/whatsapp|integration\/(whatsapp|linking\/erase-everywhere|desk\/channels-link|staff\/oidc))[/.]/

/** Vitest's order of files: without the times of an earlier run, which a fresh checkout has not got, it would go by their size. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const index = longest.findIndex((name) => moduleId.endsWith(`/tests/${name}.test.ts`))
      const isFollowed = followed.test(moduleId)
      return (index < 0 ? longest.length : index) + (isFollowed ? longest.length + 1 : 0)
    }
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other))
  }
}
