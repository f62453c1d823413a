import type { EventBody } from '#bots/channels/contract.ts'
import { bookingLine } from '#bots/conversations/contact/answers.ts'
import { needsOf } from '#bots/conversations/event/words.ts'
import { areaName, lineOf, topicName } from '#bots/conversations/subscribe/names.ts'
import { pausedLine } from '#bots/conversations/subscribe/wishes.ts'
import { isCaseState } from '#civic/case.ts'
import { isSolved } from '#civic/follow-up.ts'
import { linkPurpose } from '#civic/leave-chat.ts'
import { allTopics } from '#civic/wishes.ts'
import type { City } from '#content/city/city.ts'
import type { Catalog } from '#content/i18n.ts'
import type { MessageKey } from '#content/keys.ts'
import { languageOf } from '#content/languages.ts'
import type { Reply, Text } from '#content/message.ts'
import { render, renderText } from '#content/render.ts'
import { toHtml } from '../html.ts'
import type { ExportDocument } from './export.ts'

/** The export for people: one page without scripts, with their photos and recordings in it, in the resident's language and direction. */
export function exportAsPage(
  catalog: Catalog,
  city: City,
  language: string,
  document: ExportDocument,
): Buffer {
  const { intl, direction } = languageOf(language)
  const say = (key: MessageKey, params?: Record<string, string>) =>
    toHtml(catalog.text(language, key, params))
  const word = (text: Text) => toHtml(renderText(catalog, city, language, text))
  const time = (at: Date) =>
    toHtml(
      new Intl.DateTimeFormat(intl, {
        dateStyle: 'medium',
        timeStyle: 'short',
        timeZone: city.timeZone,
      }).format(at),
    )
  const section = (key: MessageKey, rows: string[]) =>
    `<h2>${say(key)}</h2>\n${rows.length === 0 ? `<p>${say('export.none')}</p>` : rows.join('\n')}`
  const { resident } = document
  const step = ({ type, toState }: { type: string; toState: string | null }) =>
    toState !== null && isCaseState(toState)
      ? say(`state.${toState}`)
      : say(type === 'answer' ? 'export.fromUs' : 'export.fromYou')
  const purposeWords = (purpose: string) => {
    if (purpose === linkPurpose) return say('channels.consent')
    return purpose.startsWith('news:')
      ? word({ name: { of: 'topic', id: purpose.slice('news:'.length) } })
      : say('export.notice')
  }

  const versions = (made: { language: string; text: string | null }[]) =>
    made
      .map(({ language: tag, text }) =>
        say('export.translation', { language: nameOfLanguage(tag, intl), text: text ?? '' }),
      )
      .map((words) => `<p dir="auto">${words}</p>`)
      .join('')
  const internal = (count: number) =>
    count === 0 ? '' : `<p>${say('export.internal', { count: String(count) })}</p>`
  const saidAbout = ({ title, text, answer, at }: ExportDocument['resident']['noticeReplies'][number]) =>
    `<h3>${toHtml(title)}</h3><p><b>${say('export.fromYou')}</b> · ${time(at)}<br><span dir="auto">${toHtml(text)}</span></p>${
      answer === null
        ? ''
        : `<p><b>${say('export.fromUs')}</b><br><span dir="auto">${toHtml(answer)}</span></p>`
    }`
  const heard = (transcript: string | null) =>
    transcript === null ? '' : `<p dir="auto">${say('export.transcript', { text: transcript })}</p>`

  const conversation = [
    ...document.messagesFromYou.map(({ id, event, receivedAt }) => ({
      id,
      who: say('export.fromYou'),
      at: receivedAt,
      words: wordsOf(event as EventBody),
    })),
    ...document.messagesToYou.map(({ id, reply, language: spoken, createdAt }) => ({
      id,
      who: say('export.fromUs'),
      at: createdAt,
      words: render(catalog, city, spoken, reply as unknown as Reply).text,
    })),
  ].sort((a, b) => (a.id < b.id ? -1 : 1))

  const parts = [
    `<h1>${say('export.title')}</h1><p>${say('export.createdAt', { date: plainTime(document.exportedAt, intl, city.timeZone) })}</p>`,
    section('export.profile', [
      line(say('export.pseudonym'), toHtml(resident.pseudonym)),
      line(say('export.language'), toHtml(languageOf(resident.language).ownName)),
      line(say('export.channels'), toHtml(resident.addresses.map(({ channel }) => channel).join(', '))),
      line(say('export.notice'), toHtml(resident.noticeVersion ?? '–')),
      ...(resident.pausedUntil === null ? [] : [`<p>${word(pausedLine(resident.pausedUntil))}</p>`]),
      ...(resident.digestTopics.length === 0
        ? []
        : [
            line(
              say('export.digestTopics'),
              resident.digestTopics
                .map((topic) => (topic === allTopics ? say('export.allTopics') : word(topicName(topic))))
                .join(', '),
            ),
          ]),
      ...(resident.wishedArea === null
        ? []
        : [line(say('export.wishedArea'), word(areaName(resident.wishedArea)))]),
      ...resident.testReader.map(({ createdAt }) => line(say('export.testReader'), time(createdAt))),
    ]),
    section('export.cases', [
      ...resident.concerns.map(
        ({ text, case: filed }) =>
          `<h3>${toHtml(filed?.reference ?? '')}</h3><p dir="auto">${toHtml(text)}</p><h4>${say('export.history')}</h4><ul>${(
            filed?.entries ?? []
          )
            .map(
              (entry) =>
                `<li>${time(entry.at)} · ${step(entry)} <span dir="auto">${toHtml(entry.text ?? '')}</span></li>`,
            )
            .join('')}</ul>${versions(filed?.translations ?? [])}${internal(filed?.internalNotes ?? 0)}`,
      ),
      ...resident.coAffected.map(
        ({ reference, said, translations }) =>
          `<h3>${toHtml(reference)}</h3><p dir="auto">${say('similar.detail', { text: said.map(({ text }) => text ?? '').join('\n') })}</p>${versions(translations)}`,
      ),
    ]),
    section(
      'export.followUps',
      resident.followUps.map((asked) =>
        line(
          `${toHtml(asked.case.reference)} · ${time(asked.askedAt)}`,
          [
            isSolved(asked.solved) ? say(`followUp.${asked.solved}`) : '–',
            asked.rating === null ? '' : `${asked.rating}/5`,
            toHtml(asked.comment ?? ''),
          ]
            .filter((part) => part !== '')
            .join(' · '),
        ),
      ),
    ),
    section(
      'export.subscriptions',
      resident.subscriptions.map(
        (known) =>
          `<p>${word(lineOf({ ...known, pace: known.pace === 'digest' ? 'digest' : 'single' }))}</p>`,
      ),
    ),
    section(
      'export.registrations',
      resident.registrations.map(({ event, state, at: since, people, ...wish }) =>
        line(
          `${toHtml(event.title)} · ${time(event.startsAt)}`,
          [
            say(`export.registration.${state}`),
            word({ key: 'event.people', params: { count: people } }),
            ...needsOf({ ...wish, people }).map(word),
            time(since),
          ].join(' · '),
        ),
      ),
    ),
    section('export.eventQuestions', resident.eventQuestions.map(saidAbout)),
    section('export.noticeReplies', resident.noticeReplies.map(saidAbout)),
    section(
      'export.pollAnswers',
      resident.pollAnswers.map(({ title, question, answer, at }) =>
        line(`${toHtml(title)} · ${time(at)}`, `${toHtml(question)} ${toHtml(answer)}`),
      ),
    ),
    section(
      'export.bookings',
      resident.bookings.map(({ contact, startsAt, createdAt }) =>
        line(time(startsAt ?? createdAt), word(bookingLine({ contact, startsAt }, city))),
      ),
    ),
    section(
      'export.consents',
      resident.consents.map(({ purpose, wordingVersion, givenAt, withdrawnAt }) =>
        line(
          `${purposeWords(purpose)} (${toHtml(wordingVersion)})`,
          `${time(givenAt)}${withdrawnAt ? ` – ${time(withdrawnAt)}` : ''}`,
        ),
      ),
    ),
    section(
      'export.files',
      resident.media.map((file) => `<p>${time(file.createdAt)}</p>${picture(file)}${heard(file.transcript)}`),
    ),
    section(
      'export.messages',
      conversation.map(
        ({ who, at, words }) =>
          `<p><b>${who}</b> · ${time(at)}<br><span dir="auto">${toHtml(words).replaceAll('\n', '<br>')}</span></p>`,
      ),
    ),
  ]
  return Buffer.from(
    `<!doctype html>\n<html lang="${languageOf(language).intl}" dir="${direction}"><head><meta charset="utf-8">` +
      `<meta name="viewport" content="width=device-width"><title>${say('export.title')}</title>` +
      `<style>body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:1.1rem/1.5 system-ui,sans-serif}</style></head><body>` +
      `${parts.join('\n')}\n</body></html>\n`,
  )
}

