import { Type } from 'typebox'
import { afterEach, describe, expect, it } from 'vitest'
import { callService, ServiceError } from '#gateway/services/call.ts'
import { whenAgain } from '#gateway/services/patience.ts'
import type { TranslationProvider } from '#gateway/translation/contract.ts'
import { translateKeeping } from '#gateway/translation/keep.ts'
import { createTranslationProvider, translationDefinitions } from '#gateway/translation/registry.ts'
import { type CaseText, wantedTranslations } from '#gateway/translation/wanted.ts'
import {
  type ServiceDouble,
  type StubAnswer,
  type StubCall,
  startServiceDouble,
} from '#tests/support/service-double.ts'

let double: ServiceDouble | undefined
afterEach(async () => {
  await double?.close()
  double = undefined
})

async function providerOf(id: string, answer: (call: StubCall) => StubAnswer): Promise<TranslationProvider> {
  double = await startServiceDouble(answer)
  const provider = createTranslationProvider({
    translationProvider: id,
    translationUrl: `${double.url}/`,
    translationKey: 'secret-key',
  })
  if (!provider) throw new Error(`${id} is no provider`)
  return provider
}

async function failureOf(promise: Promise<unknown>): Promise<ServiceError> {
  const error = await promise.then(
    () => new Error('it did not fail'),
    (cause: unknown) => cause,
  )
  if (!(error instanceof ServiceError)) throw error
  return error
}

const city = { referencePrefix: 'L' }
const languages = [
  { code: 'de', targets: ['en', 'uk'] },
  { code: 'uk', targets: ['de', 'en'] },
]
const libretranslate = (text: string) => (call: StubCall) =>
  call.path === '/languages' ? { body: languages } : { body: { translatedText: text } }

describe('DeepL', () => {
  it('is asked with our key, its own language codes and marks as elements', async () => {
    const provider = await providerOf('deepl', () => ({
      body: { translations: [{ detected_source_language: 'DE', text: 'Lamp &lt;A&gt; &amp; <m i="1"/>.' }] },
    }))
    const made = await provider.translate({ text: 'Lampe <A> & [[1]].', from: 'de', to: 'en' })
    expect(made).toEqual({ text: 'Lamp <A> & [[1]].', provider: 'deepl' })
    const [call] = double?.calls ?? []
    expect(call).toMatchObject({ method: 'POST', path: '/v2/translate' })
    expect(call?.headers.authorization).toBe('DeepL-Auth-Key secret-key')
    expect(JSON.parse(call?.body ?? '')).toMatchObject({
      text: ['Lampe &lt;A&gt; &amp; <m i="1"/>.'],
      source_lang: 'DE',
      target_lang: 'EN-GB',
    })
  })

  it('is found at the address of its free plan by the end of the key', () => {
    const [deepl] = translationDefinitions
    expect(deepl?.defaultUrl?.('abc:fx')).toBe('https://api-free.deepl.com')
    expect(deepl?.defaultUrl?.('abc')).toBe('https://api.deepl.com')
  })

  it.each([
    [429, { 'retry-after': '7' }, 'throttled', 7000],
    [529, {}, 'throttled', 10_000],
    [503, { 'retry-after': '999999' }, 'throttled', 3_600_000],
    [456, {}, 'spent', 0],
    [403, {}, 'misconfigured', 0],
    [400, {}, 'refused', 0],
    [413, {}, 'refused', 0],
    [500, {}, 'unreachable', 0],
  ])('answers %i: the failure says what to do about it', async (status, headers, kind, retryAfterMs) => {
    const provider = await providerOf('deepl', () => ({ status, headers, body: { message: 'Lampe' } }))
    const error = await failureOf(provider.translate({ text: 'Lampe', from: 'de', to: 'uk' }))
    expect(error).toMatchObject({ kind, retryAfterMs })
    expect(error.message, 'no word of the text, no key').not.toMatch(/Lampe|secret-key/)
  })

  it('is not asked for a language it does not know', async () => {
    const provider = await providerOf('deepl', () => ({ body: {} }))
    expect(await failureOf(provider.translate({ text: 'x', from: 'ti', to: 'de' }))).toMatchObject({
      kind: 'unsupported',
    })
    expect(double?.calls).toEqual([])
  })

  it('that is not DeepL but something else is a matter of the settings', async () => {
    const provider = await providerOf('deepl', () => ({ body: '<html>Welcome to nginx</html>' }))
    expect(await failureOf(provider.translate({ text: 'x', from: 'de', to: 'uk' }))).toMatchObject({
      kind: 'misconfigured',
    })
  })
})

describe('LibreTranslate', () => {
  it('is asked once what it knows, then to translate', async () => {
    const provider = await providerOf('libretranslate', libretranslate('Ліхтар'))
    expect(await provider.translate({ text: 'Laterne', from: 'de', to: 'uk' })).toEqual({
      text: 'Ліхтар',
      provider: 'libretranslate',
    })
    await provider.translate({ text: 'Laterne', from: 'de', to: 'uk' })
    expect(double?.calls.map(({ path }) => path)).toEqual(['/languages', '/translate', '/translate'])
    expect(JSON.parse(double?.calls[1]?.body ?? '')).toEqual({
      q: 'Laterne',
      source: 'de',
      target: 'uk',
      format: 'text',
      api_key: 'secret-key',
    })
  })

  it('without the models of a pair is not sent the text', async () => {
    const provider = await providerOf('libretranslate', libretranslate(''))
    expect(await failureOf(provider.translate({ text: 'Derî', from: 'ku', to: 'de' }))).toMatchObject({
      kind: 'unsupported',
    })
    expect(double?.calls.map(({ path }) => path)).toEqual(['/languages'])
  })
})

