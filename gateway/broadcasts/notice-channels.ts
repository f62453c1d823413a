import { permissionOf } from '#content/city/channel-law.ts'
import type { Runtime } from '../runtime.ts'

/** The configured channels over which a notice may go, in full or as a pointer; the others are `closed` by the city's channel law. */
export function noticeChannels({ city, channels }: Pick<Runtime, 'city' | 'channels'>): {
  open: string[]
  closed: string[]
} {
  const ids = [...channels.keys()]
  const isClosed = (id: string) => permissionOf(city, id, 'notice') === 'off'
  return { open: ids.filter((id) => !isClosed(id)), closed: ids.filter(isClosed) }
}
