import { readFileSync } from 'node:fs'
import type { FeatureCollection, Point } from 'geojson'
import { describe, expect, it } from 'vitest'
import { checkReferences } from '#content/city/check.ts'
import type { City, Council, FeedSource } from '#content/city/city.ts'
import { areaByCode, districtOf, findByPoint } from '#content/city/places.ts'
import { publicPlace } from '#content/feeds/plain-text.ts'
import { folder, leipzig } from './leipzig.ts'

const meetingPlaces: FeatureCollection<Point, { name: string; raum: string; anschrift: string }> = JSON.parse(
  readFileSync(folder('../../fixtures/cities/leipzig/council-meeting-places.geojson'), 'utf8'),
)
const problemsOf = (change: Partial<City>) =>
  checkReferences({ ...leipzig, ...change }).map(({ file, path, problem }) => `${file}${path}: ${problem}`)

describe('the councils of Leipzig', () => {
  it('are all that have a usual meeting place, ten for districts and fourteen for localities', () => {
    const names = meetingPlaces.features.map(({ properties }) => properties.name)
    expect(leipzig.councils.map(({ name }) => name).toSorted()).toEqual(names.toSorted())
    const levels = leipzig.councils.map(({ area }) => areaByCode(leipzig, area)?.level)
    expect(levels.filter((level) => level === 'district')).toHaveLength(10)
    expect(levels.filter((level) => level === 'subdistrict')).toHaveLength(14)
  })

  it.each(leipzig.councils.map((council) => [council.name, council] as const))(
    '%s meets within its area, and its team works there',
    (name, council) => {
      const found = meetingPlaces.features.find(({ properties }) => properties.name === name)
      const [longitude = 0, latitude = 0] = found?.geometry.coordinates ?? []
      const place = findByPoint(leipzig, longitude, latitude)
      const area = areaByCode(leipzig, council.area)
      expect([place?.district.code, place?.subdistrict.code]).toContain(council.area)
      const team = leipzig.teams.find(({ id }) => id === council.team)
      expect(team?.districts).toContain(area && districtOf(leipzig, area)?.code)
    },
  )

  it('have meeting places that are shown as they are written', () => {
    for (const { properties } of meetingPlaces.features) {
      const place = `${properties.raum}, ${properties.anschrift}`
      expect(publicPlace(place, 200)).toBe(place)
    }
  })
})

describe('councils.yaml and feeds.yaml', () => {
  const council = (change: Partial<Council>): Council => ({
    id: 'extra',
    name: 'Extra',
    area: '0',
    ...change,
  })
  const feed = (change: Partial<FeedSource>): FeedSource => ({
    id: 'extra',
    type: 'ical',
    url: 'https://feeds.example/a.ics',
    noticeKind: 'participationEvent',
    topic: 'events',
    everyMinutes: 60,
    ...change,
  })

  it.each([
    [{ id: 'sbbMitte' }, 'councils.yaml/sbbMitte: "sbbMitte" is there twice'],
    [{ area: '00000' }, 'councils.yaml/extra/area: there is no area "00000"'],
    [{ team: 'nobody' }, 'councils.yaml/extra/team: there is no team "nobody"'],
    [
      { organization: leipzig.councils[0]?.organization ?? '' },
      'councils.yaml/extra/organization: another council has the same address',
    ],
  ])('a council with %o is a problem', (change, problem) => {
    expect(problemsOf({ councils: [...leipzig.councils, council(change)] })).toEqual([problem])
  })

  it.each([
    [{ id: 'councilMeetings' }, 'feeds.yaml/councilMeetings: "councilMeetings" is there twice'],
    [{ noticeKind: 'rumour' }, 'feeds.yaml/extra/noticeKind: there is no kind of notice "rumour"'],
    [{ topic: 'gossip' }, 'feeds.yaml/extra/topic: there is no topic "gossip"'],
    [{ area: '00000' }, 'feeds.yaml/extra/area: there is no area "00000"'],
  ])('a feed with %o is a problem', (change, problem) => {
    expect(problemsOf({ feeds: [...leipzig.feeds, feed(change)] })).toEqual([problem])
  })
})
