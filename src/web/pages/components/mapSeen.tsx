import { type RefObject, useId, useMemo, useState } from 'react'
import { useWidth } from '../../parts/useWidth'
import { push } from '../../routing/navigation'
import { m } from '../../words/compiled/messages'
import { say } from '../../words/say'
import { addressOfPlace, MapChosen, placeSaid } from './mapChosen'
import { type ChartedMap, type Measure, perFigureIn } from './mapFigures'
import { sceneOf } from './mapLayout'
import { MapLegend } from './mapLegend'
import { MapPicture } from './mapPicture'
import { keyOf, type Place, placeOf } from './mapWalk'

interface SeenProps {
  map: ChartedMap
  measure: Measure
  /** One object alone: every component with its name. */
  isNamed: boolean
  svg: RefObject<SVGSVGElement | null>
}

/** The picture, what its figures mean, and what is chosen in it. */
export function MapSeen({ map, measure, isNamed, svg }: SeenProps) {
  const [frame, width] = useWidth<HTMLDivElement>(1048)
  const [chosen, setChosen] = useState<string>()
  const hint = useId()
  const perFigure = perFigureIn(map)
  const scene = useMemo(
    () => sceneOf(map.items, { width, measure, isNamed, perFigure, categories: map.categories.map(({ id }) => id) }),
    [map, width, measure, isNamed, perFigure],
  )
  const names = useMemo(() => new Map(map.categories.map(({ id, name }) => [id, say(name)])), [map])
  const place = chosen === undefined ? undefined : placeOf(chosen, scene)
  const open = (at: Place) => {
    const to = addressOfPlace(at)
    if (to !== undefined) push(withDay(to))
  }
  return (
    <>
      <MapLegend measure={measure} perFigure={perFigure} />
      <p id={hint} className="sb-small sb-quiet sb-map-hint">
        {m.map_hint()}
      </p>
      <div className="sb-map-frame" ref={frame}>
        <MapPicture
          scene={scene}
          names={names}
          place={place}
          onChoose={(at) => setChosen(keyOf(at))}
          onOpen={open}
          svg={svg}
          describedBy={hint}
        />
      </div>
      <output className="sb-unseen">{place === undefined ? '' : placeSaid(place, map)}</output>
      {place !== undefined && <MapChosen place={place} map={map} />}
    </>
  )
}

/** The day that is shown follows along, as it does in every link. */
function withDay(to: string): string {
  const day = new URLSearchParams(location.search).get('dag')
  return day === null ? to : `${to}${to.includes('?') ? '&' : '?'}dag=${day}`
}
