import { findPhoneNumbersInText } from 'libphonenumber-js'
import { languageOf } from './languages.ts'
import { maskNames } from './mask-names.ts'
import { marksIn, type PersonalCues, personalCues } from './personal-cues.ts'
import type { PersonalWords } from './words-file.ts'

type Marks = PersonalWords['marks']
type Masking = (text: string, marks: Marks, cues: PersonalCues) => string

/**
 * Replaces what tells who somebody is by a short mark in `language`: names, phone numbers, mail addresses, accounts, number plates,
 * profiles, links about a person, birth dates, flats and doorbells. Streets and house numbers stay: a concern needs its place. It finds
 * what has a shape or a tell-tale word beside it; a bare name in a sentence it cannot know, so a person still reads before publishing.
 */
export function maskPersonalData(text: string, language: string): string {
  const marks = marksIn(languageOf(language).tag)
  const cues = personalCues()
  const step = (given: string) => maskings.reduce((masked, mask) => mask(masked, marks, cues), given)
  // A mark can bring two halves together that look like something themselves; each round only masks more.
  let masked = text.toWellFormed()
  for (let round = 0; round < mostRounds; round += 1) {
    const next = step(masked)
    if (next === masked) break
    masked = next
  }
  return masked
}

const mostRounds = 20

/** A word's edge for every script: `\b` knows Latin letters only. */
const notAfterLetter = '(?<![\\p{L}\\p{M}\\p{N}])'
const notBeforeLetter = '(?![\\p{L}\\p{M}\\p{N}])'

const maskings: readonly Masking[] = [
  maskMails,
  maskLinks,
  maskAccounts,
  maskBirthDates,
  maskPlates,
  maskPhones,
  maskHandles,
  maskFlats,
  maskNames,
]

