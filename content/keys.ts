import type behalfTexts from '../locales/de/behalf.json'
import type buttonTexts from '../locales/de/button.json'
import type casesTexts from '../locales/de/cases.json'
import type caseUpdateTexts from '../locales/de/caseUpdate.json'
import type channelsTexts from '../locales/de/channels.json'
import type concernTexts from '../locales/de/concern.json'
import type contactTexts from '../locales/de/contact.json'
import type councilTexts from '../locales/de/council.json'
import type dataTexts from '../locales/de/data.json'
import type deliveryTexts from '../locales/de/delivery.json'
import type digestTexts from '../locales/de/digest.json'
import type draftTexts from '../locales/de/draft.json'
import type errorsTexts from '../locales/de/errors.json'
import type eventTexts from '../locales/de/event.json'
import type eventNewsTexts from '../locales/de/eventNews.json'
import type eventPageTexts from '../locales/de/eventPage.json'
import type exportTexts from '../locales/de/export.json'
import type firstTexts from '../locales/de/first.json'
import type followUpTexts from '../locales/de/followUp.json'
import type helpTexts from '../locales/de/help.json'
import type kindTexts from '../locales/de/kind.json'
import type languageTexts from '../locales/de/language.json'
import type menuTexts from '../locales/de/menu.json'
import type noticeTexts from '../locales/de/notice.json'
import type noticeReplyTexts from '../locales/de/noticeReply.json'
import type noticesTexts from '../locales/de/notices.json'
import type personTexts from '../locales/de/person.json'
import type pointerTexts from '../locales/de/pointer.json'
import type pollTexts from '../locales/de/poll.json'
import type preferencesTexts from '../locales/de/preferences.json'
import type publicTexts from '../locales/de/public.json'
import type questionTexts from '../locales/de/question.json'
import type readerTexts from '../locales/de/reader.json'
import type reasonTexts from '../locales/de/reason.json'
import type recogniseTexts from '../locales/de/recognise.json'
import type safetyTexts from '../locales/de/safety.json'
import type similarTexts from '../locales/de/similar.json'
import type stateTexts from '../locales/de/state.json'
import type statusTexts from '../locales/de/status.json'
import type stopTexts from '../locales/de/stop.json'
import type subscribeTexts from '../locales/de/subscribe.json'
import type templateTexts from '../locales/de/template.json'
import type translationTexts from '../locales/de/translation.json'
import type webchatTexts from '../locales/de/webchat.json'

/**
 * The files of `locales/<tag>/` that residents read, one a conversation. A new file gets a line here; from then on a typing
 * error in one of its keys does not compile. The desk's own texts (`desk*.json`) are read by web/console alone.
 */
interface Namespaces {
  behalf: typeof behalfTexts
  button: typeof buttonTexts
  caseUpdate: typeof caseUpdateTexts
  cases: typeof casesTexts
  channels: typeof channelsTexts
  concern: typeof concernTexts
  contact: typeof contactTexts
  council: typeof councilTexts
  data: typeof dataTexts
  delivery: typeof deliveryTexts
  digest: typeof digestTexts
  draft: typeof draftTexts
  errors: typeof errorsTexts
  event: typeof eventTexts
  eventNews: typeof eventNewsTexts
  eventPage: typeof eventPageTexts
  export: typeof exportTexts
  first: typeof firstTexts
  followUp: typeof followUpTexts
  help: typeof helpTexts
  kind: typeof kindTexts
  language: typeof languageTexts
  menu: typeof menuTexts
  notice: typeof noticeTexts
  noticeReply: typeof noticeReplyTexts
  notices: typeof noticesTexts
  person: typeof personTexts
  pointer: typeof pointerTexts
  poll: typeof pollTexts
  preferences: typeof preferencesTexts
  public: typeof publicTexts
  question: typeof questionTexts
  reader: typeof readerTexts
  reason: typeof reasonTexts
  recognise: typeof recogniseTexts
  safety: typeof safetyTexts
  similar: typeof similarTexts
  state: typeof stateTexts
  status: typeof statusTexts
  stop: typeof stopTexts
  subscribe: typeof subscribeTexts
  template: typeof templateTexts
  translation: typeof translationTexts
  webchat: typeof webchatTexts
}

/** The name of a text: `<namespace>.<key>` for a key of `locales/de/<namespace>.json`. */
export type MessageKey = {
  [N in keyof Namespaces]: `${N}.${keyof Namespaces[N] & string}`
}[keyof Namespaces]
