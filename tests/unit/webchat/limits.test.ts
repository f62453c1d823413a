import { describe, expect, it } from 'vitest'
import { parseOrigins } from '#bots/channels/webchat/channel.ts'
import { createConnections } from '#gateway/http/webchat/connections.ts'
import { fileKindOf } from '#gateway/http/webchat/file-kind.ts'
import { createBuckets } from '#gateway/http/webchat/rate.ts'

describe('a bucket', () => {
  it('lets a burst through, then the steady pace, each key for itself', () => {
    let now = 0
    const buckets = createBuckets({ burst: 2, perSecond: 1 }, () => now)
    expect([buckets.take('a'), buckets.take('a'), buckets.take('a')]).toEqual([true, true, false])
    expect(buckets.take('b')).toBe(true)
    now = 1_000
    expect([buckets.take('a'), buckets.take('a')]).toEqual([true, false])
    now = 600_000
    expect([buckets.take('a'), buckets.take('a'), buckets.take('a')]).toEqual([true, true, false])
  })
})

describe('open pages of an address', () => {
  it('are as many as allowed, and a closed one makes room', () => {
    const connections = createConnections<string>(2)
    expect([connections.add('a', '1'), connections.add('a', '2'), connections.add('a', '3')]).toEqual([
      true,
      true,
      false,
    ])
    connections.remove('a', '1')
    expect(connections.add('a', '3')).toBe(true)
    expect(connections.of('a')).toEqual(['2', '3'])
    expect(connections.of('b')).toEqual([])
  })
})

describe('the kind of a file', () => {
  it.each([
    ['JPEG', [0xff, 0xd8, 0xff, 0xe0], 'image/jpeg'],
    ['PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 'image/png'],
    ['WebP', [...Buffer.from('RIFF0000WEBPVP8 ')], 'image/webp'],
    ['Ogg', [...Buffer.from('OggS')], 'audio/ogg'],
    ['WebM', [0x1a, 0x45, 0xdf, 0xa3], 'audio/webm'],
    ['MP4 sound of Safari', [...Buffer.from('\u0000\u0000\u0000\u0020ftypiso5')], 'audio/mp4'],
  ])('is read from its bytes: %s', (_name, bytes, mimeType) => {
    expect(fileKindOf(Uint8Array.from(bytes))?.mimeType).toBe(mimeType)
  })

  it.each([
    '<svg xmlns="http://www.w3.org/2000/svg">',
    '<!doctype html>',
    'MZ',
    '%PDF-1.7',
    'RIFF0000WAVE',
    '',
  ])('is none of ours: %j', (text) => {
    expect(fileKindOf(Buffer.from(text))).toBeNull()
  })
})

describe('WEBCHAT_ORIGINS', () => {
  it('keeps the origins and leaves out what is none', () => {
    const value = ' https://www.example-city.de/path , http://localhost:8080,javascript:alert(1),nonsense,'
    expect(parseOrigins(value)).toEqual(['https://www.example-city.de', 'http://localhost:8080'])
    expect(parseOrigins('')).toEqual([])
  })
})
