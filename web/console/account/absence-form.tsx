import { type FormEvent, useEffect, useState } from 'react'
import { setAbsence } from '../data/account.ts'
import type { Problem } from '../data/client.ts'
import { type Colleague, listColleagues } from '../data/colleagues.ts'
import { ComboField } from '../form/combo-field.tsx'
import { DateField } from '../form/date-field.tsx'
import { DeskButton } from '../frame/button.tsx'
import { Notice, problemText } from '../frame/notice.tsx'
import { useSession } from '../frame/person.ts'
import { useTexts } from '../frame/text.ts'

/** Until when one is away, and who takes over what falls due. */
export function AbsenceForm() {
  const texts = useTexts()
  const { text } = texts
  const { staff } = useSession()
  const [until, setUntil] = useState(staff.absentUntil?.slice(0, 10) ?? '')
  const [deputy, setDeputy] = useState(staff.deputyId ?? '')
  const [colleagues, setColleagues] = useState<Colleague[]>([])
  const [problem, setProblem] = useState<Problem | null>(null)
  const [done, setDone] = useState(false)
  useEffect(() => {
    void listColleagues().then((result) => 'data' in result && setColleagues(result.data))
  }, [])

  async function save(event: FormEvent) {
    event.preventDefault()
    setDone(false)
    // Away until the end of that day.
    const moment = until === '' ? null : new Date(`${until}T23:59:00`).toISOString()
    const result = await setAbsence(moment, deputy || null)
    setProblem('problem' in result ? result.problem : null)
    setDone('data' in result)
  }

  return (
    <section aria-labelledby="absence-part">
      <h2 className="kern-heading-small" id="absence-part">
        {text('absence.title')}
      </h2>
      <form className="stack" onSubmit={save} noValidate>
        <DateField label={text('absence.until')} value={until} onChange={setUntil} />
        <ComboField
          label={text('absence.deputy')}
          value={deputy}
          options={colleagues
            .filter(({ id }) => id !== staff.id)
            .map(({ id, displayName }) => [id, displayName])}
          onChange={setDeputy}
        />
        {problem && <Notice tone="danger">{problemText(texts, problem)}</Notice>}
        <div className="buttons">
          <DeskButton type="submit">{text('save')}</DeskButton>
          {until !== '' && (
            <DeskButton look="tertiary" onClick={() => setUntil('')}>
              {text('absence.back')}
            </DeskButton>
          )}
        </div>
        <div role="status">{done && <Notice tone="success">{text('absence.saved')}</Notice>}</div>
      </form>
    </section>
  )
}
