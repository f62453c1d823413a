import type { CaseDetail, CaseState, Language } from '../data/case.ts'
import type { CaseLine } from '../data/cases.ts'
import { type DeskLanguage, type Texts, useTexts } from './text.ts'

const calm = new Set<CaseState>(['resolved', 'withdrawn', 'duplicate'])
const waiting = new Set<CaseState>(['received'])

/** The state of a case as a badge: what is new stands out, what is done steps back. */
export function StateBadge({ state }: { state: CaseState }) {
  const { text } = useTexts()
  const tone = waiting.has(state) ? 'warning' : calm.has(state) ? 'success' : 'info'
  return (
    <span className={`kern-badge kern-badge--small kern-badge--${tone}`}>
      <span className="kern-label">{text(`state.${state}`)}</span>
    </span>
  )
}

/** How long ago something was, with the exact moment on hover and for machines. */
export function Ago({ at }: { at: string }) {
  const { language } = useTexts()
  return (
    <time dateTime={at} title={moment(language, at)}>
      {ago(language, new Date(at), new Date())}
    </time>
  )
}

/** Dates in English as the people here write them: day before month. */
export function dateLocale(language: DeskLanguage): string {
  return language === 'en' ? 'en-GB' : language
}

/** A moment as date and time. */
export function moment(language: DeskLanguage, at: string): string {
  return new Intl.DateTimeFormat(dateLocale(language), { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(at),
  )
}

const units = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const

function ago(language: DeskLanguage, then: Date, now: Date): string {
  const seconds = Math.max(0, (now.getTime() - then.getTime()) / 1000)
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  const [unit, length] = units.find(([, length]) => seconds >= length) ?? (['second', 1] as const)
  return format.format(unit === 'second' ? 0 : -Math.floor(seconds / length), unit)
}

/** A length of time in its largest whole unit. */
export function duration(language: DeskLanguage, seconds: number): string {
  const [unit, length] = units.find(([, length]) => seconds >= length) ?? (['second', 1] as const)
  const format = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' })
  return format.format(Math.floor(seconds / length))
}

/** What a language is called at the desk. */
export function languageName(language: DeskLanguage, { germanName, englishName }: Language): string {
  return language === 'de' ? germanName : englishName
}

/** A name of the city's content in the desk's language, in German if there is none. */
export function contentName(
  language: DeskLanguage,
  named: { id: string; name: Record<string, string> },
): string {
  return named.name[language] ?? named.name.de ?? named.id
}

/** Kind and category in one line. */
export function kindLine({ language, text }: Texts, { kind, category }: CaseLine | CaseDetail): string {
  const words = [text(`kind.${kind}`), category && contentName(language, category)]
  return words.filter(Boolean).join(' · ')
}

/** The smallest area of a case that is known, or nothing. */
export function areaName({ subdistrict, district }: CaseLine | CaseDetail): string {
  return subdistrict?.name ?? district?.name ?? ''
}
