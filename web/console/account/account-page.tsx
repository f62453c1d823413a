import { Notice } from '../frame/notice.tsx'
import { Page } from '../frame/page.tsx'
import { useSession } from '../frame/person.ts'
import { useTexts } from '../frame/text.ts'
import { AbsenceForm } from './absence-form.tsx'
import { PasswordForm } from './password-form.tsx'
import { SessionList } from './session-list.tsx'
import { TotpPart } from './totp-part.tsx'

/** One's own account: absence, password, one-time codes, where one is logged in. */
export function AccountPage() {
  const { text } = useTexts()
  const { staff, grants, method, mustEnrol } = useSession()
  return (
    <Page title={text('account.title')}>
      {mustEnrol && <Notice tone="warning">{text('account.mustEnrol')}</Notice>}
      <p className="kern-body">
        {text('account.lead', { name: staff.displayName, login: staff.login })}{' '}
        {grants.map(({ role }) => text(`role.${role}`)).join(', ')}
      </p>
      <div className="parts">
        {!mustEnrol && <AbsenceForm />}
        {method !== 'oidc' && <TotpPart />}
        {method !== 'oidc' && !mustEnrol && <PasswordForm />}
        {!mustEnrol && <SessionList />}
      </div>
    </Page>
  )
}
