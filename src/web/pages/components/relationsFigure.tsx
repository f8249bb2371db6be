import { useSuspenseQuery } from '@tanstack/react-query'
import { ask } from '../../asking/queries'
import { EmptyState } from '../../parts/emptyState'
import { LinkTo } from '../../parts/linkTo'
import { Picture } from '../../parts/picture'
import type { Column } from '../../parts/table'
import { addressOfComponent } from '../../routing/addresses'
import { useAsOf } from '../../routing/asOf'
import { m } from '../../words/compiled/messages'
import { Figures } from './figurePaths'
import { box, type Neighbours, type ReachedRow, type RelationsBox, relationsScene } from './relationsLayout'

interface Row {
  readonly key: string
  readonly reached: ReachedRow
  readonly of: 'needs' | 'stops'
  /** The one that it is reached through; undefined: directly. */
  readonly through: string | undefined
}

/** What a component needs and what stops with it: a small picture, and the same as a table. Asks for itself. */
export function RelationsFigure({ componentId }: { componentId: string }) {
  const asOf = useAsOf()
  const { data } = useSuspenseQuery(
    ask('GET /components/{id}/neighbours', { params: { id: componentId }, query: { asOf } }),
  )
  const { component, needs, stops } = data
  if (needs.length + stops.length === 0) {
    return (
      <EmptyState kind="fromStart" level={3} heading={m.relations_none()}>
        {m.relations_none_why()}
      </EmptyState>
    )
  }
  const scene = relationsScene(data)
  return (
    <Picture
      title={m.relations_picture({ name: component.name })}
      description={m.relations_described({ needs: needs.length, stops: stops.length })}
      width={scene.width}
      height={scene.height}
      columns={columns}
      rows={rowsOf(data)}
      rowKey={({ key }) => key}
      csv={{
        head: [m.relations_component(), m.relations_how(), m.relations_object(), m.relations_steps()],
        row: (row) => [
          row.reached.component.name,
          howOf(row),
          row.reached.component.object?.code ?? null,
          row.reached.steps,
        ],
      }}
      fileName={`${m.relations_file()}-${component.name}`}
    >
      {scene.heads.map(({ x, of }) => (
        <text key={of} x={x} y={15} fontSize={13} fontWeight={650} fill="var(--sb-ink-2)">
          {of === 'needs' ? m.relations_needs() : m.relations_stops()}
        </text>
      ))}
      {scene.lines.map(({ key, from, to }) => (
        <Arrow key={key} from={from} to={to} />
      ))}
      {scene.boxes.map((each) => (
        <ComponentBox key={`${each.x}~${each.id}`} of={each} />
      ))}
      {scene.more.map(({ x, y, count }) => (
        <text key={x} x={x} y={y} fontSize={13} fill="var(--sb-ink-2)">
          {m.relations_more({ count })}
        </text>
      ))}
    </Picture>
  )
}

/** From what is needed to what needs it: the way a stop goes. */
function Arrow({ from, to }: { from: RelationsBox; to: RelationsBox }) {
  const [x1, y1] = [from.x + box.width, from.y + box.height / 2]
  const [x2, y2] = [to.x - 2, to.y + box.height / 2]
  const middle = (x1 + x2) / 2
  return (
    <>
      <path
        d={`M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`}
        fill="none"
        stroke="var(--sb-line-strong)"
        strokeWidth={1.25}
      />
      <path
        d={`M${x2 - 6} ${y2 - 4}L${x2} ${y2}L${x2 - 6} ${y2 + 4}`}
        fill="none"
        stroke="var(--sb-line-strong)"
        strokeWidth={1.25}
      />
    </>
  )
}

const mostLetters = 20

function ComponentBox({ of: { name, isRound, x, y, isSelf } }: { of: RelationsBox }) {
  return (
    <g>
      <rect
        x={x + 0.5}
        y={y + 0.5}
        width={box.width - 1}
        height={box.height - 1}
        rx={4}
        fill={isSelf ? 'var(--sb-sunken)' : 'var(--sb-surface)'}
        stroke={isSelf ? 'var(--sb-ink)' : 'var(--sb-line-strong)'}
      />
      <Figures fill="filled" all={[{ x: x + 10, y: y + 12, size: 10, isRound }]} />
      <text x={x + 28} y={y + 22} fontSize={13} fontWeight={isSelf ? 650 : 400} fill="var(--sb-ink)">
        {name.length > mostLetters ? `${name.slice(0, mostLetters - 1).trimEnd()}…` : name}
      </text>
    </g>
  )
}

const rowsOf = ({ component, needs, stops }: Neighbours): readonly Row[] => {
  const names = new Map([...needs, ...stops].map((each) => [each.component.id, each.component.name]))
  const row = (of: Row['of']) => (reached: ReachedRow) => ({
    ...{ key: `${of}~${reached.component.id}`, reached, of },
    through: reached.viaId === component.id ? undefined : names.get(reached.viaId),
  })
  return [...needs.map(row('needs')), ...stops.map(row('stops'))]
}

const howOf = ({ of, through }: Row): string =>
  `${of === 'needs' ? m.relations_needs() : m.relations_stops()}, ${through === undefined ? m.relations_directly() : m.relations_through({ name: through })}`

const columns: readonly Column<Row>[] = [
  {
    id: 'component',
    head: m.relations_component(),
    cell: ({ reached }) => (
      <LinkTo to={addressOfComponent(reached.component)} className="sb-name">
        {reached.component.name}
      </LinkTo>
    ),
  },
  { id: 'how', head: m.relations_how(), cell: howOf },
  { id: 'object', head: m.relations_object(), cell: ({ reached }) => reached.component.object?.code },
]
