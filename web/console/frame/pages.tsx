import type { ReactNode } from 'react'
import type { Drafts } from '../case/answer-form.tsx'
import { ChannelAlarmMark } from '../channels/alarm-mark.tsx'
import type { KeptFiling } from '../filing/draft.ts'
import { load } from './load.tsx'
import type { Permission } from './person.ts'
import type { Route } from './route.ts'
import type { TextKey } from './text.ts'

const InboxPage = load(async () => (await import('../inbox/inbox-page.tsx')).InboxPage)
const CasePage = load(async () => (await import('../case/case-page.tsx')).CasePage)
const FilingPage = load(async () => (await import('../filing/filing-page.tsx')).FilingPage)
const MapPage = load(async () => (await import('../map/map-page.tsx')).MapPage)
const FiguresPage = load(async () => (await import('../figures/figures-page.tsx')).FiguresPage)
const NoticesPage = load(async () => (await import('../notices/notices-page.tsx')).NoticesPage)
const NoticePage = load(async () => (await import('../notices/notice-page.tsx')).NoticePage)
const NewNoticePage = load(async () => (await import('../notices/new-notice-page.tsx')).NewNoticePage)
const TranslationsPage = load(async () => (await import('../notices/translations-page.tsx')).TranslationsPage)
const EventsPage = load(async () => (await import('../events/events-page.tsx')).EventsPage)
const EventPage = load(async () => (await import('../events/event-page.tsx')).EventPage)
const BookingsPage = load(async () => (await import('../directory/bookings-page.tsx')).BookingsPage)
const ContactsPage = load(async () => (await import('../directory/contacts-page.tsx')).ContactsPage)
const RoutingPage = load(async () => (await import('../routing/routing-page.tsx')).RoutingPage)
const SensitivePage = load(async () => (await import('../sensitive/sensitive-page.tsx')).SensitivePage)
const AttentionPage = load(async () => (await import('../attention/attention-page.tsx')).AttentionPage)
const ChannelsPage = load(async () => (await import('../channels/channels-page.tsx')).ChannelsPage)
const AccountsPage = load(async () => (await import('../admin/accounts-page.tsx')).AccountsPage)
const AuditPage = load(async () => (await import('../admin/audit-page.tsx')).AuditPage)
const AccountPage = load(async () => (await import('../account/account-page.tsx')).AccountPage)

/** What the frame hands to a page. */
export interface PageInput {
  route: Route
  /** Answers begun and not sent. */
  drafts: Drafts
  /** A filing begun and not sent. */
  filing: KeptFiling
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
  /** Stands beside its name in the navigation; `current` is the page one is at. */
  mark?: (current: string) => ReactNode
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
    id: 'filing',
    name: 'filing',
    permission: 'case.file',
    draw: ({ filing }) => <FilingPage kept={filing} />,
  },
  {
    id: 'map',
    name: 'map',
    permission: 'case.overview',
    draw: ({ route: { query } }) => <MapPage query={query} />,
  },
  {
    id: 'notices',
    name: 'notices',
    permission: 'notice.read',
    draw: ({ route: { id, query } }) => {
      if (id === null) return <NoticesPage query={query} />
      if (id === 'new') return <NewNoticePage query={query} />
      return <NoticePage id={id} query={query} key={id} />
    },
  },
  {
    id: 'translations',
    name: 'translations',
    permission: 'notice.translate',
    draw: ({ route: { query } }) => <TranslationsPage query={query} />,
  },
  {
    id: 'events',
    name: 'events',
    permission: 'notice.read',
    draw: ({ route: { id, query } }) =>
      id === null ? <EventsPage query={query} /> : <EventPage id={id} key={id} />,
  },
  {
    id: 'bookings',
    name: 'bookings',
    permission: 'booking.manage',
    draw: ({ route: { query } }) => <BookingsPage query={query} />,
  },
  {
    id: 'contacts',
    name: 'contacts',
    permission: 'contact.read',
    draw: ({ route: { query } }) => <ContactsPage query={query} />,
  },
  {
    id: 'figures',
    name: 'figures',
    permission: 'figures.read',
    draw: ({ route: { query } }) => <FiguresPage query={query} />,
  },
  {
    id: 'routing',
    name: 'routing',
    permission: 'routing.read',
    draw: ({ route: { id } }) => <RoutingPage part={id} />,
  },
  {
    id: 'sensitive',
    name: 'sensitive.title',
    permission: 'case.exportSensitive',
    hidden: true,
    draw: () => <SensitivePage />,
  },
  {
    id: 'attention',
    name: 'attention',
    permission: 'attention.read',
    draw: () => <AttentionPage />,
  },
  {
    id: 'channels',
    name: 'channels',
    permission: 'channel.read',
    mark: (current) => <ChannelAlarmMark current={current} />,
    draw: ({ route: { id } }) => <ChannelsPage part={id} />,
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
