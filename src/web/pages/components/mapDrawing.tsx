import { memo, useEffect, useState } from 'react'
import { m } from '../../words/compiled/messages'
import { Figures, Findings } from './figurePaths'
import { fills } from './mapFigures'
import type { PlacedFigure, PlacedObject, PlacedProduct, Scene } from './mapLayout'

export interface DrawingProps {
  scene: Scene
  /** What each kind of object is called, by its id. */
  names: ReadonlyMap<string, string>
}

/** Everything that doesn't change when something is chosen. */
export const MapDrawing = memo(function MapDrawing({ scene, names }: DrawingProps) {
  useFont()
  return scene.rows.map(({ id, y, objects }) => (
    <g key={id}>
      <text x={0} y={y + 15} fontSize={13} fontWeight={650} fill="var(--sb-ink-2)">
        {id === '' ? m.map_without_object() : names.get(id)}
      </text>
      {objects.map((object) => (
        <ObjectDrawn key={object.key} object={object} />
      ))}
    </g>
  ))
})

function ObjectDrawn({ object }: { object: PlacedObject }) {
  const { x, y, width, height, of, products } = object
  const findings = of.withFindings === 0 ? '' : m.map_with_findings({ count: of.withFindings })
  const isOrphans = of.object === null
  return (
    <g>
      <rect
        x={x + 0.5}
        y={y + 0.5}
        width={width - 1}
        height={height - 1}
        rx={8}
        fill="var(--sb-sunken)"
        stroke={isOrphans ? 'var(--sb-broken)' : 'var(--sb-line)'}
        strokeDasharray={isOrphans ? '5 4' : undefined}
      />
      <text x={x + 14} y={y + 25} fontSize={17} fontWeight={700} fill="var(--sb-ink)">
        {of.object?.code ?? m.map_orphans()}
      </text>
      <text x={x + 14} y={y + 44} fontSize={13} fill="var(--sb-ink-2)">
        {cut(of.object?.name ?? m.map_orphans_why(), width - 28)}
      </text>
      {findings !== '' && (
        <>
          <path
            d={`M${x + width - 27 - wide(findings, true)} ${y + 16}l7 7m0 -7l-7 7`}
            stroke="var(--sb-broken)"
            strokeWidth="1.75"
          />
          <text x={x + width - 14} y={y + 24} fontSize={13} fontWeight={650} fill="var(--sb-broken)" textAnchor="end">
            {findings}
          </text>
        </>
      )}
      {products.map((product) => (
        <ProductDrawn key={product.key} product={product} />
      ))}
    </g>
  )
}

function ProductDrawn({ product: { x, y, width, height, of, figures } }: { product: PlacedProduct }) {
  const isBroken = of.findings > 0
  const isHole = of.product === null
  const look = (fill: (typeof fills)[number]) => figures.filter((each) => each.fill === fill && !each.hasFinding)
  const found = figures.filter(({ hasFinding }) => hasFinding)
  const name = of.product?.name ?? m.map_without_product()
  return (
    <g>
      <rect
        x={x + 0.5}
        y={y + 0.5}
        width={width - 1}
        height={height - 1}
        rx={4}
        fill="var(--sb-surface)"
        stroke={isBroken ? 'var(--sb-broken)' : 'var(--sb-line)'}
        strokeDasharray={isHole ? '4 3' : undefined}
      />
      {isBroken && <path d={`M${x + 10} ${y + 13}l7 7m0 -7l-7 7`} stroke="var(--sb-broken)" strokeWidth="1.75" />}
      <text x={x + (isBroken ? 22 : 10)} y={y + 21} fontSize={13} fontWeight={650} fill="var(--sb-ink)">
        {cut(name, width - (isBroken ? 26 : 14) - wide(` ${of.count}`, false) - 10, true)}
      </text>
      <text x={x + width - 10} y={y + 21} fontSize={13} fill="var(--sb-ink-2)" textAnchor="end">
        {of.count}
      </text>
      {fills.map((fill) => {
        const all = look(fill)
        return all.length === 0 ? null : <Figures key={fill} fill={fill} all={all.map(drawn)} />
      })}
      {found.length > 0 && <Findings all={found.map(drawn)} />}
      {figures.map((each) =>
        each.label === undefined ? null : (
          <text
            key={each.component?.id}
            x={x + 34}
            y={each.y + each.height / 2 + 4.5}
            fontSize={13}
            fill="var(--sb-ink)"
          >
            {cut(each.label, width - 44)}
          </text>
        ),
      )}
    </g>
  )
}

const drawn = ({ x, y, width, isRound }: PlacedFigure) => ({ x, y, size: width, isRound })

/** Texts are cut to their room by the pages' own font: measured before it has come, every name would be cut too short. */
function useFont(): void {
  const [, setLoaded] = useState(false)
  useEffect(() => {
    let isHere = true
    void document.fonts.load('650 13px "Source Sans 3"').then(() => {
      if (isHere) setLoaded(true)
    })
    return () => {
      isHere = false
    }
  }, [])
}

const pen = document.createElement('canvas').getContext('2d')

/** How wide a text is in pixels, in the pages' own font. */
function wide(text: string, isBold: boolean): number {
  if (pen === null) return text.length * 7
  pen.font = `${isBold ? 650 : 400} 13px "Source Sans 3", system-ui, sans-serif`
  return pen.measureText(text).width
}

/** What has room, and a mark where something was cut off. The whole name stands under the picture when it is chosen. */
function cut(text: string, room: number, isBold = false): string {
  if (wide(text, isBold) <= room) return text
  let shorter = text
  while (shorter.length > 1 && wide(`${shorter}…`, isBold) > room) shorter = shorter.slice(0, -1)
  return `${shorter.trimEnd()}…`
}
