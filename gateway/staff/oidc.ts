import * as openid from 'openid-client'
import { type Static, Type } from 'typebox'
import { Value } from 'typebox/value'
import { createEgress } from '../egress.ts'
import type { Runtime } from '../runtime.ts'
import { type StaffMember, viewMember } from './account.ts'
import { acceptInvitation, findInvitation } from './invitation.ts'
import { StaffRefusal } from './refusal.ts'

/** How long somebody may take at the identity provider. */
const patienceMs = 10 * 60_000

/** What the browser carries to the provider and back, sealed: it ties the answer to this very browser and request. */
const Errand = Type.Object({
  purpose: Type.Literal('oidc'),
  state: Type.String(),
  nonce: Type.String(),
  verifier: Type.String(),
  invitation: Type.Union([Type.String(), Type.Null()]),
  endsAt: Type.Integer(),
})

/** Why a login through the identity provider did not work; the desk's login page has a sentence for each. */
const oidcProblems = [
  'oidcFailed',
  'oidcDenied',
  'oidcUnknown',
  'oidcOtherPerson',
  'accountDisabled',
] as const

/** Logging in through the city's identity provider. */
export interface IdentityProvider {
  /** Where to send the browser, and what it must bring back as a cookie. Throws when the provider cannot be reached. */
  begin(invitation: string | null): Promise<{ url: string; errand: string }>
  /** Who came back; throws a `StaffRefusal` or an `OidcRefusal`. */
  end(returned: URL, errand: string | undefined): Promise<StaffMember>
}

/** The provider's answer lets nobody in. */
class OidcRefusal extends Error {
  readonly code: (typeof oidcProblems)[number]

  constructor(code: (typeof oidcProblems)[number], cause?: unknown) {
    super(`The login through the identity provider was refused: ${code}`, { cause })
    this.name = 'OidcRefusal'
    this.code = code
  }
}

type Needs = Pick<Runtime, 'prisma' | 'vault' | 'clock' | 'config'>

/** Where the provider sends the browser back to; registered there. */
export function callbackUrl({ config }: Pick<Runtime, 'config'>): string {
  return `${config.publicUrl}/api/staff/oidc/callback`
}

/**
 * The provider of STAFF_OIDC_ISSUER; its discovery document is read at the first login. An account belongs to an issuer and subject,
 * never to an e-mail address: addresses are claimed and handed on. A first login needs an invitation.
 */
export function createIdentityProvider(runtime: Needs, call: typeof fetch = fetch): IdentityProvider {
  const { config, vault, clock } = runtime
  let known: Promise<openid.Configuration> | undefined

  async function discover(): Promise<openid.Configuration> {
    const issuer = new URL(String(config.staffOidcIssuer))
    const first = createEgress([issuer.origin], call)
    const execute = issuer.protocol === 'http:' ? [openid.allowInsecureRequests] : []
    const found = await openid.discovery(
      issuer,
      String(config.staffOidcClientId),
      {},
      openid.ClientSecretBasic(config.staffOidcClientSecret),
      { [openid.customFetch]: (url, options) => first(url, options as RequestInit), execute },
    )
    // Tokens and keys may live on another host than the issuer: only the issuer's own document may say so.
    const { token_endpoint: token, jwks_uri: keys } = found.serverMetadata()
    const origins = [issuer.href, token, keys].flatMap((url) => (url ? [new URL(url).origin] : []))
    const all = createEgress(origins, call)
    found[openid.customFetch] = (url, options) => all(url, options as RequestInit)
    return found
  }

  function provider(): Promise<openid.Configuration> {
    known ??= discover().catch((error: unknown) => {
      known = undefined
      throw error
    })
    return known
  }

  return {
    async begin(invitation) {
      if (invitation !== null) await findInvitation(runtime, invitation)
      const found = await provider()
      const verifier = openid.randomPKCECodeVerifier()
      const errand: Static<typeof Errand> = {
        purpose: 'oidc',
        state: openid.randomState(),
        nonce: openid.randomNonce(),
        verifier,
        invitation,
        endsAt: clock().getTime() + patienceMs,
      }
      const url = openid.buildAuthorizationUrl(found, {
        redirect_uri: callbackUrl(runtime),
        scope: 'openid profile',
        state: errand.state,
        nonce: errand.nonce,
        code_challenge: await openid.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      })
      return { url: url.href, errand: vault.seal(JSON.stringify(errand)).toString('base64url') }
    },

    async end(returned, sealed) {
      if (returned.searchParams.get('error') === 'access_denied') throw new OidcRefusal('oidcDenied')
      const errand = openErrand(runtime, sealed)
      if (errand === null) throw new OidcRefusal('oidcFailed')
      const claims = await redeem(await provider(), returned, errand)
      const key = { issuer: claims.iss, subject: claims.sub }
      if (errand.invitation !== null) {
        await requireSameLogin(runtime, errand.invitation, claims)
        await acceptInvitation(runtime, errand.invitation, key)
      }
      const row = await runtime.prisma.staff.findUnique({
        where: { oidcIssuer_oidcSubject: { oidcIssuer: key.issuer, oidcSubject: key.subject } },
        include: { grants: true },
      })
      if (row === null) throw new OidcRefusal('oidcUnknown')
      if (row.disabledAt !== null) throw new OidcRefusal('accountDisabled')
      return viewMember(row)
    },
  }
}

async function redeem(provider: openid.Configuration, returned: URL, errand: Static<typeof Errand>) {
  try {
    const tokens = await openid.authorizationCodeGrant(provider, returned, {
      expectedState: errand.state,
      expectedNonce: errand.nonce,
      pkceCodeVerifier: errand.verifier,
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    if (claims !== undefined) return claims
  } catch (error) {
    throw new OidcRefusal('oidcFailed', error)
  }
  throw new OidcRefusal('oidcFailed')
}

function openErrand({ vault, clock }: Needs, sealed: string | undefined): Static<typeof Errand> | null {
  try {
    const errand: unknown = JSON.parse(vault.open(Buffer.from(sealed ?? '', 'base64url')))
    return Value.Check(Errand, errand) && errand.endsAt > clock().getTime() ? errand : null
  } catch {
    return null
  }
}

/** With STAFF_OIDC_LOGIN_CLAIM a colleague cannot accept an invitation that was made for somebody else. */
async function requireSameLogin(
  runtime: Needs,
  invitation: string,
  claims: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { login } = await findInvitation(runtime, invitation)
  const claim = runtime.config.staffOidcLoginClaim
  if (claim !== undefined && claims[claim] !== login) throw new OidcRefusal('oidcOtherPerson')
}

/** The code that the login page explains, for whatever stopped a login. */
export function oidcProblemOf(error: unknown): string {
  if (error instanceof OidcRefusal || error instanceof StaffRefusal) return error.code
  return 'oidcFailed'
}
