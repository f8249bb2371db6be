import { expect, test } from 'vitest'
import { type Neighbours, type ReachedRow, relationsScene } from './relationsLayout'

const named = (id: string) => ({ id, name: id, kind: 'it' as const, type: 'system' as const, object: null })
const reached = (id: string, viaId: string, steps = 1): ReachedRow => ({ component: named(id), viaId, steps })
const neighbours = (needs: ReachedRow[], stops: ReachedRow[]): Neighbours => ({
  ...{ component: named('self'), relations: [], needs, stops },
})

test('what is needed stands to the left, what stops with it to the right, and lines go the way a stop goes', () => {
  const scene = relationsScene(neighbours([reached('net', 'self')], [reached('app', 'self'), reached('far', 'app', 2)]))
  const x = (id: string) => scene.boxes.find((each) => each.id === id)?.x ?? -1
  expect([x('net'), x('self'), x('app'), x('far')]).toEqual(
    [...new Set([x('net'), x('self'), x('app'), x('far')])].sort((a, b) => a - b),
  )
  expect(scene.lines.map(({ from, to }) => `${from.id} ${to.id}`)).toEqual(['net self', 'self app', 'app far'])
  expect(scene.heads.map(({ of }) => of)).toEqual(['needs', 'stops'])
})

test('one that is both needed and stops with it stands on both sides', () => {
  const scene = relationsScene(neighbours([reached('twin', 'self')], [reached('twin', 'self')]))
  expect(scene.boxes.map(({ id }) => id)).toEqual(['twin', 'self', 'twin'])
  expect(scene.lines).toHaveLength(2)
})

test('what there is no room for is counted, and nothing is drawn outside', () => {
  const many = Array.from({ length: 30 }, (_, at) => reached(`c${at}`, 'self', at < 20 ? 1 : 3))
  const scene = relationsScene(neighbours([], many))
  expect(scene.more.map(({ count }) => count)).toEqual([12, 10])
  expect(scene.boxes.every(({ y }) => y >= 0 && y < scene.height)).toBe(true)
  expect(Math.max(...scene.boxes.map((each) => each.x))).toBeLessThan(scene.width)
})
