import { useEffect, useState } from 'react'
import { type Channels, readChannels } from '../data/channels.ts'
import type { Problem } from '../data/client.ts'
import { Failure, Loading } from '../frame/notice.tsx'
import { Page } from '../frame/page.tsx'
import { Tabs } from '../frame/tabs.tsx'
import { useTexts } from '../frame/text.ts'
import { useEvery } from '../notices/use-every.ts'
import { ChannelCard } from './channel-card.tsx'
import { LawTables } from './law-tables.tsx'

const states = '#/channels'
const law = '#/channels/law'

/** How often one looks, in milliseconds. */
const lookEvery = 15_000

/** Every channel: how it is and what waits there, and what the city lets it be used for. */
export function ChannelsPage({ part }: { part: string | null }) {
  const { text } = useTexts()
  const [found, setFound] = useState<Channels | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)

  async function load() {
    const result = await readChannels()
    if ('problem' in result) return setProblem(result.problem)
    setProblem(null)
    setFound(result.data)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, and then by the clock
  useEffect(() => void load(), [])
  useEvery(lookEvery, () => void load())

  return (
    <Page title={text('channels')}>
      <Tabs
        label={text('channels.parts')}
        parts={[
          [states, text('channels.states')],
          [law, text('law.title')],
        ]}
        current={part === 'law' ? law : states}
      />
      {problem && <Failure problem={problem} onRetry={() => void load()} />}
      {found === null && problem === null && <Loading />}
      {found && part === 'law' && <LawTables found={found} />}
      {found && part !== 'law' && (
        <ul className="channels">
          {found.channels.map((channel) => (
            <li key={channel.id}>
              <ChannelCard channel={channel} onChange={() => void load()} />
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}
