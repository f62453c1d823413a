const weekMs = 7 * 24 * 3_600_000

/** When the people concerned are asked whether a case closed at `at` is really solved for them: so many weeks later, as the city wants. */
export function followUpDueAt(city: { followUpWeeks: number }, at: Date): Date {
  return new Date(at.getTime() + city.followUpWeeks * weekMs)
}
