import { expect, test } from 'vitest'
import { z } from 'zod'
import { demoId, objectId } from '#demo/ids'
import { actingAs, demo, withParts } from '../../../test/models/vretaby.ts'
import type { Act } from '../acts.ts'
import type { Governance } from '../governance.ts'
import { isRefusal } from '../refusal.ts'
import type { ObjectHistory } from '../structure.ts'
import { objectReclassified, objectRenamed, reclassifyObject, renameObject } from './changing.ts'
import { mergeObjects, objectSplit, objectsMerged, splitObject } from './mergers.ts'
import { closeObject, createObject, objectClosed, objectCreated } from './objects.ts'

const [ukf, sam] = [objectId('UKF'), objectId('SAM')]
const nobody = '00000000-0000-4000-8000-00000000dead'
const decision = {
  ...{ by: { kind: 'forum', forumId: 'portfolio-steering-group' }, on: '2026-11-20', reference: 'P 40' },
} as const
const from = '2026-12-01'
const named = (code: string, part: object = {}) => ({
  ...{ code, name: code, category: 'core', supports: { administrationIds: [demoId('administration/uf')] }, ...part },
})
const registrar = actingAs('Tove Lindmark', ['register'])

/** Each act, told to do what it allows but for the part of its body that is given. */
const acts = {
  create: does(createObject, { ...named('NYA'), from, decision }, (body, of) => objectCreated(body, registrar, of)),
  rename: does(renameObject, { name: 'Skola', decision }, (body, of) => objectRenamed(own(of), body, registrar, of)),
  reclassify: does(reclassifyObject, { decision }, (body, of) => objectReclassified(own(of), body, registrar, of)),
  close: does(closeObject, { on: from, decision }, (body, of) => objectClosed(own(of), body, registrar, of)),
  merge: does(mergeObjects, { objectIds: [ukf, sam], into: named('NYA'), from, decision }, (body, of) =>
    objectsMerged(body, registrar, of),
  ),
  split: does(splitObject, { into: parts({}), from, decision }, (body, of) =>
    objectSplit(own(of), body, registrar, of),
  ),
}

const noSupport = { supports: { administrationIds: [nobody] } }
const productOf = (id: string) => demo.structure.products.find((each) => each.objectId === id)?.id
const placedIn = (id: string) => demo.structure.placements.find((each) => each.objectId === id)?.componentId

/** `field`: undefined where what is wrong is no part of the body. */
type Row = [act: keyof typeof acts, part: object, code: string, field: string | undefined, ukf?: Partial<ObjectHistory>]
const refused: Row[] = [
  ['create', { code: 'SAM' }, 'code-taken', 'code'],
  ['create', { category: 'gone' }, 'category-not-in-model', 'category'],
  ['create', { level: 'gone' }, 'level-not-in-model', 'level'],
  ['create', { partOfId: nobody }, 'object-not-open', 'partOfId'],
  ['create', noSupport, 'administration-unknown', 'supports.administrationIds'],
  ['create', { decision: { ...decision, on: '2099-01-01' } }, 'decided-in-future', 'decision.on'],
  ['create', { from: '2026-11-01' }, 'effective-before-decision', 'decision.on'],
  [
    'create',
    { decision: { ...decision, by: { kind: 'office', officeId: nobody } } },
    'wrong-decision-maker',
    'decision.by',
  ],
  ['rename', { code: 'SAM' }, 'code-taken', 'code'],
  ['rename', { from: '2099-01-01' }, 'object-not-open', 'from', { to: '2027-01-01' }],
  ['rename', {}, 'category-not-in-model', undefined, withTraits({ category: 'gone' })],
  ['reclassify', { category: 'gone' }, 'category-not-in-model', 'category'],
  ['reclassify', noSupport, 'administration-unknown', 'supports.administrationIds'],
  ['reclassify', {}, 'level-not-in-model', undefined, withTraits({ level: 'gone' })],
  ['close', {}, 'components-left-behind', 'on'],
  ['close', {}, 'already-ended', 'on', { to: '2026-11-30' }],
  ['merge', { objectIds: [ukf, nobody] }, 'object-not-open', 'objectIds'],
  ['merge', { into: named('KOP') }, 'code-taken', 'into.code'],
  ['merge', { into: named('NYA', { category: 'gone' }) }, 'category-not-in-model', 'into.category'],
  ['merge', { into: named('NYA', { level: 'gone' }) }, 'level-not-in-model', 'into.level'],
  ['merge', { into: named('NYA', { partOfId: nobody }) }, 'object-not-open', 'into.partOfId'],
  ['merge', { into: named('NYA', noSupport) }, 'administration-unknown', 'into.supports.administrationIds'],
  ['merge', {}, 'period-backwards', 'from', { from }],
  ['split', {}, 'already-ended', 'from', { to: '2026-11-30' }],
  ['split', { into: parts({ object: named('SAM') }) }, 'code-taken', 'into.1.object.code'],
  ['split', { into: parts({ object: named('NYA') }) }, 'code-taken', 'into.1.object.code'],
  [
    'split',
    { into: parts({ object: named('NYB', noSupport) }) },
    'administration-unknown',
    'into.1.object.supports.administrationIds',
  ],
  ['split', { into: parts({ productIds: [productOf(sam)] }) }, 'product-not-in-object', 'into.1.productIds'],
  [
    'split',
    { into: parts({ productIds: [productOf(ukf), productOf(ukf)] }) },
    'product-not-in-object',
    'into.1.productIds',
  ],
  ['split', { into: parts({ componentIds: [placedIn(sam)] }) }, 'component-not-in-object', 'into.1.componentIds'],
  ['split', {}, 'components-left-behind', 'into.1.componentIds'],
]

test.each<Row>(refused)(
  '%s with %j is refused with %s at %s, which is a part of the body',
  (act, part, code, field, change) => {
    const { objects } = demo.structure
    const changed = objects.map((each) => (each.id === ukf ? { ...each, ...change } : each))
    const refusal = acts[act].done(part, withParts({ objects: changed }))
    expect(isRefusal(refusal) && [refusal.refused, refusal.field]).toEqual([code, field])
    if (field !== undefined) expect(partOf(acts[act].body, field)).toBeDefined()
  },
)

function does<Does extends Act>(
  { body }: Does,
  allowed: object,
  done: (body: z.infer<Does['body']>, of: Governance) => object,
) {
  return {
    body,
    done: (part: object, of: Governance) => done(body.parse({ ...allowed, ...part }) as z.infer<Does['body']>, of),
  }
}

function own({ structure }: Governance): ObjectHistory {
  const found = structure.objects.find(({ id }) => id === ukf)
  if (found === undefined) throw new Error('no object')
  return found
}

function withTraits(traits: object): Partial<ObjectHistory> {
  return { versions: own(withParts({})).versions.map((version) => ({ ...version, ...traits })) }
}

function parts(second: object) {
  return [{ object: named('NYA') }, { object: named('NYB'), ...second }]
}

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
}

const partOf = (body: z.ZodType, path: string): Schema | undefined =>
  path
    .split('.')
    .reduce<Schema | undefined>(
      (part, key) => part?.properties?.[key] ?? (Number.isInteger(Number(key)) ? part?.items : undefined),
      z.toJSONSchema(body, { io: 'input', reused: 'inline' }) as Schema,
    )
