import type { Purpose } from './city/channel-law.ts'
import type { Param, Reply, Text } from './message.ts'

/**
 * What goes over a channel that may only say that there is something (`pointer` of the channel law): no title, no reference number, no
 * word about the matter. `link` leads to where it can be read.
 */
export function pointerReply(purpose: Purpose, link: Param): Reply {
  const waiting: Text = { key: 'pointer.waiting', params: { authority, link } }
  const tie: Text = { key: 'pointer.tie', params: { channelsWord: { key: 'channels.mine' } } }
  const footer: Text = { key: 'notice.footer', params: { stopWord: { key: 'help.stopWord' } } }
  return { text: { lines: [waiting, tie, ...(purpose === 'notice' ? [{ literal: '' }, footer] : [])] } }
}

/**
 * The one answer to whoever writes on a channel that may carry no conversation. `emergency`: the numbers to call. `url`: the privacy notice,
 * which belongs to a first contact (GDPR Art. 13).
 */
export function closedReply(link: Param, emergency: Param, url: string): Reply {
  const words = { dataWord: { key: 'help.dataWord' }, stopWord: { key: 'help.stopWord' } } as const
  const closed: Text = { key: 'pointer.closed', params: { authority, link, emergency, ...words } }
  return { text: { lines: [closed, { key: 'pointer.privacy', params: { url } }] } }
}

/**
 * Instead of anything about a sensitive matter on a channel that may not carry it. `minutes`: the link is the person's own and good for
 * so long; `null`: it is the same for all.
 */
export function confidentialReply(link: Param, emergency: Param, minutes: number | null): Reply {
  const text: Text = { key: 'pointer.confidential', params: { link, emergency } }
  if (minutes === null) return { text }
  const own: Text = { key: 'pointer.ownLink', params: { minutes } }
  return { text: { lines: [text, { literal: '' }, own, { key: 'channels.codeSecret' }] } }
}

/** Whether a reply is that one. */
export function isConfidentialReply({ text }: Reply): boolean {
  const [first] = 'lines' in text ? text.lines : [text]
  return first !== undefined && 'key' in first && first.key === 'pointer.confidential'
}

/** To whoever wants notices on a channel over which none may go. */
export function noticesElsewhere(link: Param): Text {
  return { key: 'pointer.noticesElsewhere', params: { link } }
}

const authority = { name: { of: 'city', id: 'authority' } } as const
