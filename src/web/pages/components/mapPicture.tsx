import type { KeyboardEvent, MouseEvent, RefObject } from 'react'
import { m } from '../../words/compiled/messages'
import { MapDrawing } from './mapDrawing'
import type { Scene } from './mapLayout'
import { type Place, placeAt, stepFrom } from './mapWalk'

interface PictureProps {
  scene: Scene
  /** What each kind of object is called, by its id. */
  names: ReadonlyMap<string, string>
  place: Place | undefined
  onChoose: (place: Place) => void
  onOpen: (place: Place) => void
  svg: RefObject<SVGSVGElement | null>
  describedBy: string
}

/**
 * The map as a picture. It is one stop for the keyboard: arrows move in it, Enter opens. What is chosen is told under it,
 * and the same things stand in the tree and the table, so that nothing here has to be read by a screen reader.
 */
export function MapPicture({ scene, names, place, onChoose, onOpen, svg, describedBy }: PictureProps) {
  const pointed = (event: MouseEvent): Place | undefined => {
    const corner = svg.current?.getBoundingClientRect()
    return corner && placeAt(event.clientX - corner.left, event.clientY - corner.top, scene)
  }
  const press = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'Enter' && place !== undefined) return onOpen(place)
    const next = stepFrom(place, event.key, scene)
    if (next === undefined) return
    event.preventDefault()
    onChoose(next)
    intoView(next, svg.current)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- an application takes its own keys
    <div
      className="sb-map"
      role="application"
      aria-label={m.map_picture()}
      aria-describedby={describedBy}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys move in the picture, so that it must take focus
      tabIndex={0} // oxlint-disable-line jsx-a11y/no-noninteractive-tabindex
      onKeyDown={press}
      onClick={(event) => {
        const at = pointed(event)
        if (at !== undefined) onChoose(at)
      }}
      onDoubleClick={(event) => {
        const at = pointed(event)
        if (at !== undefined) onOpen(at)
      }}
      onMouseMove={(event) => {
        event.currentTarget.title = pointed(event)?.figure?.component?.name ?? ''
      }}
    >
      <svg
        ref={svg}
        aria-hidden
        xmlns="http://www.w3.org/2000/svg"
        width={scene.width}
        height={scene.height}
        viewBox={`0 0 ${scene.width} ${scene.height}`}
        fontFamily='"Source Sans 3", system-ui, sans-serif'
      >
        <MapDrawing scene={scene} names={names} />
        {place !== undefined && <Chosen place={place} />}
      </svg>
    </div>
  )
}

function Chosen({ place: { object, product, figure } }: { place: Place }) {
  const box = figure ?? product ?? object
  const out = figure === undefined ? -1 : 2.5
  return (
    <rect
      className="sb-picture-chosen"
      x={box.x - out}
      y={box.y - out}
      width={box.width + 2 * out}
      height={box.height + 2 * out}
      rx={product === undefined ? 8 : 4}
      fill="none"
      stroke="var(--sb-ink)"
      strokeWidth={2}
    />
  )
}

/** What is chosen with the arrows may lie outside the window; under the bar nobody sees it. */
function intoView({ object, product, figure }: Place, svg: SVGSVGElement | null): void {
  const box = figure ?? product ?? object
  const top = (svg?.getBoundingClientRect().top ?? 0) + box.y
  if (top < 80 || top + Math.min(box.height, 200) > innerHeight) scrollBy({ top: top - innerHeight / 3 })
}