describe('a service', () => {
  it('that never answers is unreachable after its time', async () => {
    double = await startServiceDouble(() => null)
    const call = callService({ name: 'Double', fetch, timeoutMs: 50 }, double.url, {}, Type.Object({}))
    expect(await failureOf(call)).toMatchObject({ kind: 'unreachable' })
  })

  it('that nobody configured does not exist, so there is nobody to send anything to', () => {
    const none = { translationProvider: 'none', translationUrl: undefined, translationKey: undefined }
    expect(createTranslationProvider(none)).toBeNull()
  })

  it('may not be led to another address', async () => {
    const elsewhere = await startServiceDouble(() => ({ body: { translations: [{ text: 'x' }] } }))
    const provider = await providerOf('deepl', () => ({
      status: 307,
      headers: { location: `${elsewhere.url}/v2/translate` },
      body: {},
    }))
    expect(await failureOf(provider.translate({ text: 'x', from: 'de', to: 'uk' }))).toMatchObject({
      kind: 'unreachable',
    })
    expect(elsewhere.calls).toEqual([])
    await elsewhere.close()
  })

  it('is tried again later and later, and not for ever', () => {
    const down = new ServiceError('unreachable', '')
    expect([1, 2, 3, 6, 29].map((tries) => whenAgain(down, tries))).toEqual([
      4000, 16_000, 64_000, 3_600_000, 3_600_000,
    ])
    expect(whenAgain(down, 30)).toBeNull()
    expect(whenAgain(new ServiceError('refused', ''), 1)).toBeNull()
    expect(whenAgain(new ServiceError('throttled', '', { retryAfterMs: 5 }), 99)).toBe(5)
  })
})

describe('what must not change', () => {
  const text = 'Zu L-4829-1534: siehe https://leipzig.de/a?b=1, oder buero@leipzig.de, {name}!'
  const shouting = (change: (text: string) => string): TranslationProvider => ({
    id: 'shouting',
    translate: async ({ text }) => ({ text: change(text.toUpperCase()), provider: 'shouting' }),
  })
  const translate = (provider: TranslationProvider, text: string) =>
    translateKeeping(provider, city, { text, from: 'de', to: 'uk' })

  it('goes out as marks and comes back as it was', async () => {
    const { text: made } = await translate(
      shouting((given) => given),
      text,
    )
    expect(made).toBe('ZU L-4829-1534: SIEHE https://leipzig.de/a?b=1, ODER buero@leipzig.de, {name}!')
  })

  it.each([
    ['loses', (given: string) => given.replace('[[2]]', '')],
    ['doubles', (given: string) => given.replace('[[2]]', '[[2]][[2]]')],
    ['invents', (given: string) => `${given}[[9]]`],
  ])('survives a machine that %s a mark', async (_what, change) => {
    const { text: made } = await translate(shouting(change), text)
    for (const kept of ['L-4829-1534', 'https://leipzig.de/a?b=1', 'buero@leipzig.de', '{name}']) {
      expect(made.split(kept), kept).toHaveLength(2)
    }
  })

  it('is all there is: nothing is sent', async () => {
    const provider: TranslationProvider = {
      id: 'none',
      translate: () => Promise.reject(new Error('was asked')),
    }
    expect((await translate(provider, 'L-4829-1534 +++ 123')).text).toBe('L-4829-1534 +++ 123')
  })

  it('an empty answer is none', async () => {
    expect(
      await failureOf(
        translate(
          shouting(() => '  '),
          'Laterne',
        ),
      ),
    ).toMatchObject({ kind: 'refused' })
  })
})

describe('a case wants', () => {
  const concern = (language: string, text: string): CaseText => ({
    part: 'concern',
    text,
    language,
    byResident: true,
  })
  const answer: CaseText = { part: 'entry:7', text: 'Wir kümmern uns.', language: 'de', byResident: false }
  const none = new Set<string>()

  it('German of what residents write in other languages', () => {
    const text = 'Ліхтар біля школи не горить уже тиждень'
    expect(wantedTranslations([concern('uk', text)], ['uk'], none)).toEqual([
      { part: 'concern', language: 'de' },
    ])
  })

  it('what the text itself is in, not the language its writer reads us in', () => {
    expect(
      wantedTranslations([concern('uk', 'Die Laterne vor der Schule ist seit einer Woche kaputt')], [], none),
    ).toEqual([])
    expect(
      wantedTranslations([concern('de', 'Ліхтар біля школи не горить уже тиждень')], [], none),
    ).toHaveLength(1)
  })

  it("the office's words for each reader, never in Leichte Sprache and never twice", () => {
    expect(wantedTranslations([answer], ['uk', 'de', 'de-simple', 'ar'], new Set(['entry:7 ar']))).toEqual([
      { part: 'entry:7', language: 'uk' },
    ])
  })
})
