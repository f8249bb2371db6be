import type { MapRow } from '#api/mapRows'

/** By a column; what nobody has told is last whichever way it is turned. */
export function sortedRows(rows: readonly MapRow[], column: string, isDescending: boolean): readonly MapRow[] {
  const turned = isDescending ? -1 : 1
  if (column === 'component') {
    const order = new Intl.Collator('sv')
    return rows.toSorted((a, b) => turned * order.compare(a.component?.name ?? '', b.component?.name ?? ''))
  }
  const value = figureOf[column]
  if (value === undefined) return isDescending ? rows.toReversed() : rows
  return rows.toSorted((a, b) => {
    const [one, other] = [value(a), value(b)]
    if (one === null || other === null) return Number(one === null) - Number(other === null)
    return turned * (one - other)
  })
}

const figureOf: Readonly<Record<string, (row: MapRow) => number | null>> = {
  users: ({ component }) => component?.users ?? null,
  cost: ({ component }) => component?.cost ?? null,
  count: ({ product }) => product.count,
  findings: ({ component }) => (component === undefined ? null : component.findings * 100 + component.holes),
}
