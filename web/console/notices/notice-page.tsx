import { useEffect, useState } from 'react'
import { type Broadcast, readBroadcast } from '../data/broadcasts.ts'
import type { Problem } from '../data/client.ts'
import { type BroadcastState, type Notice as NoticeData, readNotice } from '../data/notices.ts'
import { useCityNames } from '../frame/city-names.ts'
import { Failure, Loading, Notice } from '../frame/notice.tsx'
import { Page } from '../frame/page.tsx'
import { Tabs } from '../frame/tabs.tsx'
import { useTexts } from '../frame/text.ts'
import { useTurns } from '../frame/turns.ts'
import { AudienceTab } from './audience/audience-tab.tsx'
import { BroadcastBadge } from './badges.tsx'
import { LanguagesTab } from './languages/languages-tab.tsx'
import { noticeAddress } from './names.ts'
import { NoticeSteps } from './notice-steps.tsx'
import { PreviewTab } from './preview-tab.tsx'
import { ProgressTab } from './progress/progress-tab.tsx'
import { ReleaseTab } from './release/release-tab.tsx'
import type { TabInput } from './tab-input.ts'
import { TextTab } from './text-tab.tsx'
import { useEvery } from './use-every.ts'
import { useNoticeOptions } from './use-options.ts'

const tabs = {
  text: TextTab,
  languages: LanguagesTab,
  audience: AudienceTab,
  preview: PreviewTab,
  release: ReleaseTab,
  progress: ProgressTab,
} as const
type TabId = keyof typeof tabs
const tabIds = Object.keys(tabs) as TabId[]

/** States that somebody else, or the gateway itself, may end while one looks. */
const onItsWay: ReadonlySet<BroadcastState> = new Set(['awaitingRelease', 'scheduled', 'sending', 'stopped'])
/** How often one looks then, in milliseconds. */
const lookEvery = 3000

/** One notice from its words to what became of it, in tabs with an address each. */
export function NoticePage({ id, query }: { id: string; query: URLSearchParams }) {
  const { text } = useTexts()
  const { names, problem: nameless } = useCityNames()
  const { options, problem: optionless } = useNoticeOptions()
  const [notice, setNotice] = useState<NoticeData | null>(null)
  const [broadcast, setBroadcast] = useState<Broadcast | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const takeTurn = useTurns()
  const tab = tabIds.find((one) => one === query.get('tab')) ?? 'text'
  const broadcastId = query.get('broadcast') ?? notice?.broadcasts[0]?.id ?? null

  async function load() {
    const result = await readNotice(id)
    if ('problem' in result) return setProblem(result.problem)
    setProblem(null)
    setNotice(result.data)
  }
  async function loadBroadcast() {
    if (broadcastId === null) return setBroadcast(null)
    const isLatest = takeTurn()
    const result = await readBroadcast(broadcastId)
    if (!isLatest()) return
    if ('problem' in result) return setProblem(result.problem)
    const { data } = result
    // Somebody else took a step: the lists around it are read anew as well.
    if (broadcast !== null && broadcast.state !== data.state) void load()
    setBroadcast(data)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: another notice is the one reason to start anew
  useEffect(() => void load(), [id])
  // biome-ignore lint/correctness/useExhaustiveDependencies: for another broadcast, and whenever somebody turns to another tab
  useEffect(() => void loadBroadcast(), [broadcastId, tab])
  useEvery(broadcast !== null && onItsWay.has(broadcast.state) ? lookEvery : null, () => void loadBroadcast())

  const failed = problem ?? nameless ?? optionless
  if (notice === null || names === null || options === null) {
    return (
      <Page title={text('notices.title')}>
        {failed ? <Failure problem={failed} onRetry={() => void load()} /> : <Loading />}
      </Page>
    )
  }
  const source = notice.versions.find(({ language }) => language.tag === notice.sourceLanguage)
  const kind = options.kinds.find((one) => one.id === notice.kind)
  const input: TabInput = {
    notice,
    kind,
    options,
    names,
    broadcast: broadcast?.id === broadcastId ? broadcast : null,
    query,
    onNotice: setNotice,
    onBroadcast(changed) {
      // What a step gave is newer than any look that was begun before.
      takeTurn('anew')()
      setBroadcast(changed)
      void load()
    },
  }
  const address = (one: TabId) =>
    noticeAddress(id, { tab: one, broadcast: query.get('broadcast') ?? undefined })
  const Tab = tabs[tab]
  return (
    <Page
      title={notice.templateName ?? (source?.words.title || text('notices.untitled'))}
      aside={<BroadcastBadge state={notice.broadcasts[0]?.state ?? 'draft'} />}
    >
      <p className="kern-body back">
        <a className="kern-link" href="#/notices">
          <span className="kern-icon kern-icon--arrow-back" aria-hidden="true" />
          {text('notice.back')}
        </a>
      </p>
      {problem && <Failure problem={problem} onRetry={() => void load()} />}
      {notice.templateName !== null && <Notice tone="info">{text('notice.templateLead')}</Notice>}
      {notice.archivedAt !== null && <Notice tone="warning">{text('notice.archivedLead')}</Notice>}
      <NoticeSteps notice={notice} options={options} names={names} onNotice={setNotice} />
      <Tabs
        label={text('notice.parts')}
        parts={tabIds.map((one) => [address(one), text(`notice.${one}`)])}
        current={address(tab)}
      />
      <Tab {...input} key={tab} />
    </Page>
  )
}
