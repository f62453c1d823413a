import type { Runtime } from '../../runtime.ts'
import type { StaffMember } from '../../staff/account.ts'
import { readPublicEvents } from '../public.ts'
import { findEvent } from '../reach.ts'
import { EventRefusal } from '../refusal.ts'
import { designPoster } from './design.ts'
import { drawPdf } from './pdf.ts'
import { drawSvg } from './svg.ts'

/**
 * Draws the poster of a published event. `address`: where people reach this house; the QR code leads there. Throws `EventRefusal`:
 * unknownEvent, notPublished, unknownLanguage.
 */
export async function makePoster(
  runtime: Runtime,
  { grants }: StaffMember,
  eventId: string,
  { format, languages, address }: { format: 'svg' | 'pdf'; languages: readonly string[]; address: string },
): Promise<{ code: string; body: string | Buffer }> {
  const { prisma, city, catalog, clock } = runtime
  const { code } = await findEvent(prisma, city, grants, 'notice.read', eventId)
  const foreign = languages.find((language) => !city.languages.includes(language))
  if (foreign !== undefined) {
    const message = `This city does not speak "${foreign}". It speaks: ${city.languages.join(', ')}.`
    throw new EventRefusal('unknownLanguage', 'languages', message)
  }
  const [event] = await readPublicEvents(runtime, { code })
  if (!event) {
    const message = 'The event has no public page that a poster could lead to: publish it first.'
    throw new EventRefusal('notPublished', 'id', message)
  }
  const poster = designPoster({ city, catalog, event, languages, link: `${address}/e/${code}` })
  return { code, body: format === 'svg' ? drawSvg(poster) : await drawPdf(poster, clock()) }
}
