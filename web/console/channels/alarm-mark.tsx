import { useEffect, useState } from 'react'
import { readChannelAlarms } from '../data/channels.ts'
import { useLive } from '../frame/live.ts'
import { useTexts } from '../frame/text.ts'

/** How many channels need somebody, beside their page's name in the navigation; nothing when none does. */
export function ChannelAlarmMark({ current }: { current: string }) {
  const { language, text } = useTexts()
  const [count, setCount] = useState(0)

  async function load() {
    const result = await readChannelAlarms()
    if ('data' in result) setCount(result.data.channels.length)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever goes elsewhere sees how it is by now
  useEffect(() => void load(), [current])
  useLive(() => void load(), 'channels')

  if (count === 0) return null
  return (
    <span className="alarm-mark">
      <span aria-hidden="true">{new Intl.NumberFormat(language).format(count)}</span>
      <span className="kern-sr-only">{text('channels.alarms', { count })}</span>
    </span>
  )
}
