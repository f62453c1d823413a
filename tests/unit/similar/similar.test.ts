import { describe, expect, it } from 'vitest'
import { metresBetween } from '#content/city/metres.ts'
import { fingerprint, similarEnough, similarity } from '#content/city/similar-concern.ts'
import { leipzig } from '../city/leipzig.ts'
import { type GeneratedReport, generateReports } from './reports.ts'

interface Found {
  asked: number
  right: number
  repeated: number
}

/** Files the reports in their order as residents would; each is asked about the best earlier one, if it is good enough. */
function fileAll(reports: GeneratedReport[], threshold: number): Found {
  const prints = reports.map((report) => fingerprint(leipzig, report))
  const found: Found = { asked: 0, right: 0, repeated: 0 }
  for (const [index, report] of reports.entries()) {
    const earlier = reports.slice(0, index)
    if (earlier.some(({ matter }) => matter === report.matter)) found.repeated += 1
    const print = prints[index]
    if (!print) continue
    const ranked = earlier
      .map((other, position) => ({
        other,
        score: similarity(print, prints[position] ?? print, distanceOf(report, other), report.day - other.day)
          .score,
      }))
      .sort((one, another) => another.score - one.score)
    const [best] = ranked
    if (!best || best.score < threshold) continue
    found.asked += 1
    if (best.other.matter === report.matter) found.right += 1
  }
  return found
}

function distanceOf(one: GeneratedReport, other: GeneratedReport) {
  const metres = metresBetween(one, other)
  if (metres !== null) return metres
  return one.subdistrict === other.subdistrict ? 'sameArea' : 'elsewhere'
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`
}

describe('duplicates', () => {
  it('among 200 reports in five languages are found, on sentences the threshold was not chosen on', () => {
    const tuning = fileAll(generateReports('tuning', 200, 7), similarEnough)
    const held = fileAll(generateReports('held', 200, 11), similarEnough)
    for (const [name, { asked, right, repeated }] of Object.entries({ tuning, held })) {
      console.log(
        `Duplicates, ${name} half, 200 reports: precision ${percent(right, asked)}, recall ${percent(right, repeated)} ` +
          `(${repeated} repeated a matter, ${asked} were asked, ${right} rightly)`,
      )
    }
    expect(held.right / held.asked).toBeGreaterThanOrEqual(0.95)
    expect(held.right / held.repeated).toBeGreaterThanOrEqual(0.78)
  })

  it('are not made of two matters at one place, nor of one matter at two places', () => {
    const lamp = fingerprint(leipzig, {
      text: 'Die Laterne ist aus',
      language: 'de',
      category: 'streetLight',
    })
    const rats = fingerprint(leipzig, { text: 'У дворі щури', language: 'uk', category: 'rats' })
    const dark = fingerprint(leipzig, { text: 'الشارع مظلم تماماً', language: 'ar', category: null })
    expect(similarity(lamp, rats, 10, 0).score).toBe(0)
    expect(similarity(lamp, dark, 500, 0).score).toBe(0)
    expect(similarity(lamp, dark, 30, 1).score).toBeGreaterThan(similarEnough)
  })

  it('know a street however it is written', () => {
    const texts = [
      'Loch in der Eisenbahnstraße',
      'яма на вулиці Айзенбанштрассе',
      'حفرة في شارع آيزنبان',
      'Eisenbahnstr. çukur',
    ]
    const prints = texts.map((text) => fingerprint(leipzig, { text, language: 'de', category: 'roadDamage' }))
    for (const one of prints)
      for (const other of prints) expect(similarity(one, other, 'sameArea', 0).place).toBe(0.85)
  })
})
