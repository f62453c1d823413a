import { noticeKindOf } from '../notices/registry.ts'
import type { City } from './city.ts'
import type { CityProblem } from './city-error.ts'

/** Councils, feeds: ids that are there twice, areas, teams, topics and kinds of notice that do not exist, one address for two councils. */
export function checkFeeds(city: City): CityProblem[] {
  return [...checkCouncils(city), ...checkSources(city)]
}

function checkCouncils({ councils, areas, teams }: City): CityProblem[] {
  const file = 'councils.yaml'
  return councils.flatMap((council, index) => {
    const path = `/${council.id}`
    const earlier = councils.slice(0, index)
    const { organization, team } = council
    return [
      ...problemIf(
        earlier.some(({ id }) => id === council.id),
        file,
        path,
        `"${council.id}" is there twice`,
        'Give each its own id',
      ),
      ...problemIf(
        !areas.some(({ code }) => code === council.area),
        file,
        `${path}/area`,
        `there is no area "${council.area}"`,
        'Use a code of districts.geojson or subdistricts.geojson, in quotes',
      ),
      ...problemIf(
        team !== undefined && !teams.some(({ id }) => id === team),
        file,
        `${path}/team`,
        `there is no team "${team}"`,
        'Name an id of teams.yaml, or add it there',
      ),
      ...problemIf(
        organization !== undefined && earlier.some((one) => one.organization === organization),
        file,
        `${path}/organization`,
        'another council has the same address',
        'Its meetings would be sent to the followers of the other one: correct one of them',
      ),
    ]
  })
}

function checkSources({ feeds, areas, topics }: City): CityProblem[] {
  const file = 'feeds.yaml'
  return feeds.flatMap((feed, index) => {
    const path = `/${feed.id}`
    return [
      ...problemIf(
        feeds.slice(0, index).some(({ id }) => id === feed.id),
        file,
        path,
        `"${feed.id}" is there twice`,
        'Give each its own id',
      ),
      ...problemIf(
        noticeKindOf(feed.noticeKind) === undefined,
        file,
        `${path}/noticeKind`,
        `there is no kind of notice "${feed.noticeKind}"`,
        'Name one of content/notices/registry.ts',
      ),
      ...problemIf(
        !topics.some(({ id }) => id === feed.topic),
        file,
        `${path}/topic`,
        `there is no topic "${feed.topic}"`,
        'Name an id of topics.yaml, or add it there',
      ),
      ...problemIf(
        feed.area !== undefined && !areas.some(({ code }) => code === feed.area),
        file,
        `${path}/area`,
        `there is no area "${feed.area}"`,
        'Use a code of districts.geojson or subdistricts.geojson, in quotes',
      ),
    ]
  })
}

function problemIf(wrong: boolean, file: string, path: string, problem: string, hint: string): CityProblem[] {
  return wrong ? [{ file, path, problem, hint }] : []
}
