import { readFileSync } from 'node:fs'
import type { FeatureCollection, Point } from 'geojson'
import { describe, expect, it } from 'vitest'
import { districtOf, findByPoint, findByText } from '#content/city/places.ts'
import { cpuMs } from '#tests/support/cpu.ts'
import { folder, leipzig } from './leipzig.ts'

interface Council {
  name: string
  typ: string
}

const meetingPlaces: FeatureCollection<Point, Council> = JSON.parse(
  readFileSync(folder('../../fixtures/cities/leipzig/council-meeting-places.geojson'), 'utf8'),
)

function meant(text: string): string | string[] | null {
  const match = findByText(leipzig, text)
  if (match.type === 'one') return match.area.name
  return match.type === 'several' ? match.areas.map((area) => area.name) : null
}

describe('a point', () => {
  const councils = meetingPlaces.features.map(({ properties, geometry }) => ({
    ...properties,
    longitude: geometry.coordinates[0] ?? Number.NaN,
    latitude: geometry.coordinates[1] ?? Number.NaN,
  }))

  it('is known for all 24 councils', () => {
    expect(councils).toHaveLength(24)
  })

  it.each(councils.filter(({ typ }) => typ === 'Stadtbezirksbeirat'))(
    'where the $name meets lies in its own Stadtbezirk',
    ({ name, longitude, latitude }) => {
      const place = findByPoint(leipzig, longitude, latitude)
      expect(`Stadtbezirksbeirat ${place?.district.name}`).toBe(name)
      expect(place?.subdistrict.parent).toBe(place?.district.code)
    },
  )

  it.each(councils.filter(({ typ }) => typ === 'Ortschaftsrat'))(
    'where the $name meets lies in the Ortsteil of its Ortschaft, and so does the name typed',
    ({ name, longitude, latitude }) => {
      const locality = leipzig.localities.find(({ council }) => council === name)
      expect(findByPoint(leipzig, longitude, latitude)?.subdistrict.code).toBe(locality?.area)
      expect(findByText(leipzig, locality?.name ?? '')).toMatchObject({
        type: 'one',
        area: { code: locality?.area },
      })
    },
  )

  it.each([
    ['Dresden', 13.7373, 51.0504],
    ['the sea', 0, 0],
    ['nowhere', Number.NaN, 51.3],
    ['latitude before longitude', 51.34, 12.37],
  ])('in %s is in no district', (_, longitude, latitude) => {
    expect(findByPoint(leipzig, longitude, latitude)).toBeNull()
  })

  it('is found in less than a tenth of a millisecond', () => {
    const all = cpuMs(() => {
      for (let step = 0; step < 5_000; step++) findByPoint(leipzig, 12.24 + step * 0.00006, 51.34)
    })
    expect(all / 5_000).toBeLessThan(0.1)
  })
})

describe('words', () => {
  it.each([
    ['Reudnitz', ['Reudnitz-Thonberg', 'Neustadt-Neuschönefeld']],
    ['Gohlis', ['Gohlis-Süd', 'Gohlis-Mitte', 'Gohlis-Nord']],
    ['Grünau', ['Schönau', 'Grünau-Ost', 'Grünau-Mitte', 'Grünau-Siedlung', 'Lausen-Grünau', 'Grünau-Nord']],
    ['Mockau', ['Mockau-Süd', 'Mockau-Nord']],
    ['Schönefeld', ['Schönefeld-Abtnaundorf', 'Schönefeld-Ost']],
    ['Ich wohne in Lindenau', ['Lindenau', 'Altlindenau', 'Neulindenau']],
    ['zwischen Plagwitz und Schleußig', ['Plagwitz', 'Schleußig']],
  ])('that may mean several Ortsteile are asked back: %s', (text, areas) => {
    expect(meant(text)).toEqual(areas)
  })

  it.each(leipzig.areas.filter(({ name }) => name !== 'Lindenau'))(
    'that are the name of $level $name mean it',
    ({ name }) => {
      expect(meant(name)).toBe(name)
    },
  )

  it.each([
    ['gohlis süd', 'Gohlis-Süd'],
    ['gohlissüd', 'Gohlis-Süd'],
    ['STOETTERITZ', 'Stötteritz'],
    ['stotteritz', 'Stötteritz'],
    ['schleussig', 'Schleußig'],
    ['schleusig', 'Schleußig'],
    ['Plagwits', 'Plagwitz'],
    ['in Conewitz', 'Connewitz'],
    ['eutritsch', 'Eutritzsch'],
    ['Böhlitz Ehrenberg', 'Böhlitz-Ehrenberg'],
    ['Burghausen', 'Burghausen-Rückmarsdorf'],
    ['Waldstraßenviertel', 'Zentrum-Nordwest'],
    ['Leipzig-Ost', 'Ost'],
    ['Stadtbezirk Süd', 'Süd'],
    ['Nord-Ost', 'Nordost'],
    ['Volkmarsdorf in Leipzig-Ost', 'Volkmarsdorf'],
    ['in der Lindenauer Straße in Plagwitz, gegenüber vom Konsum', 'Plagwitz'],
    ['في Connewitz بجانب المدرسة', 'Connewitz'],
  ])('are understood as people type them: %s', (text, area) => {
    expect(meant(text)).toBe(area)
  })

  it.each([
    'Lindenauer Straße',
    'Plagwitz Straße 3',
    'Georg-Schwarz-Straße 140',
    'in der Mitte der Straße',
    'Ich will die Ordnung wahren',
    'Die Linden stehen schief und man kann nicht mehr laufen',
    'bitte nicht so lassen',
    '',
    '🙂',
  ])('that name no area are not guessed at: %s', (text) => {
    expect(meant(text)).toBeNull()
  })

  it('equally near to two names are asked back', () => {
    const names = [
      { name: 'Mulden', areas: ['50'] },
      { name: 'Halden', areas: ['51'] },
    ]
    expect(findByText({ ...leipzig, historicNames: names }, 'Mlden')).toMatchObject({ type: 'one' })
    const nearer = [
      { name: 'Waldau', areas: ['50'] },
      { name: 'Walden', areas: ['51'] },
    ]
    expect(findByText({ ...leipzig, historicNames: nearer }, 'Walda')).toMatchObject({ type: 'one' })
    const equal = [
      { name: 'Walnau', areas: ['50'] },
      { name: 'Waldau', areas: ['51'] },
    ]
    expect(findByText({ ...leipzig, historicNames: equal }, 'Walzau')).toMatchObject({ type: 'several' })
  })

  it('that are a subdistrict have a district around them', () => {
    const match = findByText(leipzig, 'Plagwitz')
    expect(match.type === 'one' && districtOf(leipzig, match.area)?.name).toBe('Südwest')
  })
})
