import { type Static, Type } from 'typebox'
import type { ChannelWish } from '#bots/channels/contract.ts'
import { mayDo } from '#civic/role.ts'
import { type Account, readAccount, wish } from '../accounts/account.ts'
import { accountChannels } from '../accounts/trouble.ts'
import type { Runtime } from '../runtime.ts'
import type { StaffMember } from './account.ts'
import { writeAudit } from './audit.ts'
import { channelStates } from './channels.ts'
import { DeskRefusal } from './desk-refusal.ts'
import { drawQr } from './qr.ts'
import { line, nullable, TimeShape } from './shape.ts'

/** The account of a channel, with what is needed to link it; the latter is a secret and shown to who may link it. */
export const ChannelAccountShape = Type.Object({
  id: Type.String(),
  state: Type.Enum([...channelStates]),
  since: nullable(TimeShape),
  detail: nullable(Type.String()),
  offer: nullable(
    Type.Object({
      type: Type.Enum(['qr', 'pairingCode']),
      qr: nullable(Type.String({ description: 'The QR code as an SVG document.' })),
      code: nullable(Type.String({ description: 'The code to type on the telephone.' })),
      expiresAt: TimeShape,
    }),
  ),
})
type ChannelAccount = Static<typeof ChannelAccountShape>

/** How somebody wants to link an account. */
export const LinkBody = Type.Union([
  Type.Object({ by: Type.Literal('qr') }),
  Type.Object({
    by: Type.Literal('pairingCode'),
    phone: line({ maxLength: 40, description: 'With the country code, as people write it: +49 341 ...' }),
  }),
])

/** Why an account is not linked or unlinked, and the HTTP status that says so. */
export const accountRefusalStatus = {
  unknownAccount: 404,
  phoneInvalid: 400,
  accountAway: 409,
  alreadyLinked: 409,
} as const

function refuse(code: keyof typeof accountRefusalStatus, field: string, message: string): DeskRefusal {
  return new DeskRefusal('AccountRefusal', accountRefusalStatus[code], code, field, message)
}

type Needs = Pick<Runtime, 'pool' | 'prisma' | 'vault' | 'clock' | 'channels'>

/** The account of a channel as this person may see it. Throws `unknownAccount` when the channel has none. */
export async function readChannelAccount(
  runtime: Needs,
  { grants }: Pick<StaffMember, 'grants'>,
  channel: string,
): Promise<ChannelAccount> {
  const account = await findAccount(runtime, channel)
  const offer = mayDo(grants, 'channel.manage') ? (account?.offer ?? null) : null
  return {
    id: channel,
    state: account?.state ?? 'unowned',
    since: account?.since.toISOString() ?? null,
    detail: account?.detail ?? null,
    offer: offer && {
      type: offer.type,
      qr: offer.type === 'qr' ? await drawQr(offer.value) : null,
      code: offer.type === 'pairingCode' ? offer.value : null,
      expiresAt: offer.expiresAt.toISOString(),
    },
  }
}

/** Asks the process that has the account to link it. What to scan or type stands in `readChannelAccount` soon after. */
export async function linkAccount(
  runtime: Needs,
  staffId: string,
  channel: string,
  body: Static<typeof LinkBody>,
): Promise<void> {
  const wanted: ChannelWish =
    body.by === 'qr'
      ? { type: 'link', by: 'qr' }
      : { type: 'link', by: 'pairingCode', phone: parsePhone(body.phone) }
  const account = await requireOwner(runtime, channel)
  if (account.state === 'connected' || account.state === 'ill')
    throw refuse('alreadyLinked', 'id', 'It is linked already. Unlink it first.')
  await leaveWish(runtime, staffId, channel, wanted)
}

/** Asks the process that has the account to give it up; its keys are removed. */
export async function unlinkAccount(runtime: Needs, staffId: string, channel: string): Promise<void> {
  await requireOwner(runtime, channel)
  await leaveWish(runtime, staffId, channel, { type: 'unlink' })
}

async function findAccount(runtime: Needs, channel: string): Promise<Account | null> {
  if (!accountChannels(runtime).includes(channel))
    throw refuse('unknownAccount', 'id', 'No such channel here, or none with an account to link.')
  return readAccount(runtime, channel)
}

/** A wish that nobody takes up now would surprise people hours later. */
async function requireOwner(runtime: Needs, channel: string): Promise<Account> {
  const account = await findAccount(runtime, channel)
  if (account === null || account.state === 'unowned')
    throw refuse(
      'accountAway',
      'id',
      `No process is there for it: start one with the role channel:${channel}.`,
    )
  return account
}

/** The line of the log comes first: nothing is done without one. It holds neither number nor code. */
async function leaveWish(
  runtime: Needs,
  staffId: string,
  channel: string,
  wanted: ChannelWish,
): Promise<void> {
  await writeAudit(runtime, {
    actor: staffId,
    action: wanted.type === 'link' ? 'linkChannel' : 'unlinkChannel',
    subject: channel,
    ...(wanted.type === 'link' && { detail: { by: wanted.by } }),
  })
  await wish(runtime, channel, wanted, staffId)
}

/** E.164 digits without "+". A number without its country code is another one in every country. */
function parsePhone(text: string): string {
  const digits = text.trim().replaceAll(/[\s()/.-]/g, '')
  const international = digits.replace(/^00/, '+')
  if (!/^\+[1-9]\d{6,14}$/.test(international))
    throw refuse('phoneInvalid', 'phone', 'Give the number with its country code, such as +49 341 1234567.')
  return international.slice(1)
}
