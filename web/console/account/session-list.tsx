import { useEffect, useState } from 'react'
import { endOtherSessions, endOwnSession, listOwnSessions, type OwnSession } from '../data/account.ts'
import { DeskButton } from '../frame/button.tsx'
import { Ago } from '../frame/names.tsx'
import { useTexts } from '../frame/text.ts'

/** Where one is logged in; each but this one can be ended. */
export function SessionList() {
  const { text } = useTexts()
  const [sessions, setSessions] = useState<OwnSession[]>([])
  const load = () =>
    void listOwnSessions().then((result) => 'data' in result && setSessions(result.data.sessions))
  useEffect(load, [])
  return (
    <section aria-labelledby="sessions-part">
      <h2 className="kern-heading-small" id="sessions-part">
        {text('sessions.title')}
      </h2>
      <ul className="lines">
        {sessions.map(({ id, method, createdAt, lastSeenAt, current }) => (
          <li key={id}>
            <span>
              {text(`sessions.${method}`)}, {text('sessions.since')} <Ago at={createdAt} />.{' '}
              {current ? (
                <strong>{text('sessions.current')}</strong>
              ) : (
                <>
                  {text('sessions.seen')} <Ago at={lastSeenAt} />
                </>
              )}
            </span>
            {!current && (
              <DeskButton small onClick={() => void endOwnSession(id).then(load)}>
                {text('sessions.end')}
              </DeskButton>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <DeskButton onClick={() => void endOtherSessions().then(load)}>
          {text('sessions.endOthers')}
        </DeskButton>
      )}
    </section>
  )
}
