import { eventStart } from '#civic/event-code.ts'
import type { City } from '#content/city/city.ts'
import type { Catalog } from '#content/i18n.ts'
import type { MessageKey } from '#content/keys.ts'
import { languageOf } from '#content/languages.ts'
import type { Params, Text } from '#content/message.ts'
import { renderText } from '#content/render.ts'
import type { PublicEvent } from '../../events/public.ts'
import { toHtml } from '../../html.ts'

/** What a page is drawn with. */
export interface PageFrame {
  city: City
  catalog: Catalog
  language: string
}

/** The chats in which somebody can register. */
export interface ChatLinks {
  /** Relative address of our own chat; `null`: there is none. */
  webchat: string | null
  /** Chats of other houses: how residents call them, and the address that opens one with a start. */
  others: readonly { name: Text; address: (start: string) => string }[]
}

type PageKey = MessageKey extends infer Key ? (Key extends `eventPage.${infer Name}` ? Name : never) : never

/** Speaks one language: texts of the page and of the city's content, as HTML. */
function speaker({ catalog, city, language }: PageFrame) {
  const word = (text: Text) => toHtml(renderText(catalog, city, language, text))
  return {
    word,
    say: (key: PageKey, params?: Params) => word({ key: `eventPage.${key}`, ...(params && { params }) }),
  }
}

/** The list of events, of one district or of all. No script is needed. */
export function eventListPage(
  frame: PageFrame,
  { events, area }: { events: readonly PublicEvent[]; area: string | undefined },
): string {
  const { city, language } = frame
  const { say } = speaker(frame)
  const title = say('title', { city: { name: { of: 'city', id: 'name' } } })
  const districts = city.areas.filter(({ level }) => level === 'district')
  const options = districts
    .map(
      ({ code, name }) =>
        `<option value="${toHtml(code)}"${code === area ? ' selected' : ''}>${toHtml(name)}</option>`,
    )
    .join('')
  const coming = events.filter(({ over }) => !over)
  const items = coming.map((event) => {
    const { title, language: written } = event.words(language)
    const heading = `<h2><a href="events/${event.code}?lang=${toHtml(language)}"${languageMark(written, language)}>${toHtml(title)}</a></h2>`
    return `<li>${heading}${stateLine(frame, event)}${factList(frame, event)}</li>`
  })
  return page(frame, {
    title,
    base: '',
    search: area === undefined ? {} : { district: area },
    main: `<h1>${title}</h1><p>${say('intro')}</p>
<form method="get" action="events"><input type="hidden" name="lang" value="${toHtml(language)}">
<label>${say('area')}<select name="district"><option value="">${say('all')}</option>${options}</select></label><button>${say('show')}</button></form>
${items.length === 0 ? `<p>${say('none')}</p>` : `<ol class="events">${items.join('')}</ol>`}
<p><a href="events/${toHtml(area ?? 'all')}.ics?lang=${toHtml(language)}">${say('feed')}</a></p>`,
  })
}

/** One event with everything that is known of it, and the ways to register. */
export function eventPage(frame: PageFrame, event: PublicEvent, chats: ChatLinks): string {
  const { language } = frame
  const { say } = speaker(frame)
  const { title, text, language: written, basis } = event.words(language)
  const mark = languageMark(written, language)
  const offers = event.offers.map((offer) => `<li>${say(offer)}</li>`).join('')
  return page(frame, {
    title: toHtml(title),
    base: '../',
    search: {},
    main: `<p><a href="../events?lang=${toHtml(language)}">${say('back')}</a></p>
<h1${mark}>${toHtml(title)}</h1>${stateLine(frame, event)}
${basis === 'reviewed' ? '' : `<p class="note">${say(basis)}</p>`}
${factList(frame, event)}
<p class="text"${mark}>${toHtml(text)}</p>
${offers && `<h2>${say('offers')}</h2><ul>${offers}</ul>`}
${event.link === null ? '' : `<p><a href="${toHtml(event.link)}">${say('more')}</a></p>`}
${registrationPart(frame, event, chats)}
<p><a href="${event.code}.ics?lang=${toHtml(language)}">${say('calendar')}</a></p>`,
  })
}