/** The file itself, so that the page is complete wherever it is kept. */
function picture({ kind, mimeType, bytes }: ExportDocument['resident']['media'][number]): string {
  if (!bytes || !/^[a-z]+\/[a-z0-9.+-]+$/.test(mimeType ?? '')) return ''
  const source = `data:${mimeType};base64,${Buffer.from(bytes).toString('base64')}`
  if (kind === 'photo') return `<img alt="" src="${source}" style="max-width:100%">`
  return kind === 'voice' ? `<audio controls src="${source}"></audio>` : ''
}

function line(name: string, value: string): string {
  return `<p><b>${name}</b>: ${value}</p>`
}

function nameOfLanguage(tag: string, intl: string): string {
  return new Intl.DisplayNames([intl, 'de'], { type: 'language' }).of(languageOf(tag).intl) ?? tag
}

function plainTime(at: Date, intl: string, timeZone: string): string {
  return new Intl.DateTimeFormat(intl, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(at)
}

function wordsOf(event: EventBody): string {
  switch (event.type) {
    case 'message':
    case 'edited':
      return event.text
    case 'choice':
      return event.label ?? ''
    case 'location':
      return `${event.latitude}, ${event.longitude}`
    case 'media':
      return event.caption ?? `[${event.media.kind}]`
    default:
      return `[${event.type}]`
  }
}
