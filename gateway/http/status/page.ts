import { type CaseState, isClosed } from '#civic/case.ts'
import type { City } from '#content/city/city.ts'
import type { Catalog } from '#content/i18n.ts'
import type { MessageKey } from '#content/keys.ts'
import { isReviewed, languageOf, sourceLanguage } from '#content/languages.ts'
import type { Params, Text } from '#content/message.ts'
import { renderText } from '#content/render.ts'
import { toHtml } from '../../html.ts'
import type { CaseStory, OfficeWords, StoryStep } from './story.ts'

interface House {
  catalog: Catalog
  city: City
}

/** Where a form or a link of a page leads, relative to where it stands, so that it works behind any path of a proxy. */
export interface Place {
  /** The path of the page with the form. */
  form: string
  /** The folder of style sheet and script. */
  assets: string
}

/**
 * The page that asks for number and secret. `problem`: why the last try did not open anything. `chosen`: the person picked this
 * language; otherwise the case opens in the one they use in the chat.
 */
export function formPage(
  house: House,
  place: Place,
  page: { language: string; chosen: boolean; reference: string; problem: 'wrong' | 'tooFast' | null },
): string {
  const { say } = speaker(house, page.language)
  const problem =
    page.problem === null ? '' : `<p role="alert" class="problem">${say(`status.${page.problem}`)}</p>`
  const links = house.city.languages.map((tag) => {
    const current = tag === page.language ? ' aria-current="true"' : ''
    return `<li><a href="?language=${tag}" lang="${tag}" hreflang="${tag}"${current}>${ownName(tag)}</a></li>`
  })
  return frame(
    house,
    place,
    page.language,
    `<p>${say('status.intro')}</p>
${problem}
<form method="post" action="${place.form}">
<input type="hidden" name="language" value="${page.chosen ? page.language : ''}">
<label>${say('status.reference')}<input name="reference" value="${toHtml(page.reference)}" required maxlength="40" autocomplete="off" dir="ltr"></label>
<label for="secret">${say('status.secret')}</label><p id="hint">${say('status.secretHint')}</p>
<input id="secret" name="secret" required maxlength="40" autocomplete="off" spellcheck="false" dir="ltr" aria-describedby="hint">
<button>${say('status.show')}</button></form>`,
    `<ul>${links.join('')}</ul>`,
  )
}

/** The page that tells where a case stands. The languages are buttons that send the secret again, never a link that holds it. */
export function storyPage(house: House, place: Place, story: CaseStory, secret: string): string {
  const { language, state, category, filedAt, dueAt, reference } = story
  const { say, day } = speaker(house, language)
  const known = house.city.categories.some(({ id }) => id === category)
  const topic =
    category !== null && known
      ? `<p>${say('status.topic', { category: { name: { of: 'category', id: category } } })}</p>`
      : ''
  const dueKey = story.due === 'firstAnswer' ? 'status.dueFirstAnswer' : 'status.due'
  const due = dueAt === null ? '' : `<p>${say(dueKey, { date: { literal: day(dueAt) } })}</p>`
  const steps = [...story.steps].reverse().map((step) => stepItem(house, language, step))
  const buttons = house.city.languages.map((tag) => {
    const current = tag === language ? ' aria-current="true"' : ''
    return `<li><button name="language" value="${tag}" lang="${tag}"${current}>${ownName(tag)}</button></li>`
  })
  return frame(
    house,
    place,
    language,
    `<p class="reference" dir="ltr">${toHtml(reference)}</p>
${topic}<p>${say('status.filedAt', { date: { literal: day(filedAt) } })}</p>
<h2>${say('status.now')}</h2><p class="state">${say(`state.${state}`)}</p>
<h2>${say('status.next')}</h2><p>${say(nextKey(state))}</p>${isClosed(state) ? '' : due}
<h2>${say('status.history')}</h2><ol reversed>${steps.join('')}</ol>
<p><a href="${place.form}">${say('status.another')}</a></p>`,
    `<form method="post" action="${place.form}"><input type="hidden" name="reference" value="${toHtml(reference)}"><input type="hidden" name="secret" value="${toHtml(secret)}"><ul>${buttons.join('')}</ul></form>`,
  )
}