/** Each begins where its run of letters begins, or a long run would be read again from each of its letters. */
function maskMails(text: string, { email }: Marks): string {
  return text
    .replace(/(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu, email)
    .replace(
      /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+\s*[([{]\s*(?:at|ät|@)\s*[)\]}]\s*[\p{L}\p{N}.-]+\.\p{L}{2,}/giu,
      email,
    )
}

/** Links that carry somebody: a login, a query, a fragment, or a page on a network of people. */
function maskLinks(text: string, { link }: Marks): string {
  const people =
    /(?:^|\.)(?:t\.me|wa\.me|vk\.com|(?:facebook|instagram|tiktok|linkedin|xing|twitter|x|youtube)\.com)$/i
  return text.replace(/(?:https?:\/\/|www\.)[^\s<>"\][]+|\b(?:t|wa)\.me\/[^\s<>"\][]+/giu, (found) => {
    const host = /^(?:https?:\/\/)?([^/?#]*)/i.exec(found)?.[1] ?? ''
    return /[?#@~]/.test(found) || people.test(host) || /\/(?:users?|profile?s?|people)\//i.test(found)
      ? link
      : found
  })
}

/** IBANs, with or without spaces; a German one even with a typo in it. */
function maskAccounts(text: string, { account }: Marks): string {
  const iban = new RegExp(`${notAfterLetter}[A-Z]{2}\\d{2}(?:[ ]?[A-Z0-9]){11,30}`, 'giu')
  return text.replace(iban, (found) => {
    const words = found.split(' ')
    // The words after it look like more of it: the longest part that is an account counts.
    for (let count = words.length; count > 0; count -= 1) {
      const part = words.slice(0, count).join(' ')
      if (isAccount(part.replaceAll(' ', '').toUpperCase())) return account + found.slice(part.length)
    }
    return found
  })
}

function isAccount(iban: string): boolean {
  if (/^DE\d{20}$/.test(iban)) return true
  if (iban.length < 15 || iban.length > 34) return false
  const moved = (iban.slice(4) + iban.slice(0, 4)).replace(/[A-Z]/g, (letter) =>
    String(Number.parseInt(letter, 36)),
  )
  return BigInt(moved) % 97n === 1n
}

const digit = '[\\d\\u0660-\\u0669\\u06f0-\\u06f9]'

function maskBirthDates(text: string, { birthDate }: Marks, cues: PersonalCues): string {
  const date = `(?:${digit}{1,4}\\s?[./-]\\s?${digit}{1,2}\\s?[./-]\\s?${digit}{2,4}|${digit}{1,2}\\.?\\s+\\p{L}+\\s+${digit}{4}|${digit}{4})`
  const pattern = new RegExp(
    `(${notAfterLetter}(?:${cues.births})[\\s:]{1,3})${date}${notBeforeLetter}`,
    'giu',
  )
  return text.replace(pattern, (_, cue: string) => cue + birthDate)
}

/** Groups that look like a plate and are none. */
const noPlates = /^(?:DIN|ISO|EN|BAB|LED|PLZ)\b/i

/** German plates as they are written; loosely written ones after a word for it. */
function maskPlates(text: string, { plate }: Marks, cues: PersonalCues): string {
  const hyphened = /(?<![\p{L}\p{N}-])\p{L}{1,3}-\p{L}{1,2}[ -]?\d{1,4}[EH]?(?![\p{L}\p{N}])/giu
  const spaced = /(?<![\p{L}\p{N}-])[A-ZÄÖÜ]{1,3} [A-Z]{1,2} ?\d{1,4}[EH]?(?![\p{L}\p{N}])/gu
  const cued = new RegExp(
    `(${notAfterLetter}(?:${cues.plates})(?:\\s+(?:ist|is|war|lautet|nr\\.?|no\\.?|to|est|es|este))?[\\s:]{1,3})((?=[\\p{L}\\d -]*\\d)[\\p{L}\\d]{1,4}[ -]?[\\p{L}\\d]{1,6}(?:[ -]?\\d{1,5})?(?:[ -]?\\p{L}{1,2})?)${notBeforeLetter}`,
    'giu',
  )
  const keep = (found: string) => (noPlates.test(found) ? found : plate)
  return text
    .replace(cued, (_, cue: string) => cue + plate)
    .replace(hyphened, keep)
    .replace(spaced, keep)
}

function maskPhones(text: string, { phone }: Marks, cues: PersonalCues): string {
  let masked = text
  for (const { startsAt, endsAt } of [...findPhoneNumbersInText(text, 'DE')].reverse()) {
    if (isNoPhone(text.slice(0, startsAt), text.slice(startsAt, endsAt))) continue
    masked = masked.slice(0, startsAt) + phone + masked.slice(endsAt)
  }
  const number = `[+(]?${digit}(?:[\\s()/.-]{0,2}${digit}){4,15}`
  const cued = new RegExp(`(${notAfterLetter}(?:${cues.phones})[\\s.:]{1,4})${number}`, 'giu')
  const international = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:\\+|00)${digit}(?:[\\s()/-]{0,2}${digit}){8,14}`,
    'gu',
  )
  return masked.replace(cued, (_, cue: string) => cue + phone).replace(international, phone)
}

/** A date, two years, the number after "A", or the second half of a reference number "L-2026-0042" also pass for German numbers. */
function isNoPhone(before: string, found: string): boolean {
  const digits = found.replace(/\P{Nd}/gu, '').length
  if (/^(?:19|20)\d{2}[/-](?:19|20)\d{2}$/.test(found)) return true
  return digits < 7 || /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/.test(found) || /[\p{L}\p{N}]-?$/u.test(before)
}

function maskHandles(text: string, { handle }: Marks): string {
  return text.replace(/(?<![\p{L}\p{N}./_@])@[\p{L}\p{N}_][\p{L}\p{N}_.]{1,}/gu, handle)
}

function maskFlats(text: string, { flat }: Marks, cues: PersonalCues): string {
  const pattern = new RegExp(
    `${notAfterLetter}(?:${cues.flats})\\s*(?:nr\\.?|no\\.?|№|#)?\\s*${digit}{1,4}\\p{L}?${notBeforeLetter}`,
    'giu',
  )
  return text.replace(pattern, flat)
}
