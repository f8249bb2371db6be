import { type MapRow, mapColumns, mapRows } from '#api/mapRows'
import { type Shows, tableColumns } from '../../lists/listColumns'
import { Pager } from '../../parts/pager'
import { Panel } from '../../parts/panel'
import { State } from '../../parts/state'
import { type Column, Table } from '../../parts/table'
import { useFilter } from '../../routing/useFilter'
import { m } from '../../words/compiled/messages'
import { ComponentLink } from './componentLink'
import type { ChartedMap } from './mapFigures'
import { choiceWord, contentOf, findingsWord, holesWord, kronor } from './mapWords'
import { sortedRows } from './sortedRows'

const pageSize = 50

/** The same as the picture, a row a component; where there are too many to name, a row a product. */
export function MapTable({ map }: { map: ChartedMap }) {
  const filter = useFilter()
  const [column = 'object', direction = 'stigande'] = filter.value('sortering').split('.')
  const told = tableColumns({ columns: mapColumns(map), orders }, shownOf(map))
  const content: Column<MapRow> = {
    id: 'content',
    head: m.map_content(),
    cell: ({ product }) => contentOf([product]),
  }
  const columns = map.isSummed ? [...told, content] : told
  const rows = sortedRows(mapRows(map), column, direction === 'fallande')
  const page = Math.max(0, Number.parseInt(filter.value('sida') || '1', 10) - 1) || 0
  const shown = rows.slice(page * pageSize, (page + 1) * pageSize)
  const to = (at: number) => filter.addressWith({ sida: at === 0 ? undefined : String(at + 1) })
  return (
    <Panel flush>
      <Table
        caption={m.map_table()}
        density="dense"
        columns={columns}
        rows={shown}
        rowKey={({ id }) => id}
        sort={{ column, direction: direction === 'fallande' ? 'descending' : 'ascending' }}
        onSort={(sort) =>
          filter.change({
            sortering: `${sort.column}.${sort.direction === 'descending' ? 'fallande' : 'stigande'}`,
            sida: undefined,
          })
        }
      />
      {rows.length > pageSize && (
        <Pager
          shown={m.map_rows({
            first: page * pageSize + 1,
            last: Math.min(rows.length, (page + 1) * pageSize),
            of: rows.length,
          })}
          previousTo={page > 0 ? to(page - 1) : undefined}
          nextTo={(page + 1) * pageSize < rows.length ? to(page + 1) : undefined}
        />
      )}
    </Panel>
  )
}

/** The columns whose heads put the rows in order. */
const orders = Object.fromEntries(
  ['component', 'object', 'count', 'users', 'cost', 'findings'].map((column) => [column, { column }]),
)

/** What is drawn otherwise than in the file. */
const shownOf = (map: ChartedMap): Shows<MapRow> => ({
  component: ({ component }) =>
    component !== undefined && (
      <>
        <ComponentLink component={component} />
        <span className="sb-cell-detail">
          {component.kind === 'it' ? m.map_it_component() : m.map_business_component()}
          {component.isProposed && `, ${m.map_proposed()}`}
        </span>
      </>
    ),
  object: {
    head: m.map_place(),
    cell: ({ object, product }) => (
      <>
        {object?.code ?? m.map_orphans()}{' '}
        <span className={map.isSummed ? undefined : 'sb-cell-detail'}>
          {product.product?.name ?? m.map_without_product()}
        </span>
      </>
    ),
  },
  count: true,
  lifecycle: ({ component }) =>
    component?.kind === 'it' && <Chosen map={map} of="lifecycle" id={component.lifecycle} />,
  criticality: ({ component }) =>
    component?.kind === 'it' && <Chosen map={map} of="criticality" id={component.criticality} />,
  users: true,
  cost: ({ component }) => (component == null || component.cost === null ? '' : kronor(component.cost)),
  findings: {
    head: m.map_missing(),
    numeric: false,
    cell: ({ component: { findings, holes } = { findings: 0, holes: 0 } }) => (
      <>
        {findings > 0 && <State kind="broken">{findingsWord(findings)}</State>}
        {holes > 0 && <span className="sb-cell-detail">{holesWord(holes)}</span>}
      </>
    ),
  },
})

function Chosen({ map, of, id }: { map: ChartedMap; of: keyof ChartedMap['choices']; id: string | null }) {
  const word = choiceWord(map, of, id)
  return id === null ? <span className="sb-not-told">{word}</span> : word
}
