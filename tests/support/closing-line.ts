import type { Reporter, TestModule } from 'vitest/node'

/**
 * Ends a run with one plain line, `N passed, N failed, N skipped`, for people and scripts that read the end only. Where something failed, and
 * all of it in files that can be named, a line `again: <file> <file>` before it says how to run these alone.
 */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const count = { passed: 0, failed: errors.length, skipped: 0, pending: 0 }
    const broken = modules.filter((module) => module.state() === 'failed')
    for (const module of modules) {
      let own = 0
      for (const test of module.children.allTests()) {
        count[test.result().state] += 1
        own += test.result().state === 'failed' ? 1 : 0
      }
      // A file that breaks before or beside its tests has failed although none of its tests did.
      if (module.state() === 'failed' && own === 0) count.failed += 1
    }
    if (broken.length > 0 && errors.length === 0) {
      console.log(`again: ${broken.map(({ relativeModuleId }) => relativeModuleId).join(' ')}`)
    }
    console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped + count.pending} skipped`)
  }
}
