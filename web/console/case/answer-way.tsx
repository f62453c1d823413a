import { channelName } from '../channels/channel-name.ts'
import type { CaseDetail } from '../data/case.ts'
import { moment } from '../frame/names.tsx'
import { Notice } from '../frame/notice.tsx'
import { useTexts } from '../frame/text.ts'

/**
 * Before somebody answers or asks back: which way their words will take, and whether the person gets them at once. Nothing where nobody can be
 * told.
 */
export function AnswerWay({ found: { nextMessage } }: { found: CaseDetail }) {
  const texts = useTexts()
  const { language, text } = texts
  if (!nextMessage) return null
  const { way, until, reason } = nextMessage
  const channel = channelName(texts, nextMessage.channel)
  if (way === 'words') {
    return (
      <Notice tone="info">
        {until
          ? text('way.wordsUntil', { channel, time: moment(language, until) })
          : text('way.words', { channel })}
      </Notice>
    )
  }
  if (way !== 'wait') {
    return (
      <Notice tone={way === 'otherChannel' ? 'info' : 'warning'}>{text(`way.${way}`, { channel })}</Notice>
    )
  }
  return <Notice tone="warning">{text(`way.wait.${reason ?? 'windowClosed'}`, { channel })}</Notice>
}
