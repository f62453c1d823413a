import type { ReactNode } from 'react'
import type { Channel } from '../data/channels.ts'
import { Ago, duration, moment } from '../frame/names.tsx'
import { Notice } from '../frame/notice.tsx'
import { isAllowed, useSession } from '../frame/person.ts'
import { useTexts } from '../frame/text.ts'
import { AccountPart } from './account-part.tsx'
import { channelName } from './channel-name.ts'
import { TemplatesPart } from './templates-part.tsx'

interface ChannelCardProps {
  channel: Channel
  onChange: () => void
}

const calm = new Set<Channel['state']>(['ready', 'connected'])
const passing = new Set<Channel['state']>(['connecting', 'linking', 'paused'])

/** One channel: how it is and what that means, what waits, and for an account what links it. */
export function ChannelCard({ channel, onChange }: ChannelCardProps) {
  const texts = useTexts()
  const { language, text, has } = texts
  const mayManage = isAllowed(useSession(), 'channel.manage')
  const { id, state, since, detail, pausedUntil, pauseReason, noticesPausedUntil, windowHours } = channel
  const note = `channels.note.${id}`
  const facts: [string, ReactNode][] = [
    [text('channels.since'), since && <Ago at={since} />],
    [text('channels.detail'), detailWords()],
    [text('channels.pausedUntil'), pausedUntil && moment(language, pausedUntil)],
    [text('channels.pauseReason'), pauseReason],
    [text('channels.waiting'), waitingWords()],
    [text('channels.held'), channel.held > 0 && text('channels.heldCount', { count: channel.held })],
    [
      text('channels.unheard'),
      channel.unheard > 0 && text('channels.unheardCount', { count: channel.unheard }),
    ],
    [
      text('channels.evacuated'),
      channel.evacuated > 0 && text('channels.evacuatedCount', { count: channel.evacuated }),
    ],
    [text('channels.lastReceived'), channel.lastReceivedAt && <Ago at={channel.lastReceivedAt} />],
    [text('channels.lastSent'), channel.lastSentAt && <Ago at={channel.lastSentAt} />],
    [text('channels.window'), windowHours !== null && text('channels.windowHours', { hours: windowHours })],
  ]

  function detailWords(): string | null {
    if (detail === null || calm.has(state)) return null
    const key = `channelDetail.${detail}`
    return has(key) ? text(key) : detail
  }

  function waitingWords(): string {
    const count = text('channels.waitingCount', { count: channel.waiting })
    if (channel.oldestSeconds === null) return count
    return `${count}, ${text('channels.oldest', { time: duration(language, channel.oldestSeconds) })}`
  }

  return (
    <article className="card channel" aria-labelledby={`channel-${id}`}>
      <h2 className="kern-title" id={`channel-${id}`}>
        {channelName(texts, id)} <ChannelBadge state={state} />
      </h2>
      {calm.has(state) || passing.has(state) ? (
        <p className="kern-body">{text(`channelState.${state}.lead`)}</p>
      ) : (
        <Notice tone={state === 'banned' ? 'danger' : 'warning'}>{text(`channelState.${state}.lead`)}</Notice>
      )}
      {noticesPausedUntil && (
        <Notice tone="warning">
          {text('channels.noticesPaused', { time: moment(language, noticesPausedUntil) })}
        </Notice>
      )}
      <dl className="facts">
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {channel.templates && <TemplatesPart id={id} templates={channel.templates} onChange={onChange} />}
      {has(note) && <Notice tone="info">{text(note)}</Notice>}
      {channel.isLinked && mayManage && <AccountPart channel={channel} onChange={onChange} />}
    </article>
  )
}

function ChannelBadge({ state }: { state: Channel['state'] }) {
  const { text } = useTexts()
  const tone = calm.has(state)
    ? 'success'
    : passing.has(state)
      ? 'info'
      : state === 'banned'
        ? 'danger'
        : 'warning'
  return (
    <span className={`kern-badge kern-badge--small kern-badge--${tone}`}>
      <span className="kern-label">{text(`channelState.${state}`)}</span>
    </span>
  )
}
