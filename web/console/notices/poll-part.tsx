import { useEffect, useId, useState } from 'react'
import type { NoticeOptions } from '../data/notices.ts'
import { MomentField } from '../form/moment-field.tsx'
import { TextField } from '../form/text-field.tsx'
import { DeskButton } from '../frame/button.tsx'
import { useTexts } from '../frame/text.ts'
import type { NoticeDraft } from './draft.ts'
import { optionField, pollFields, questionField, withoutOption, withoutPoll } from './poll-words.ts'

interface PollPartProps {
  options: NoticeOptions
  /** IANA name of the city's time zone. */
  zone: string
  draft: NoticeDraft
  /** People have the question already: answers may be added and none taken away. */
  released: boolean
  errorOf: (field: string) => string | null
  onChange: (draft: NoticeDraft) => void
}

/** The poll of a notice, if it has one: its question, its answers, its end. */
export function PollPart({ options, zone, draft, released, errorOf, onChange }: PollPartProps) {
  const { text } = useTexts()
  const id = useId()
  const [next, setNext] = useState<string | null>(null)
  const { poll, words } = draft
  const { fewest, most } = options.poll
  // Whoever adds or removes something by keyboard goes on where it happened.
  useEffect(() => {
    if (next === null) return
    document.getElementById(next)?.focus()
    setNext(null)
  }, [next])
  const idOf = (field: string) => `${id}-${field}`

  function add() {
    onChange({ ...draft, poll: { options: fewest, until: null } })
    setNext(idOf(questionField))
  }
  function remove() {
    onChange({ ...draft, poll: null, words: withoutPoll(words) })
    setNext(idOf('add'))
  }
  function addOption(count: number) {
    onChange({ ...draft, poll: { options: count + 1, until: poll?.until ?? null } })
    setNext(idOf(optionField(count + 1)))
  }
  function removeOption(option: number, count: number) {
    onChange({
      ...draft,
      poll: { options: count - 1, until: poll?.until ?? null },
      words: withoutOption(words, option, count),
    })
    setNext(idOf(optionField(Math.min(option, count - 1))))
  }
  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 className="kern-heading-small" id={`${id}-title`}>
        {text('noticePoll.title')}
      </h2>
      <p className="kern-body about">{text(released && poll ? 'noticePoll.fixed' : 'noticePoll.lead')}</p>
      {poll === null ? (
        <DeskButton id={idOf('add')} onClick={add}>
          {text('noticePoll.add')}
        </DeskButton>
      ) : (
        <div className="stack word-fields poll-fields">
          {pollFields(poll, options).map(({ id: field, most: length }, option) => (
            <div className="poll-field" key={field}>
              <TextField
                id={idOf(field)}
                label={
                  field === questionField
                    ? text('noticeWord.pollQuestion')
                    : text('noticeWord.option', { number: String(option) })
                }
                hint={text('noticeText.length', { count: words[field]?.length ?? 0, most: length })}
                value={words[field] ?? ''}
                error={errorOf(field)}
                lang={draft.sourceLanguage}
                onChange={(written) => onChange({ ...draft, words: { ...words, [field]: written } })}
              />
              {option > 0 && poll.options > fewest && !released && (
                <DeskButton small look="tertiary" onClick={() => removeOption(option, poll.options)}>
                  {text('noticePoll.removeOption', { number: option })}
                </DeskButton>
              )}
            </div>
          ))}
          <div className="buttons">
            {poll.options < most && (
              <DeskButton small onClick={() => addOption(poll.options)}>
                {text('noticePoll.addOption')}
              </DeskButton>
            )}
            {!released && (
              <DeskButton small look="tertiary" onClick={remove}>
                {text('noticePoll.remove')}
              </DeskButton>
            )}
          </div>
          <div>
            <MomentField
              label={`${text('noticePoll.until')} (${text('noticeText.optional')})`}
              value={poll.until}
              zone={zone}
              onChange={(until) => onChange({ ...draft, poll: { ...poll, until } })}
            />
            <p className="kern-hint">{text('noticePoll.untilHint')}</p>
          </div>
        </div>
      )}
    </section>
  )
}
