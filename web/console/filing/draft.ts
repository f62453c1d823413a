import type { FilingBody, PreviewBody } from '../data/filing.ts'

export type Source = FilingBody['source']
export type ContactWish = NonNullable<FilingBody['contactWish']>
export const sources = ['phone', 'visit', 'letter', 'advocate'] as const satisfies readonly Source[]
export const kinds = ['defect', 'complaint', 'question', 'idea', 'praise'] as const

/** A filing as it is typed; empty words for what is not known yet. */
export interface Draft {
  source: Source
  advocate: string
  language: string
  consent: boolean
  /** `YYYY-MM-DD`. */
  consentDay: string
  kind: FilingBody['kind']
  text: string
  category: string
  area: string
  placeText: string
  point: { longitude: number; latitude: number } | null
  contactWish: ContactWish
  contactWords: string
  /** Id of the open case it is the same as; empty: something new. */
  sameAs: string
}

/** Holds a filing while one looks at another page. It lives as long as the person is at the desk, and only in this window. */
export interface KeptFiling {
  draft: Draft | null
}

/** What one begins with. `today`: `YYYY-MM-DD`. */
export function emptyDraft(today: string): Draft {
  return {
    source: 'phone',
    advocate: '',
    language: 'de',
    consent: false,
    consentDay: today,
    kind: 'defect',
    text: '',
    category: '',
    area: '',
    placeText: '',
    point: null,
    contactWish: 'statusPage',
    contactWords: '',
    sameAs: '',
  }
}

const needed = ['advocate', 'consent', 'text'] as const
export type Missing = (typeof needed)[number]

/** What cannot be left out and is not there yet: names of fields, in the order of the page. */
export function missingIn({ source, advocate, consent, text }: Draft): Missing[] {
  const lacks: Record<Missing, boolean> = {
    advocate: source === 'advocate' && advocate.trim() === '',
    consent: !consent,
    text: text.trim() === '',
  }
  return needed.filter((field) => lacks[field])
}

/** As much as the preview needs. */
export function previewOf({ kind, text, language, category, area, placeText, point }: Draft): PreviewBody {
  return {
    kind,
    text: text.trim(),
    language,
    ...(category !== '' && { category }),
    ...(area !== '' && { area }),
    ...(placeText.trim() !== '' && { placeText: placeText.trim() }),
    ...(point && { point }),
  }
}

/** What is sent. A consent of today is one of now; of another day the hour is not known, and noon stands for it. */
export function filingOf(draft: Draft, today: string): FilingBody {
  const { source, advocate, consentDay, contactWish, contactWords } = draft
  return {
    ...previewOf(draft),
    source,
    consent: true,
    ...(consentDay !== '' && consentDay !== today && { consentAt: `${consentDay}T12:00:00.000Z` }),
    ...(source === 'advocate' && { advocate: advocate.trim() }),
    contactWish,
    ...(contactWish !== 'statusPage' && contactWords.trim() !== '' && { contactWords: contactWords.trim() }),
  }
}
