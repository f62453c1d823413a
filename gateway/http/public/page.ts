import type { City } from '#content/city/city.ts'
import type { Catalog } from '#content/i18n.ts'
import type { MessageKey } from '#content/keys.ts'
import { languageOf } from '#content/languages.ts'
import type { Params, Text } from '#content/message.ts'
import { renderText } from '#content/render.ts'
import { toHtml } from '../../html.ts'
import type { PublicCase, PublicQuery } from './cases.ts'

/** One page of released cases, in one language. */
export interface PublicPage {
  language: string
  query: PublicQuery
  cases: readonly PublicCase[]
  /** Where the next page begins; `null` on the last. */
  next: string | null
}

/** The page as HTML that needs no script. Every word from outside is escaped; the texts of cases are German. */
export function publicPage(
  { catalog, city }: { catalog: Catalog; city: City },
  map: (cases: readonly PublicCase[], label: string) => string,
  { language, query, cases, next }: PublicPage,
): string {
  const { direction, intl, ownName } = languageOf(language)
  const word = (text: Text) => toHtml(renderText(catalog, city, language, text))
  const say = (key: MessageKey, params?: Params) => word(params ? { key, params } : { key })
  const link = (change: PublicQuery & { lang?: string }) =>
    `?${toHtml(toSearch({ lang: language, ...query, ...change }))}`
  const title = say('public.title', { city: { name: { of: 'city', id: 'name' } } })
  const day = (date: string) =>
    toHtml(new Intl.DateTimeFormat(intl, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date)))

  const options = (chosen: string | undefined, values: { id: string; name: string }[]) =>
    [`<option value="">${say('public.all')}</option>`]
      .concat(
        values.map(
          ({ id, name }) =>
            `<option value="${toHtml(id)}"${id === chosen ? ' selected' : ''}>${name}</option>`,
        ),
      )
      .join('')
  const districts = city.areas
    .filter(({ level }) => level === 'district')
    .map(({ code, name }) => ({ id: code, name: toHtml(name) }))
  const categories = city.categories
    .filter(({ sensitive }) => !sensitive)
    .map(({ id }) => ({ id, name: word({ name: { of: 'category', id } }) }))
  const states = [
    { id: 'open', name: say('public.open') },
    { id: 'closed', name: say('public.closed') },
  ]
  const field = (name: string, label: string, inner: string) =>
    `<label>${label}<select name="${name}">${inner}</select></label>`

  const item = (one: PublicCase) => {
    const area = one.subdistrict ?? one.district
    const category = city.categories.some(({ id }) => id === one.category) ? one.category : null
    const head = [
      category && word({ name: { of: 'category', id: category } }),
      area && city.areas.some(({ code }) => code === area) && word({ name: { of: 'area', id: area } }),
    ].filter(Boolean)
    return `<li><h2>${head.join(', ') || say('public.other')}</h2><p class="text" lang="de" dir="ltr">${toHtml(one.text)}</p><p>${say('public.filed', { date: { literal: day(one.filedOn) } })} · ${say(`state.${one.state}`)}</p></li>`
  }

  return `<!doctype html>
<html lang="${toHtml(language)}" dir="${direction}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><link rel="stylesheet" href="public/style.css"></head>
<body>
<header><p>${word({ name: { of: 'city', id: 'authority' } })}</p></header>
<main>
<h1>${title}</h1>
<p>${say('public.intro')}</p>
<form method="get" action="public"><input type="hidden" name="lang" value="${toHtml(language)}">
${field('district', say('public.area'), options(query.district, districts))}
${field('category', say('public.category'), options(query.category, categories))}
${field('state', say('public.state'), options(query.state, states))}
<button>${say('public.show')}</button></form>
${cases.length === 0 ? `<p>${say('public.none')}</p>` : `${map(cases, say('public.map'))}<ol>${cases.map(item).join('')}</ol>`}
<p>${query.after === undefined ? '' : `<a href="${link({ after: undefined })}">${say('public.newest')}</a> `}${next === null ? '' : `<a rel="next" href="${link({ after: next })}">${say('public.next')}</a>`}</p>
</main>
<footer><nav aria-label="${say('public.language')}"><ul>${city.languages
    .map((tag) => {
      const current = tag === language ? ' aria-current="true"' : ''
      return `<li><a lang="${tag}" hreflang="${tag}" href="${link({ lang: tag })}"${current}>${toHtml(tag === language ? ownName : languageOf(tag).ownName)}</a></li>`
    })
    .join('')}</ul></nav>
<p><a href="public/cases.geojson">${say('public.data')}</a> · ${toHtml(city.attribution)}</p></footer>
</body></html>
`
}

function toSearch(values: Record<string, string | undefined>): string {
  return new URLSearchParams(
    Object.entries(values).flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : [])),
  ).toString()
}
