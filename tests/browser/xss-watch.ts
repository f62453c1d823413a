import type { BrowserContext, Page } from 'playwright-core'

/** What a browser did although only text was shown to it. */
export interface Watch {
  /** Scripts that ran, requests that were sent, dialogs and windows that opened. */
  executed: string[]
  /** What the content security policy had to stop: markup got through, even if nothing came of it. */
  stopped: string[]
  /** The policy of each HTML page that was loaded, by its address. */
  policies: Map<string, string>
}

/** The name by which a payload reports, known to every frame of the context. */
const reporter = 'ran'

/** Watches everything that happens in a context from now on. */
export async function watchContext(context: BrowserContext): Promise<Watch> {
  const watch: Watch = { executed: [], stopped: [], policies: new Map() }
  await context.exposeBinding(reporter, (_source, mark) => void watch.executed.push(`script ${mark}`))
  context.on('dialog', (dialog) => {
    watch.executed.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  context.on('request', (request) => {
    const { pathname, host } = new URL(request.url())
    if (pathname.startsWith('/hit/') || host === 'elsewhere.invalid')
      watch.executed.push(`request ${request.url()}`)
  })
  context.on('response', (response) => {
    if (!response.headers()['content-type']?.startsWith('text/html')) return
    watch.policies.set(
      new URL(response.url()).pathname,
      response.headers()['content-security-policy'] ?? 'none',
    )
  })
  context.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) watch.stopped.push(message.text())
  })
  return watch
}

/**
 * What in a page is more than text although it should not be: handlers in attributes, scripts and frames from elsewhere, addresses that are
 * scripts. Gives tags, empty when all is well.
 */
export async function findLiveMarkup(page: Page): Promise<string[]> {
  return (await page.evaluate(`(() => {
    const addresses = ['href', 'src', 'action', 'formaction', 'xlink:href', 'data', 'srcdoc', 'ping', 'srcset', 'background', 'content']
    const isLive = (node, name) => {
      const address = node.getAttribute(name)
      // The chat makes a link of a whole web address, as messengers do.
      if (node.tagName === 'A' && name === 'href' && /^https?:/.test(address)) return false
      const plain = address.replace(/[\\u0000-\\u0020]/g, '').toLowerCase()
      return /^(javascript|vbscript|data:text)/.test(plain) || plain.includes('/hit/') && !plain.startsWith('#') || plain.startsWith('//')
    }
    return [...document.querySelectorAll('*')].filter((node) => {
      if (['IFRAME', 'OBJECT', 'EMBED', 'BASE', 'MARQUEE'].includes(node.tagName)) return true
      if (node.tagName === 'SCRIPT' && !node.src.startsWith(location.origin)) return true
      if (node.getAttributeNames().some((name) => name.startsWith('on'))) return true
      return addresses.some((name) => node.hasAttribute(name) && isLive(node, name))
    }).map((node) => node.outerHTML.slice(0, 200))
  })()`)) as string[]
}

/** Everything that a page says: its markup and what stands in its fields. */
export async function readPage(page: Page): Promise<string> {
  return (await page.evaluate(`document.documentElement.outerHTML + ' ' +
    [...document.querySelectorAll('input, textarea')].map(({ value }) => value).join(' ')`)) as string
}

/** What a content security policy allows that it should not: anything but files of the house, or scripts and styles inside a page. */
export function judgePolicy(policy: string): string[] {
  const directives = new Map(
    policy.split(';').map((one) => {
      const [name = '', ...sources] = one.trim().split(/\s+/)
      return [name, sources.join(' ')]
    }),
  )
  const problems: string[] = []
  if (directives.get('default-src') !== "'none'") problems.push('default-src is not closed')
  for (const name of ['script-src', 'style-src']) {
    const sources = directives.get(name)
    if (sources !== undefined && sources !== "'self'") problems.push(`${name} is ${sources}`)
  }
  if (directives.get('base-uri') !== "'none'") problems.push('base-uri is open')
  if (/unsafe|\*/.test(policy)) problems.push('something unsafe is allowed')
  return problems
}
