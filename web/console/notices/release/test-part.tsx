import { useEffect, useState } from 'react'
import {
  type Broadcast,
  listTestReaders,
  offerTestReader,
  removeTestReader,
  sendTest,
  type TestReader,
  type TestReaderOffer,
} from '../../data/broadcasts.ts'
import type { Problem } from '../../data/client.ts'
import { SelectField } from '../../form/select-field.tsx'
import { DeskButton } from '../../frame/button.tsx'
import type { CityNames } from '../../frame/city-names.ts'
import { moment } from '../../frame/names.tsx'
import { Notice, problemText } from '../../frame/notice.tsx'
import { useTexts } from '../../frame/text.ts'
import { channelName } from '../names.ts'

/** Reading it on one's own phone before others do: which chats are one's own, and sending there. */
export function TestPart({ broadcast, names }: { broadcast: Broadcast; names: CityNames }) {
  const texts = useTexts()
  const { language: desk, text } = texts
  const [readers, setReaders] = useState<TestReader[]>([])
  const [offer, setOffer] = useState<TestReaderOffer | null>(null)
  const [language, setLanguage] = useState('')
  const [sent, setSent] = useState<number | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)

  async function load() {
    const result = await listTestReaders()
    if ('data' in result) setReaders(result.data.readers)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once; every step reads anew by itself
  useEffect(() => void load(), [])

  async function connect() {
    const result = await offerTestReader()
    if ('problem' in result) return setProblem(result.problem)
    setProblem(null)
    setOffer(result.data)
  }
  async function send() {
    setSent(null)
    const result = await sendTest(broadcast.id, language === '' ? [] : [language])
    void load()
    if ('problem' in result) return setProblem(result.problem)
    setProblem(null)
    setOffer(null)
    setSent(result.data.messages)
  }
  return (
    <section className="block" aria-labelledby="test-part">
      <h2 className="kern-heading-small" id="test-part">
        {text('release.test')}
      </h2>
      <p className="kern-body about">{text('release.testLead')}</p>
      {readers.length > 0 && (
        <ul className="plain-list" aria-label={text('release.testReaders')}>
          {readers.map((reader) => (
            <li key={reader.id}>
              {text('release.testReaderLine', {
                channel: reader.channel ? channelName(texts, reader.channel) : text('release.testReaderLost'),
                language: names.language(reader.language),
              })}{' '}
              <DeskButton
                small
                look="tertiary"
                onClick={() => void removeTestReader(reader.id).then(() => load())}
              >
                {text('release.testReaderRemove')}
              </DeskButton>
            </li>
          ))}
        </ul>
      )}
      <div className="page-fields">
        <SelectField
          label={text('release.testLanguage')}
          value={language}
          none={text('release.testOwnLanguage')}
          options={names.languages}
          onChange={setLanguage}
        />
      </div>
      <div className="buttons">
        <DeskButton onClick={() => void send()}>{text('release.testSend')}</DeskButton>
        <DeskButton look="tertiary" onClick={() => void connect()}>
          {text('release.testCodeGet')}
        </DeskButton>
      </div>
      <div role="status" className="test-said">
        {sent !== null && <Notice tone="success">{text('release.testSent', { count: sent })}</Notice>}
        {offer && (
          <div className="card">
            <p className="kern-body">
              <a
                className="kern-link"
                href={`/chat/?start=${encodeURIComponent(offer.start)}`}
                target="_blank"
                rel="noreferrer"
              >
                {text('release.testOpenChat')}
              </a>
            </p>
            {offer.chats.map(({ channel, link }) => (
              <p className="kern-body" key={channel}>
                <a className="kern-link" href={link} target="_blank" rel="noreferrer">
                  {text('release.testOpenIn', { channel: channelName(texts, channel) })}
                </a>
              </p>
            ))}
            <p className="kern-body">{text('release.testOther', { start: offer.start })}</p>
            <p className="kern-body about">
              {text('release.testCodeUntil', { until: moment(desk, offer.until) })}
            </p>
          </div>
        )}
      </div>
      {problem && <Notice tone="danger">{problemText(texts, problem)}</Notice>}
    </section>
  )
}
