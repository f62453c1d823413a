import type { City } from './city.ts'
import type { CityProblem } from './city-error.ts'
import { isDay, weekdays } from './day.ts'

/** Finds office hours, closed days and consultation hours that cannot be. */
export function checkHours(city: City): CityProblem[] {
  return [...checkOfficeHours(city), ...checkClosedDays(city), ...checkConsultations(city)]
}

function checkOfficeHours({ officeHours }: City): CityProblem[] {
  const file = 'city.yaml'
  const problems = weekdays.flatMap((weekday) => {
    const times = (officeHours[weekday] ?? []).flatMap((line) => line.split('-'))
    const rises = times.every((time, index) => index === 0 || (times[index - 1] ?? '') < time)
    if (rises) return []
    const problem = `the times ${times.join(', ')} do not follow each other`
    return [
      { file, path: `/officeHours/${weekday}`, problem, hint: 'Write the hours of a day in their order' },
    ]
  })
  if (Object.values(officeHours).flat().length === 0) {
    const hint = 'Name at least one weekday: due dates are counted in days on which somebody works'
    problems.push({ file, path: '/officeHours', problem: 'the offices are never open', hint })
  }
  return problems
}

function checkClosedDays({ closedDays }: City): CityProblem[] {
  return closedDays
    .filter((day) => !isDay(day))
    .map((day) => ({
      file: 'city.yaml',
      path: '/closedDays',
      problem: `"${day}" is no day`,
      hint: 'Write year, month and day: "2026-12-24"',
    }))
}

function checkConsultations({ contacts }: City): CityProblem[] {
  return contacts.flatMap(({ id, consultations }) =>
    consultations
      .filter(({ from, to, slotMinutes }) => minutesOf(to) - minutesOf(from) < slotMinutes)
      .map(({ from, to, slotMinutes }) => ({
        file: 'contacts.yaml',
        path: `/${id}/consultations`,
        problem: `no slot of ${slotMinutes} minutes fits between ${from} and ${to}`,
        hint: 'Write the beginning before the end, in the order of a day',
      })),
  )
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}
