import { createWhatsAppCloud } from '#bots/channels/whatsapp-cloud/channel.ts'
import { createFakeHost, type FakeHost } from '#tests/contract/fake-host.ts'
import { account } from '#tests/replay/whatsapp-cloud/account.ts'

/** A call that was made: method and path below the version, and its JSON or form. */
export interface Made {
  method: string
  path: string
  json?: Record<string, unknown>
  form?: FormData
}

/** The channel before a Graph API that answers what the test says; takes every message unless told otherwise. */
export function openGraph(options: { media?: { bytes: Uint8Array; mimeType: string } } = {}) {
  const host: FakeHost = createFakeHost(options)
  const made: Made[] = []
  const answers: (Response | Error)[] = []
  const headers: (string | null)[] = []
  host.fetch = async (url, init) => {
    const { pathname, search } = new URL(String(url))
    const body = init?.body
    made.push({
      method: init?.method ?? 'GET',
      path: pathname.replace(/^\/v25\.0\//, '') + search,
      ...(typeof body === 'string' ? { json: JSON.parse(body) } : {}),
      ...(body instanceof FormData ? { form: body } : {}),
    })
    headers.push(new Headers(init?.headers).get('authorization'))
    const answer = answers.shift()
    if (answer instanceof Error) throw answer
    if (answer !== undefined) return answer
    return body instanceof FormData
      ? Response.json({ id: '4711' })
      : Response.json({ messages: [{ id: `wamid.${made.length}` }] })
  }
  const channel = createWhatsAppCloud(account)
  channel.attach(host)
  return { channel, host, made, answers, authorizations: headers }
}

/** How the Graph API says no. */
export function refusal(
  code: number,
  status = 400,
  more: { subcode?: number; headers?: Record<string, string> } = {},
): Response {
  const error = {
    message: `(#${code}) +4915112345678 is not to our liking`,
    type: 'OAuthException',
    code,
    ...(more.subcode === undefined ? {} : { error_subcode: more.subcode }),
    fbtrace_id: 'A1',
  }
  return Response.json({ error }, { status, ...(more.headers ? { headers: more.headers } : {}) })
}
