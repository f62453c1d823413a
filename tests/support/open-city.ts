import { fileURLToPath } from 'node:url'
import {
  type ChannelLaw,
  companyChannels,
  type Permission,
  type Purpose,
  purposes,
} from '#content/city/channel-law.ts'
import type { City } from '#content/city/city.ts'
import { loadCity } from '#content/city/load.ts'

const leipzig = fileURLToPath(new URL('../../content/cities/leipzig', import.meta.url))
let open: City | undefined

/** Leipzig, where every channel may carry everything: for tests of what goes over a channel. */
export function openCity(): City {
  open ??= { ...loadCity(leipzig), channelLaw: lawOf('full') }
  return open
}

/** A table in which every purpose of every channel of another company is `state`, but for what `others` says. */
export function lawOf(
  state: Permission,
  others: { [Channel in keyof ChannelLaw]?: Partial<Record<Purpose, Permission>> } = {},
): ChannelLaw {
  const decided = (state: Permission) => ({
    state,
    since: '2026-11-01',
    responsible: 'a test',
    assessment: 'a test',
  })
  return Object.fromEntries(
    companyChannels.map((channel) => [
      channel,
      Object.fromEntries(purposes.map((purpose) => [purpose, decided(others[channel]?.[purpose] ?? state)])),
    ]),
  )
}
