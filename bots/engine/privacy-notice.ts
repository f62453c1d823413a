import { say, type Talk } from './talk.ts'

/** How data are protected, in the language we speak now (GDPR Art. 12(1): in a form the person can understand). */
export function tellNotice(talk: Talk): void {
  const { privacyUrl: url, noticeVersion: version } = talk.view.city
  recordNotice(talk)
  say(talk, { key: 'first.privacy', params: { url, version, dataWord: { key: 'help.dataWord' } } })
}

/** Notes which version is shown in this turn, and in which language. */
export function recordNotice(talk: Talk): void {
  talk.actions.push({
    type: 'recordNotice',
    version: talk.view.city.noticeVersion,
    language: talk.language,
  })
}