/** What stands at an address that leads to no event, or to one that is not public. */
export function unknownEventPage(frame: PageFrame): string {
  const { say } = speaker(frame)
  return page(frame, {
    title: say('unknown'),
    base: '../',
    search: {},
    main: `<h1>${say('unknown')}</h1><p class="text">${say('unknownText')}</p><p><a href="../events">${say('back')}</a></p>`,
  })
}

function registrationPart(frame: PageFrame, event: PublicEvent, chats: ChatLinks): string {
  const { say } = speaker(frame)
  if (event.over || event.state === 'cancelled') return ''
  const { takesRegistrations: open, registrationUntil, placesLeft } = event
  const lines = open
    ? [
        ...(placesLeft === null ? [] : [say('placesLeft', { count: placesLeft })]),
        ...(registrationUntil === null
          ? []
          : [say('until', { date: { date: registrationUntil.toISOString(), style: 'appointment' } })]),
      ]
    : [say(event.registration ? 'closed' : 'noRegistration')]
  const start = eventStart(event.code)
  const link = (address: string, words: string) => `<a class="button" href="${toHtml(address)}">${words}</a>`
  const language = encodeURIComponent(frame.language)
  const buttons = [
    ...(chats.webchat === null
      ? []
      : [link(`${chats.webchat}?language=${language}&start=${start}`, say(open ? 'register' : 'chat'))]),
    ...chats.others.map(({ name, address }) =>
      link(address(start), say(open ? 'registerIn' : 'openIn', { channel: name })),
    ),
  ]
  return `${lines.map((line) => `<p>${line}</p>`).join('')}<p class="buttons">${buttons.join(' ')}</p>`
}

function stateLine(frame: PageFrame, { state, over }: PublicEvent): string {
  const { say } = speaker(frame)
  if (over) return `<p class="note">${say('over')}</p>`
  return state === 'planned' ? '' : `<p class="note">${say(state)}</p>`
}

function factList(frame: PageFrame, { startsAt, endsAt, place, areas }: PublicEvent): string {
  const { say, word } = speaker(frame)
  const { timeZone, areas: known } = frame.city
  const day = (at: Date) => new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(at)
  const start = { date: startsAt.toISOString(), style: 'appointment' } as const
  const when = endsAt
    ? say('span', {
        start,
        end: {
          date: endsAt.toISOString(),
          style: day(startsAt) === day(endsAt) ? 'time' : 'appointment',
        },
      })
    : word({ key: 'eventPage.moment', params: { start } })
  const names = areas
    .filter((area) => known.some(({ code }) => code === area))
    .map((area) => ({ name: { of: 'area', id: area } }) as const)
  const facts = [
    [say('when'), `<time datetime="${startsAt.toISOString()}">${when}</time>`],
    ...(place === null ? [] : [[say('where'), `<span lang="de" dir="auto">${toHtml(place)}</span>`]]),
    [say('area'), names.length > 0 ? names.map(word).join(', ') : say('wholeCity')],
  ]
  return `<dl>${facts.map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`).join('')}</dl>`
}

function languageMark(written: string, read: string): string {
  if (written === read) return ''
  const { direction } = languageOf(written)
  return ` lang="${toHtml(written)}" dir="${direction}"`
}

function page(
  frame: PageFrame,
  parts: { title: string; base: string; search: Record<string, string>; main: string },
): string {
  const { city, language } = frame
  const { say, word } = speaker(frame)
  const languages = city.languages.map((tag) => {
    const current = tag === language ? ' aria-current="true"' : ''
    const search = toHtml(new URLSearchParams({ lang: tag, ...parts.search }).toString())
    return `<li><a lang="${tag}" hreflang="${tag}" href="?${search}"${current}>${toHtml(languageOf(tag).ownName)}</a></li>`
  })
  return `<!doctype html>
<html lang="${toHtml(language)}" dir="${languageOf(language).direction}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${parts.title}</title><link rel="stylesheet" href="${parts.base}events/style.css"></head>
<body>
<header><p>${word({ name: { of: 'city', id: 'authority' } })}</p></header>
<main>
${parts.main}
</main>
<footer><nav aria-label="${say('language')}"><ul>${languages.join('')}</ul></nav></footer>
</body></html>
`
}
