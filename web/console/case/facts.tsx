import { channelName } from '../channels/channel-name.ts'
import type { CaseDetail } from '../data/case.ts'
import { areaName, contentName, kindLine, languageName, moment } from '../frame/names.tsx'
import { Notice } from '../frame/notice.tsx'
import { type Texts, useTexts } from '../frame/text.ts'
import { ContactLink } from './contact-link.tsx'

/** What there is to know of a case at a glance. */
export function Facts({ found }: { found: CaseDetail }) {
  const texts = useTexts()
  const { text } = texts
  const { behalf } = found.filing
  return (
    <section aria-labelledby="facts">
      <h2 className="kern-heading-small" id="facts">
        {text('case.facts')}
      </h2>
      {found.sensitive && <Notice tone="warning">{text('work.sensitive')}</Notice>}
      {found.resident === null && <Notice tone="warning">{text('case.erased')}</Notice>}
      {found.resident?.reachable === false && (
        <Notice tone="warning">{text(behalf ? 'case.noChat' : 'case.unreachable')}</Notice>
      )}
      <dl className="kern-description-list">
        {[...factsOf(texts, found), ...filingFacts(texts, found)]
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div className="kern-description-list-item" key={name}>
              <dt className="kern-description-list-item__key">{name}</dt>
              <dd className="kern-description-list-item__value">{value}</dd>
            </div>
          ))}
      </dl>
      <Together found={found} />
      <ContactLink found={found} />
    </section>
  )
}

type Fact = [name: string, value: string | null]

function factsOf(texts: Texts, found: CaseDetail): Fact[] {
  const { language, text, has } = texts
  const code = `code.${found.reasonCode}`
  return [
    [text('list.kind'), kindLine(texts, found)],
    [text('list.area'), areaName(found)],
    [text('case.responsible'), found.responsibleBody && contentName(language, found.responsibleBody)],
    [text('case.received'), moment(language, found.createdAt)],
    [text('case.person'), found.resident?.pseudonym ?? null],
    [text('case.reads'), found.resident && languageName(language, found.resident.language)],
    [text('case.lastMessage'), lastMessageOf(texts, found)],
    [text('case.reason'), joined(': ', has(code) && text(code), found.stateReason)],
    [text('work.team'), found.team && contentName(language, found.team)],
    [text('work.person'), found.assignee?.name ?? null],
    [text('work.priority'), found.priority === 'normal' ? null : text(`priority.${found.priority}`)],
    [
      text('work.due'),
      found.dueAt &&
        joined(' · ', moment(language, found.dueAt), found.escalatedAt && text('work.overdueSince')),
    ],
    [text('work.coAffected'), found.coAffected === 0 ? null : coAffectedOf(texts, found)],
    [text('work.reopened'), found.reopened === 0 ? null : reopeningsOf(texts, found)],
  ]
}

/** How far it has come, and how it went where not simply as it was written. */
function lastMessageOf(texts: Texts, { lastMessage }: CaseDetail): string | null {
  if (!lastMessage) return null
  const { status, way, reason } = lastMessage
  const { text, has } = texts
  const key = `status.${status}`
  const channel = channelName(texts, lastMessage.channel)
  return joined(
    ' · ',
    has(key) && text(key),
    way && text(`went.${way}`, { channel }),
    reason && text(`heldBy.${reason}`),
  )
}

/** How it came, when somebody filed it for a person without a chat. */
function filingFacts({ language, text }: Texts, { filing: { source, behalf } }: CaseDetail): Fact[] {
  if (!behalf) return []
  const { filedBy, consentAt, advocate, contactWish, contactWords } = behalf
  return [
    [text('case.source'), text('case.sourceBy', { source: text(`source.${source}`), name: filedBy })],
    [text('case.consent'), joined(', ', consentAt && moment(language, consentAt), advocate)],
    [text('case.contactWish'), joined(': ', contactWish && text(`wish.${contactWish}`), contactWords)],
  ]
}

function coAffectedOf(texts: Texts, { coAffected, coAffectedOn }: CaseDetail): string {
  const channels = coAffectedOn.map(({ channel, people }) => `${channelName(texts, channel)} ${people}`)
  return channels.length === 0 ? String(coAffected) : `${coAffected} (${channels.join(', ')})`
}

/** How often it was taken up again, and when. */
function reopeningsOf({ language }: Texts, { reopened, entries }: CaseDetail): string {
  const closed = ['resolved', 'notFeasible', 'notResponsible', 'duplicate', 'withdrawn']
  const moments = entries
    .filter(({ fromState, toState }) => closed.includes(fromState ?? '') && toState === 'inReview')
    .map(({ at }) => moment(language, at))
  return moments.length === 0 ? `${reopened} ×` : `${reopened} × (${moments.join('; ')})`
}

function joined(between: string, ...parts: (string | false | null)[]): string | null {
  return parts.filter(Boolean).join(between) || null
}

/** Cases that are the same. */
function Together({ found }: { found: CaseDetail }) {
  const { text } = useTexts()
  const links = [
    ...(found.duplicateOf ? [{ ...found.duplicateOf, label: text('work.duplicateOf') }] : []),
    ...found.duplicates.map((one) => ({ ...one, label: text('work.duplicates') })),
  ]
  if (links.length === 0) return null
  return (
    <ul className="together">
      {links.map(({ id, reference, label }) => (
        <li key={id}>
          {label}: <a href={`#/cases/${id}`}>{reference}</a>
        </li>
      ))}
    </ul>
  )
}
