import fc from 'fast-check'
import { expect, test } from 'vitest'
import { demoId } from '#demo/ids'
import { actingAs, demo } from '../../../test/models/vretaby.ts'
import { times } from '../../../test/times.ts'
import { type StructureChange, withChange } from '../changes.ts'
import { registerHoles } from '../components/registerHoles.ts'
import { overlaps } from '../dates.ts'
import { effectsOf } from '../decisions/effects.ts'
import { whyNotRestore, withoutDecision } from '../decisions/restoring.ts'
import { Governance } from '../governance.ts'
import { grouped } from '../grouped.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import type { Structure } from '../structure.ts'
import { mergeObjects, objectSplit, objectsMerged, splitObject } from './mergers.ts'

const decision = {
  by: { kind: 'forum', forumId: 'portfolio-steering-group' },
  on: '2026-11-20',
  reference: 'PSG § 80',
} as const
const registrar = actingAs('Tove Lindmark', ['register'])
const days = ['2026-11-21', '2026-12-31', '2027-01-01', '2027-03-01'] as const
const into = (code: string) => ({
  ...{ code, name: code, category: 'core', supports: { administrationIds: [demoId('administration/uf')] } },
})

/** What a step picks from: the structure that it meets isn't known when it is drawn. */
const step = fc.record({
  kind: fc.constantFrom('merge' as const, 'split' as const),
  at: fc.nat(4),
  with: fc.nat(4),
  chosen: fc.infiniteStream(fc.boolean()),
})
const steps = fc.array(step, { minLength: 1, maxLength: days.length })
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

test('2.1-objects-govern-it-support: no restructuring leaves a component under two objects, or under none, and annulling takes each back', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const orphans = registerHoles['component-unplaced'](new Governance(demo.structure, '2026-11-23')).length
      const kept: { readonly before: Structure; readonly change: StructureChange; readonly after: Structure }[] = []
      let structure = demo.structure
      for (const [index, each] of all.entries()) {
        const outcome = taken(each, days[index] ?? '', index, structure)
        if (isRefusal(outcome)) throw new Error(`${outcome.refused} ${JSON.stringify(outcome.missing)}`)
        const after = withChange(structure, outcome.change)
        kept.push({ before: structure, change: outcome.change, after })
        structure = after
        expect(twice(structure)).toEqual([])
        expect(outside(structure)).toEqual([])
        for (const day of ['2026-11-23', ...days, '2027-12-31'])
          expect(registerHoles['component-unplaced'](new Governance(structure, day)).length).toBe(orphans)
      }
      for (const { before, change, after } of kept.toReversed()) {
        if (change.decision === undefined) throw new Error('no decision')
        const effects = effectsOf(change.decision.id, before, after)
        expect(whyNotRestore(change.decision, effects, new Governance(after, '2026-11-23'))).toBeUndefined()
        expect(byId(withoutDecision(change.decision, effects, after))).toEqual(byId(before))
      }
    }),
    { numRuns: times(25) },
  )
})

function taken(each: Step, from: string, index: number, structure: Structure): { change: StructureChange } | Refusal {
  const governance = new Governance(structure, from)
  const open = governance.objects
  const object = open[each.at % open.length]
  const other = open[each.with % open.length]
  if (object === undefined || other === undefined) throw new Error('no object')
  const code = `NY${index}`
  if (each.kind === 'merge' && object.id !== other.id) {
    const order = { objectIds: [object.id, other.id], into: into(code), from, decision }
    return objectsMerged(mergeObjects.body.parse(order), acting(index), governance)
  }
  const products = structure.products.filter((one) => one.objectId === object.id && (one.to === null || one.to >= from))
  const lots = products.map(({ id }) => ({ id, first: each.chosen.next().value, taken: each.chosen.next().value }))
  const told = lots.filter(({ taken: isTaken }) => isTaken)
  const homeless = structure.placements.filter(
    (one) =>
      one.objectId === object.id && (one.to === null || one.to >= from) && !told.some(({ id }) => id === one.productId),
  )
  const half = [...new Set(homeless.map(({ componentId }) => componentId))]
  const part = (isFirst: boolean) => ({
    object: into(`${code}${isFirst ? 'A' : 'B'}`),
    productIds: told.filter(({ first }) => first === isFirst).map(({ id }) => id),
    componentIds: half.filter((_, at) => (at % 3 === 0) === isFirst),
  })
  const order = splitObject.body.parse({ into: [part(true), part(false)], from, decision })
  return objectSplit(object, order, acting(index), governance)
}

/** Components with two placements on the same day. */
const twice = ({ placements }: Structure) =>
  [...grouped(placements, ({ componentId }) => componentId)].flatMap(([id, own]) =>
    own.some((one, at) => own.slice(at + 1).some((next) => overlaps(one, next))) ? [id] : [],
  )

/** Placements that reach outside their object's period, or stand in a product of another object. */
const outside = ({ placements, objects, products }: Structure) =>
  placements.filter((each) => {
    const object = objects.find(({ id }) => id === each.objectId)
    const product = products.find(({ id }) => id === each.productId)
    const isLate = object?.to != null && (each.to === null || each.to > object.to)
    return object === undefined || isLate || (product !== undefined && product.objectId !== object.id)
  })

const byId = ({ placements, products, objects, moves }: Structure) =>
  [placements, products, objects, moves].map((all) => [...all].sort((a, b) => a.id.localeCompare(b.id)))

const acting = (index: number) => {
  let made = 0
  return { ...registrar, newId: () => `${index}0000000-0000-4000-8000-${String(++made).padStart(12, '0')}` }
}
