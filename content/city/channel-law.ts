import { type Static, Type } from 'typebox'

/**
 * The channel law of a city: what may be said over which channel. A channel of another company shows that company who writes to whom,
 * so the authority decides on each purpose, after a data protection impact assessment (GDPR Art. 35); what it has not decided is off.
 * For a data protection officer: docs/channel-law.md.
 */

/**
 * What a channel is used for: residents write and are answered; the office tells how a case stands; notices; whatever of this is
 * about a sensitive matter (`sensitive` of a category).
 */
export const purposes = ['conversation', 'caseUpdate', 'notice', 'sensitive'] as const
export type Purpose = (typeof purposes)[number]

/** `pointer`: only "there is something for you" goes over the channel, with a link to the web chat. */
export const permissions = ['full', 'pointer', 'off'] as const
export type Permission = (typeof permissions)[number]

/** Channels of other companies: what the city's table does not allow is off. */
export const companyChannels = ['telegram', 'whatsapp', 'whatsapp-cloud'] as const

/** The authority's own channels: always full, so that everybody has one way to everything. They stand in no table. */
export const ownChannels = ['webchat', 'console'] as const

/** Where everything may be said and seen: the others lead there with what they may not carry. */
export const homeChannel = 'webchat' satisfies (typeof ownChannels)[number]

const Words = Type.String({ minLength: 1 })
const strict = { additionalProperties: false }

const Decision = Type.Object(
  {
    state: Type.Enum(permissions),
    /** The day it was decided, "2026-11-01". It switches nothing by itself. */
    since: Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' }),
    /** Who answers for the decision. */
    responsible: Words,
    /** Reference of the data protection impact assessment; required for `full` and `pointer` (content/city/check-channel-law.ts). */
    assessment: Type.Optional(Words),
    note: Type.Optional(Words),
  },
  strict,
)

const Decisions = Type.Object(
  {
    conversation: Type.Optional(Decision),
    caseUpdate: Type.Optional(Decision),
    notice: Type.Optional(Decision),
    sensitive: Type.Optional(Decision),
  },
  strict,
)

/** `channels.yaml`: the decisions by channel and purpose. */
export const ChannelLaw = Type.Object(
  {
    telegram: Type.Optional(Decisions),
    whatsapp: Type.Optional(Decisions),
    'whatsapp-cloud': Type.Optional(Decisions),
  },
  strict,
)
export type ChannelLaw = Static<typeof ChannelLaw>

/** A city, as far as its channel law goes. */
interface Lawful {
  channelLaw: ChannelLaw
}

/** What a city allows on a channel for a purpose. */
export function permissionOf({ channelLaw }: Lawful, channel: string, purpose: Purpose): Permission {
  if (!isCompanyChannel(channel)) return 'full'
  return channelLaw[channel]?.[purpose]?.state ?? 'off'
}

/** One line of the table for people who read it; without a decision (`since` null) the purpose is off. */
export interface LawLine {
  channel: string
  purpose: Purpose
  state: Permission
  since: string | null
  responsible: string | null
  assessment: string | null
  note: string | null
}

/** The whole table: every purpose of every channel of another company, decided or not. */
export function channelLaw({ channelLaw: law }: Lawful): LawLine[] {
  return companyChannels.flatMap((channel) =>
    purposes.map((purpose) => {
      const decision = law[channel]?.[purpose]
      return {
        channel,
        purpose,
        state: decision?.state ?? 'off',
        since: decision?.since ?? null,
        responsible: decision?.responsible ?? null,
        assessment: decision?.assessment ?? null,
        note: decision?.note ?? null,
      }
    }),
  )
}

function isCompanyChannel(channel: string): channel is (typeof companyChannels)[number] {
  return (companyChannels as readonly string[]).includes(channel)
}
