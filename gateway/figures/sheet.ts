import type { City } from '#content/city/city.ts'
import { isLanguage, languageOf } from '#content/languages.ts'
import { formatCsv } from '../staff/csv.ts'
import { breakdowns, type Figures } from './figures.ts'

/** The figures as a table for a spreadsheet: a line a figure, codes with their names. */
export function writeSheet(city: City, figures: Figures): string {
  const lines: (string | number | null)[][] = []
  lines.push(['from', figures.from, '', null], ['to', figures.to, '', null])
  lines.push(['filed', '', '', figures.filed], ['closed', '', '', figures.closed])
  for (const key of ['firstAnswer', 'closing'] as const) {
    lines.push([`${key}.median.hours`, '', '', figures[key].median])
    lines.push([`${key}.ninetieth.hours`, '', '', figures[key].ninetieth])
  }
  lines.push(
    ['reopenRate.percent', '', '', figures.reopenRate],
    ['backlog.open', '', '', figures.backlog.open],
  )
  for (const { months, count } of figures.backlog.byAge) lines.push(['backlog.months', months, '', count])
  for (const { value, count } of figures.backlog.byDistrict) {
    lines.push(['backlog.district', value, value === null ? '' : nameOf(city, 'district', value), count])
  }
  const { answers, solved, partly, notSolved, rating } = figures.satisfaction
  lines.push(['satisfaction.answers', '', '', answers], ['satisfaction.rating', '', '', rating])
  lines.push(['satisfaction.solved.percent', '', '', solved], ['satisfaction.partly.percent', '', '', partly])
  lines.push(['satisfaction.notSolved.percent', '', '', notSolved])
  for (const { month, filed, closed } of figures.months) {
    lines.push(['month.filed', month, '', filed], ['month.closed', month, '', closed])
  }
  for (const name of breakdowns) {
    for (const { value, count } of figures.by[name]) {
      lines.push([`filed.${name}`, value, value === null ? '' : nameOf(city, name, value), count])
    }
  }
  return formatCsv(['measure', 'value', 'name', 'count'], lines)
}

function nameOf(city: City, breakdown: (typeof breakdowns)[number], value: string): string {
  switch (breakdown) {
    case 'district':
    case 'subdistrict':
      return city.areas.find(({ code, level }) => code === value && level === breakdown)?.name ?? ''
    case 'category':
      return city.categories.find(({ id }) => id === value)?.name.de ?? ''
    case 'language':
      return isLanguage(value) ? languageOf(value).germanName : ''
    case 'kind':
    case 'channel':
      return ''
  }
}
