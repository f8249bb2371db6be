import type { AnswerOf } from '../../asking/api'

export type Neighbours = AnswerOf<'GET /components/{id}/neighbours'>
export type ReachedRow = Neighbours['needs'][number]

export interface RelationsBox {
  readonly id: string
  readonly name: string
  readonly isRound: boolean
  readonly x: number
  readonly y: number
  readonly isSelf: boolean
}

export interface RelationsScene {
  readonly width: number
  readonly height: number
  readonly boxes: readonly RelationsBox[]
  readonly lines: readonly { readonly key: string; readonly from: RelationsBox; readonly to: RelationsBox }[]
  /** Columns where more is reached than there is room for, and how many. */
  readonly more: readonly { readonly x: number; readonly y: number; readonly count: number }[]
  readonly heads: readonly { readonly x: number; readonly of: 'needs' | 'stops' }[]
}

export const box = { width: 168, height: 34 } as const
const between = { x: 40, y: 10 } as const
const head = 28
/** Two steps and eight in each: more is no picture, and the table has it. */
const mostSteps = 2
const mostInColumn = 8

/** What is needed to the left, the component in the middle, what stops with it to the right; a step further out for each step. */
export function relationsScene({ component, needs, stops }: Neighbours): RelationsScene {
  const columns = [
    ...sideOf(needs)
      .map((column) => ({ ...column, of: 'needs' as const }))
      .toReversed(),
    { rows: [], count: 0, of: undefined },
    ...sideOf(stops).map((column) => ({ ...column, of: 'stops' as const })),
  ]
  const tallest = Math.max(1, ...columns.map(({ rows, count }) => rows.length + (count > rows.length ? 1 : 0)))
  const height = head + tallest * (box.height + between.y)
  const boxes: RelationsBox[] = []
  const more: RelationsScene['more'][number][] = []
  const placed = new Map<string, RelationsBox>()
  const put = (row: ReachedRow['component'], x: number, y: number, side: string) => {
    const made = { id: row.id, name: row.name, isRound: row.kind === 'business', x, y, isSelf: side === '' }
    boxes.push(made)
    placed.set(`${side}${row.id}`, made)
  }
  for (const [at, { rows, count, of }] of columns.entries()) {
    const x = at * (box.width + between.x)
    const lines = of === undefined ? 1 : rows.length + (count > rows.length ? 1 : 0)
    const top = head + (height - head - lines * (box.height + between.y)) / 2
    if (of === undefined) put(component, x, top, '')
    for (const [line, row] of rows.entries()) put(row.component, x, top + line * (box.height + between.y), of ?? '')
    if (count > rows.length) {
      more.push({ x, y: top + rows.length * (box.height + between.y) + 20, count: count - rows.length })
    }
  }
  const end = (side: 'needs' | 'stops', id: string) => placed.get(id === component.id ? id : `${side}${id}`)
  const lines = (
    [
      ['needs', needs],
      ['stops', stops],
    ] as const
  ).flatMap(([side, all]) =>
    all.flatMap(({ component: { id }, viaId }) => {
      const [outer, inner] = [end(side, id), end(side, viaId)]
      if (outer === undefined || inner === undefined) return []
      const [from, to] = side === 'needs' ? [outer, inner] : [inner, outer]
      return [{ key: `${side}${id}`, from, to }]
    }),
  )
  const middle = columns.findIndex(({ of }) => of === undefined)
  return {
    ...{ width: columns.length * (box.width + between.x) - between.x + 1, height, boxes, lines, more },
    heads: [
      ...(needs.length > 0 ? [{ x: (middle - 1) * (box.width + between.x), of: 'needs' as const }] : []),
      ...(stops.length > 0 ? [{ x: (middle + 1) * (box.width + between.x), of: 'stops' as const }] : []),
    ],
  }
}

/** A column a step, the nearest first. What is further out than the last is counted there. */
function sideOf(reached: readonly ReachedRow[]) {
  const steps = [...new Set(reached.map((each) => Math.min(each.steps, mostSteps)))].sort((a, b) => a - b)
  return steps.map((step) => {
    const those = reached.filter((each) => Math.min(each.steps, mostSteps) === step)
    return { rows: those.filter((each) => each.steps === step).slice(0, mostInColumn), count: those.length }
  })
}
