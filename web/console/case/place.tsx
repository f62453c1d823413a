import { useEffect, useState } from 'react'
import type { CaseDetail } from '../data/case.ts'
import { type CityMap, readMap } from '../data/map.ts'
import { areaName } from '../frame/names.tsx'
import { useTexts } from '../frame/text.ts'
import { CityMapView } from '../map/city-map.tsx'

/** Where the concern is: in words, as names of areas, and on a small map. */
export function Place({ found }: { found: CaseDetail }) {
  const { text } = useTexts()
  const [map, setMap] = useState<CityMap | null>(null)
  const { longitude, latitude } = found.place
  const point = longitude !== null && latitude !== null ? { longitude, latitude } : null
  const name = [found.place.text, areaName(found), found.district?.name]
    .filter((part, index, all) => part && all.indexOf(part) === index)
    .join(', ')
  const somewhere = point !== null || found.district !== null || found.subdistrict !== null

  useEffect(() => {
    if (!somewhere) return
    void readMap().then((result) => {
      if ('data' in result) setMap(result.data)
    })
  }, [somewhere])

  return (
    <section aria-labelledby="place">
      <h2 className="kern-heading-small" id="place">
        {text('case.place')}
      </h2>
      <p className="kern-body">{name || (somewhere ? '' : text('case.noPlace'))}</p>
      {point && (
        <p className="kern-body kern-body--small">
          {text('case.coordinates', {
            latitude: point.latitude.toFixed(5),
            longitude: point.longitude.toFixed(5),
          })}
        </p>
      )}
      {map && (
        <figure className="map">
          <CityMapView
            map={map}
            point={point}
            area={found.subdistrict?.code ?? found.district?.code ?? null}
            label={text('case.map', { place: name || text('case.none') })}
          />
          <figcaption className="kern-body kern-body--small kern-body--muted">{map.attribution}</figcaption>
        </figure>
      )}
    </section>
  )
}
