import { useState } from 'react'
import { type Channel, checkTemplates } from '../data/channels.ts'
import type { Problem } from '../data/client.ts'
import { DeskButton } from '../frame/button.tsx'
import { DataTable } from '../frame/data-table.tsx'
import { Ago, languageName } from '../frame/names.tsx'
import { Notice, problemText } from '../frame/notice.tsx'
import { isAllowed, useSession } from '../frame/person.ts'
import { useTexts } from '../frame/text.ts'

interface TemplatesPartProps {
  id: Channel['id']
  templates: NonNullable<Channel['templates']>
  onChange: () => void
}

/** The wordings a platform has to approve before they may go out; those that are not approved first. */
export function TemplatesPart({ id, templates, onChange }: TemplatesPartProps) {
  const texts = useTexts()
  const { language, text } = texts
  const mayCheck = isAllowed(useSession(), 'channel.manage')
  const [result, setResult] = useState<Problem | 'done' | null>(null)

  async function check() {
    const found = await checkTemplates(id)
    setResult('problem' in found ? found.problem : 'done')
    onChange()
  }

  const approved = templates.filter(({ state }) => state === 'approved')
  const others = templates.filter(({ state }) => state !== 'approved')
  return (
    <details className="channel-templates">
      <summary>{text('channels.templates', { approved: approved.length, all: templates.length })}</summary>
      <DataTable
        label={text('channels.templatesLabel')}
        columns={[
          text('channels.template'),
          text('filter.language'),
          text('channels.approval'),
          text('channels.checked'),
        ]}
        rows={[...others, ...approved].map(({ template, language: spoken, state, reason, checkedAt }) => [
          `${template} ${spoken.tag}`,
          [
            text(`template.${template}`),
            languageName(language, spoken),
            <span key="state">
              {text(`templateState.${state}`)}
              {reason && <span className="about">{reason}</span>}
            </span>,
            checkedAt && <Ago key="at" at={checkedAt} />,
          ],
        ])}
      />
      {result === 'done' && <Notice tone="success">{text('channels.checkedNow')}</Notice>}
      {result !== null && result !== 'done' && <Notice tone="danger">{problemText(texts, result)}</Notice>}
      {mayCheck && <DeskButton onClick={() => void check()}>{text('channels.check')}</DeskButton>}
    </details>
  )
}
