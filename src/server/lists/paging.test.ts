import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cursorsBy } from './cursors.ts'
import { firstAfter, inOrder } from './ordering.ts'

interface Named {
  readonly id: string
  readonly name: string | null
}

const cursors = cursorsBy('a secret for tests that is long enough')
const askedFor = 'GET /things'
const keyOf = ({ name }: Named) => [name]
const aName = fc.option(fc.constantFrom('Åsa', 'asa', 'Örjan', 'Alma', 'Zahra', 'É', 'e', '', ' ', 'alma'))
const anId = fc.uuid()
/** What others do between two pages: added, taken away, renamed. */
const change = fc.record({
  add: fc.array(fc.record({ id: anId, name: aName })),
  remove: fc.array(fc.nat()),
  rename: fc.array(fc.tuple(fc.nat(), aName)),
})

test('what stands all the time is met exactly once, whatever others add, take away and rename meanwhile', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.record({ id: anId, name: aName }), { selector: ({ id }) => id, maxLength: 40 }),
      fc.array(change, { maxLength: 12 }),
      fc.integer({ min: 1, max: 7 }),
      fc.boolean(),
      (first, changes, limit, turned) => {
        let rows: readonly Named[] = first
        const touched = new Set<string>()
        const met: string[] = []
        const left = [...changes]
        let after: string | undefined
        do {
          const placed = inOrder(rows, keyOf, turned)
          const from = after === undefined ? undefined : cursors.open(after, askedFor)
          expect(after === undefined || from !== undefined).toBe(true)
          const start = from === undefined ? 0 : firstAfter(from, placed, turned)
          const page = placed.slice(start, start + limit)
          met.push(...page.map(({ row }) => row.id))
          const last = page.at(-1)
          after =
            last && start + page.length < placed.length
              ? cursors.seal({ key: last.key, id: last.row.id }, askedFor)
              : undefined
          const next = left.shift()
          if (next !== undefined) rows = changed(rows, next, touched)
        } while (after !== undefined)
        const standing = first.filter(({ id }) => !touched.has(id)).map(({ id }) => id)
        expect(standing.map((id) => met.filter((each) => each === id).length)).toEqual(standing.map(() => 1))
      },
    ),
  )
})

function changed(
  rows: readonly Named[],
  { add, remove, rename }: { add: Named[]; remove: number[]; rename: [number, string | null][] },
  touched: Set<string>,
): readonly Named[] {
  const at = (index: number) => rows[index % Math.max(rows.length, 1)]?.id
  const gone = new Set(remove.map(at))
  const names = new Map(rename.map(([index, name]) => [at(index), name]))
  for (const id of [...gone, ...names.keys()]) if (id !== undefined) touched.add(id)
  return [...rows, ...add.filter(({ id }) => !rows.some((row) => row.id === id))]
    .filter(({ id }) => !gone.has(id))
    .map((row) => ({ ...row, name: names.has(row.id) ? (names.get(row.id) ?? null) : row.name }))
}

test('a cursor that was changed, made up or asked for something else opens nothing, and tells no name', () => {
  const cursor = cursors.seal({ key: ['Kerstin Lundmark'], id: '1' }, askedFor)
  expect(cursors.open(cursor, askedFor)).toEqual({ key: ['Kerstin Lundmark'], id: '1' })
  expect(Buffer.from(cursor, 'base64url').toString('latin1')).not.toContain('Kerstin')
  const bent = `${cursor.slice(0, -2)}${cursor.at(-2) === 'A' ? 'B' : 'A'}${cursor.at(-1)}`
  for (const other of [bent, '', 'x', crypto.randomUUID(), cursor.slice(0, 20)])
    expect(cursors.open(other, askedFor)).toBeUndefined()
  expect(cursors.open(cursor, 'GET /others')).toBeUndefined()
  expect(cursorsBy('another secret that is long enough!').open(cursor, askedFor)).toBeUndefined()
})