function stepItem(house: House, language: string, step: StoryStep): string {
  const { say, day } = speaker(house, language)
  const { type, state, reason, words, at } = step
  const head =
    type === 'state'
      ? state === null
        ? say('state.forwarded')
        : say(`state.${state}`)
      : say(`status.${type}`)
  const bodies = step.bodies
    .filter((id) => house.city.bodies.some((body) => body.id === id))
    .map((id) => speaker(house, language).word({ name: { of: 'body', id } }))
  const parts = [
    bodies.length === 0 ? '' : `<p>${bodies.join(', ')}</p>`,
    reason === null ? '' : `<p>${say(`reason.${reason}`)}</p>`,
    words === null ? '' : wordsOf(house, language, words),
  ]
  return `<li><p class="step"><time datetime="${at.toISOString()}">${toHtml(day(at))}</time> ${head}</p>${parts.join('')}</li>`
}

/** The office's words: in the reader's language when there is a version, and then the original beside it. */
function wordsOf(
  house: House,
  language: string,
  { text, language: written, translation }: OfficeWords,
): string {
  const { say } = speaker(house, language)
  const original = quote(text, written)
  if (base(written) === base(language)) return original
  const name = new Intl.DisplayNames([languageOf(language).intl, sourceLanguage], { type: 'language' }).of(
    base(written),
  )
  const note = `<p class="note">${say('status.inLanguage', { language: { literal: name ?? written } })}</p>`
  if (translation === null) return original + note
  const marked = translation.machine ? `<p class="note">${say('status.translated')}</p>` : note
  return `${quote(translation.text, language)}${marked}${original}`
}

function quote(text: string, language: string): string {
  return `<blockquote lang="${toHtml(language)}" dir="auto">${toHtml(text).replaceAll('\n', '<br>')}</blockquote>`
}

function nextKey(state: CaseState): MessageKey {
  switch (state) {
    case 'received':
      return 'status.nextReceived'
    case 'inReview':
      return 'status.nextInReview'
    case 'forwarded':
      return 'status.nextForwarded'
    case 'inProgress':
      return 'status.nextInProgress'
    case 'awaitingResident':
      return 'status.nextAwaitingResident'
    case 'duplicate':
      return 'status.nextDuplicate'
    case 'withdrawn':
      return 'status.nextWithdrawn'
    default:
      return 'status.nextClosed'
  }
}

function speaker({ catalog, city }: House, language: string) {
  const word = (text: Text) => toHtml(renderText(catalog, city, language, text)).replaceAll('\n', '<br>')
  const format = new Intl.DateTimeFormat(languageOf(language).intl, {
    dateStyle: 'long',
    timeZone: city.timeZone,
  })
  return {
    word,
    say: (key: MessageKey, params?: Params) => word(params ? { key, params } : { key }),
    day: (at: Date) => format.format(at),
  }
}

function frame(house: House, place: Place, language: string, main: string, languages: string): string {
  const { say, word } = speaker(house, language)
  const machine =
    language === sourceLanguage || isReviewed(language)
      ? ''
      : `<p class="note">${say('language.machineMade')}</p>`
  return `<!doctype html>
<html lang="${toHtml(language)}" dir="${languageOf(language).direction}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${say('status.title')}</title><link rel="stylesheet" href="${place.assets}/style.css"><script src="${place.assets}/open.js" defer></script></head>
<body>
<header><p>${word({ name: { of: 'city', id: 'authority' } })}</p></header>
<main>
<h1>${say('status.title')}</h1>
${main}
</main>
<footer>${machine}<nav aria-label="${say('status.language')}">${languages}</nav></footer>
</body></html>
`
}

function ownName(tag: string): string {
  return toHtml(languageOf(tag).ownName)
}

function base(tag: string): string {
  return tag.split('-')[0] ?? tag
}
