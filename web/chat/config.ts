import type { Direction } from './frames.ts'

/** What GET /chat/config says: every text of the page in one language, and the languages to choose from. */
export interface Config {
  language: string
  direction: Direction
  locale: string
  city: string
  privacyUrl: string
  attribution: string
  maxTextLength: number
  languages: { tag: string; name: string; direction: Direction; reviewed: boolean }[]
  texts: Record<string, string>
}
