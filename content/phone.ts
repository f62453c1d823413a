import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { foldDigits } from './fold.ts'

/** Numbers without a country code are German ones. */
const homeCountry = 'DE'

/** The phone number a text is, as E.164 ("+493023125000"), in digits of any script; `null` when it is none. */
export function parsePhone(text: string): string | null {
  const number = parsePhoneNumberFromString(foldDigits(text), homeCountry)
  return number?.isValid() ? number.number : null
}
