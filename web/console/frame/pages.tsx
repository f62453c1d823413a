import type { ReactNode } from 'react'
import { AccountPage } from '../account/account-page.tsx'
import { AccountsPage } from '../admin/accounts-page.tsx'
import { AuditPage } from '../admin/audit-page.tsx'
import { AttentionPage } from '../attention/attention-page.tsx'
import type { Drafts } from '../case/answer-form.tsx'
import { CasePage } from '../case/case-page.tsx'
import { FiguresPage } from '../figures/figures-page.tsx'
import { InboxPage } from '../inbox/inbox-page.tsx'
import { MapPage } from '../map/map-page.tsx'
import type { Permission } from './person.ts'
import type { Route } from './route.ts'
import type { TextKey } from './text.ts'

/** What the frame hands to a page. */
export interface PageInput {
  route: Route
  /** Answers begun and not sent. */
  drafts: Drafts
}

/** A page of the desk. */
interface PageDefinition {
  /** First part of its address. */
  id: string
  /** Its name in the navigation. */
  name: TextKey
  /** Shown to people who may do this somewhere; null: to everybody. */
  permission: Permission | null
  /** Reached from elsewhere than the navigation. */
  hidden?: true
  draw: (input: PageInput) => ReactNode
}

/** Every page of the desk, in the order of the navigation. */
export const pages: readonly PageDefinition[] = [
  {
    id: 'cases',
    name: 'cases',
    permission: 'case.overview',
    draw: ({ route: { id, query }, drafts }) =>
      id === null ? <InboxPage query={query} /> : <CasePage id={id} drafts={drafts} key={id} />,
  },
  {
    id: 'map',
    name: 'map',
    permission: 'case.overview',
    draw: ({ route: { query } }) => <MapPage query={query} />,
  },
  {
    id: 'figures',
    name: 'figures',
    permission: 'figures.read',
    draw: ({ route: { query } }) => <FiguresPage query={query} />,
  },
  {
    id: 'attention',
    name: 'attention',
    permission: 'attention.read',
    draw: () => <AttentionPage />,
  },
  {
    id: 'accounts',
    name: 'accounts',
    permission: 'staff.manage',
    draw: () => <AccountsPage />,
  },
  {
    id: 'audit',
    name: 'audit',
    permission: 'audit.read',
    draw: ({ route: { query } }) => <AuditPage query={query} />,
  },
  {
    id: 'account',
    name: 'account',
    permission: null,
    hidden: true,
    draw: () => <AccountPage />,
  },
]
