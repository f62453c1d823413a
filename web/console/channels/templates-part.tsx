import type { Channel } from '../data/channels.ts'
import { DataTable } from '../frame/data-table.tsx'
import { Ago } from '../frame/names.tsx'
import { useTexts } from '../frame/text.ts'

/** The wordings a platform has to approve before they may go out; those that are not approved first. */
export function TemplatesPart({ templates }: { templates: NonNullable<Channel['templates']> }) {
  const { text } = useTexts()
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
        rows={[...others, ...approved].map(({ name, languageCode, state, reason, checkedAt }) => [
          `${name} ${languageCode}`,
          [
            name,
            languageCode,
            <span key="state">
              {text(`templateState.${state}`)}
              {reason && <span className="about">{reason}</span>}
            </span>,
            <Ago key="at" at={checkedAt} />,
          ],
        ])}
      />
    </details>
  )
}
