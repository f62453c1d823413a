import type { City, Helpline } from '#content/city/city.ts'
import type { Text } from '#content/message.ts'
import { matchSafety, type SafetyAlarm } from '#content/safety.ts'
import type { Heard } from './heard.ts'
import { say, type Talk } from './talk.ts'

/** Which numbers help in which need. */
const linesFor: Record<SafetyAlarm, readonly Helpline['for'][]> = {
  fire: ['fireOrMedical'],
  medical: ['fireOrMedical'],
  police: ['police'],
  crisis: ['crisis', 'youth'],
  violence: ['violence', 'youth'],
}

/** After these nothing else is asked: a form would be cold. */
const nothingElse: readonly SafetyAlarm[] = ['crisis', 'violence']

/** Safety before anything else: the right number at once. What was an emergency may still be a concern, so it is heard on. */
export function guardSafety(talk: Talk, { words }: Heard): boolean {
  const alarm = words === '' ? null : matchSafety(words)
  if (!alarm) return false
  const { city } = talk.view
  say(talk, {
    key: `safety.${alarm}`,
    params: { lines: helplines(city, linesFor[alarm]), emergency: emergencyNumbers(city) },
  })
  return nothingElse.includes(alarm)
}

/** The numbers for an emergency, as words: "Feuerwehr 112 und Polizei 110". */
export function emergencyNumbers(city: City): { list: Text[] } {
  return helplines(city, ['fireOrMedical', 'police'])
}

function helplines(city: City, wanted: readonly Helpline['for'][]): { list: Text[] } {
  const lines = wanted.map((need) => city.helplines.find((line) => line.for === need))
  return {
    list: lines
      .filter((line) => line !== undefined)
      .map(({ id, number }) => ({
        key: 'safety.line',
        params: { name: { name: { of: 'helpline', id } }, number },
      })),
  }
}
