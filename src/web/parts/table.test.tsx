import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { type Column, Table, type TableProps } from './table'

interface Row {
  name: string
  count: number
}
const columns: readonly Column<Row>[] = [
  { id: 'name', head: 'Namn', sortable: true, cell: ({ name }) => name },
  { id: 'count', head: 'Antal', numeric: true, sortable: true, cell: ({ count }) => count },
]
const draw = (props: Partial<TableProps<Row>> = {}) =>
  renderToStaticMarkup(
    <Table
      caption="Objekt"
      columns={columns}
      rows={[{ name: 'UKF', count: 7 }]}
      rowKey={({ name }) => name}
      onSort={() => {}}
      {...props}
    />,
  )

test('the first column is the row’s heading', () => {
  expect(draw()).toMatch(/<th scope="row"[^>]*>UKF<\/th>/)
})

test('the sorted column says its order, the others that they can be sorted', () => {
  const drawn = draw({ sort: { column: 'count', direction: 'descending' } })
  expect(drawn.match(/aria-sort="\w+"/g)).toEqual(['aria-sort="none"', 'aria-sort="descending"'])
})

test('without rows what is empty says why', () => {
  expect(draw({ rows: [], empty: 'Inga objekt är registrerade' })).toContain('Inga objekt är registrerade')
})
