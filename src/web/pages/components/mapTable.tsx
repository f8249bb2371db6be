import { LinkTo } from '../../parts/linkTo'
import { Pager } from '../../parts/pager'
import { Panel } from '../../parts/panel'
import { State } from '../../parts/state'
import { type Column, Table } from '../../parts/table'
import { addressOfComponent } from '../../routing/addresses'
import { useFilter } from '../../routing/useFilter'
import { m } from '../../words/compiled/messages'
import type { ChartedMap } from './mapFigures'
import { type MapRow, mapRows, sortedRows } from './mapRows'
import { choiceWord, contentOf, kronor } from './mapWords'

const pageSize = 50

/** The same as the picture, a row a component; where there are too many to name, a row a product. */
export function MapTable({ map }: { map: ChartedMap }) {
  const filter = useFilter()
  const [column = 'place', direction = 'stigande'] = filter.value('sortering').split('.')
  const rows = sortedRows(mapRows(map), column, direction === 'fallande')
  const page = Math.max(0, Number.parseInt(filter.value('sida') || '1', 10) - 1) || 0
  const shown = rows.slice(page * pageSize, (page + 1) * pageSize)
  const to = (at: number) => filter.addressWith({ sida: at === 0 ? undefined : String(at + 1) })
  return (
    <Panel flush>
      <Table
        caption={m.map_table()}
        density="dense"
        columns={columnsOf(map)}
        rows={shown}
        rowKey={({ key }) => key}
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

function columnsOf(map: ChartedMap): readonly Column<MapRow>[] {
  const place: Column<MapRow> = {
    id: 'place',
    head: m.map_place(),
    sortable: true,
    cell: ({ object, product }) => (
      <>
        {object.object?.code ?? m.map_orphans()}
        <span className="sb-cell-detail">{product.product?.name ?? m.map_without_product()}</span>
      </>
    ),
  }
  if (map.isSummed) {
    return [
      {
        ...place,
        cell: ({ object, product }) =>
          `${object.object?.code ?? m.map_orphans()} ${product.product?.name ?? m.map_without_product()}`,
      },
      { id: 'count', head: m.map_components(), numeric: true, sortable: true, cell: ({ product }) => product.count },
      { id: 'content', head: m.map_content(), cell: ({ product }) => contentOf([product]) },
    ]
  }
  return [
    {
      id: 'name',
      head: m.map_component(),
      sortable: true,
      cell: ({ component }) =>
        component !== undefined && (
          <>
            <LinkTo to={addressOfComponent(component)} className="sb-name">
              {component.name}
            </LinkTo>
            <span className="sb-cell-detail">
              {component.kind === 'it' ? m.map_it_component() : m.map_business_component()}
              {component.isProposed && `, ${m.map_proposed()}`}
            </span>
          </>
        ),
    },
    place,
    {
      id: 'lifecycle',
      head: m.map_lifecycle(),
      cell: ({ component }) => component?.kind === 'it' && <Chosen map={map} of="lifecycle" id={component.lifecycle} />,
    },
    {
      id: 'criticality',
      head: m.map_criticality(),
      cell: ({ component }) =>
        component?.kind === 'it' && <Chosen map={map} of="criticality" id={component.criticality} />,
    },
    {
      id: 'users',
      head: m.map_users(),
      numeric: true,
      sortable: true,
      cell: ({ component }) => component?.users?.toLocaleString('sv') ?? '',
    },
    {
      id: 'cost',
      head: m.map_cost(),
      numeric: true,
      sortable: true,
      cell: ({ component }) => (component === undefined || component.cost === null ? '' : kronor(component.cost)),
    },
    {
      id: 'findings',
      head: m.map_missing(),
      sortable: true,
      cell: ({ component }) =>
        component !== undefined && (
          <>
            {component.findings > 0 && (
              <State kind="broken">
                {component.findings === 1 ? m.map_one_finding() : m.map_findings({ count: component.findings })}
              </State>
            )}
            {component.holes > 0 && (
              <span className="sb-cell-detail">
                {component.holes === 1 ? m.map_one_hole() : m.map_holes({ count: component.holes })}
              </span>
            )}
          </>
        ),
    },
  ]
}

function Chosen({ map, of, id }: { map: ChartedMap; of: keyof ChartedMap['choices']; id: string | null }) {
  const word = choiceWord(map, of, id)
  return id === null ? <span className="sb-not-told">{word}</span> : word
}
