import type { Config } from './config.ts'

/** Loads the page's texts; rejects when the gateway cannot be reached. */
export async function loadConfig(language: string): Promise<Config> {
  const response = await fetch(`config?language=${encodeURIComponent(language)}`, { credentials: 'omit' })
  if (!response.ok) throw new Error(`The chat's texts could not be loaded: status ${response.status}`)
  return response.json()
}

/** Turns the page to a language: its tag, its direction and its title. */
export function dressPage(config: Config): void {
  document.documentElement.lang = config.language
  document.documentElement.dir = config.direction
  document.title = config.texts.title ?? ''
}
