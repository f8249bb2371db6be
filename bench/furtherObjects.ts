import { dayBefore } from '#model/dates'
import type { Placement } from '#model/shapes/component'
import type { Appointment, ObjectHistory, ObjectProduct, Structure } from '#model/structure'
import { type Act, decidedOn, groupDecided } from './act.ts'
import { type Doing, doing, once } from './doing.ts'
import { changed, decided, into, recordsInto, remembered, type Statement } from './limitMade.ts'
import { closing, hangingOn, merging, splitting } from './objectSubjects.ts'

const takesTurns = 4
const from = '2027-01-01'
const last = dayBefore(from)

interface Hanging {
  readonly objects: readonly ObjectHistory[]
  readonly products: readonly ObjectProduct[]
  readonly placements: readonly Placement[]
  readonly appointments: readonly Appointment[]
}

type Regrouped = Pick<Doing, 'rows' | 'after' | 'decision'>

/** What becomes of objects, with all that hangs on them. */
export function furtherObjects(structure: Structure): readonly Act[] {
  const hanging = hangingOn(structure)
  const open = structure.objects.filter(({ to }) => to === null).slice(0, 5)
  return [
    doing('objects.reclassify', 'reclassify an object', (n) => {
      const [before, decisionId] = [once(open, n % open.length), crypto.randomUUID()]
      const order = { supports: { all: n % 2 === 0 }, decision: groupDecided(n) }
      const version = { ...before.versions.at(-1), supportsAll: n % 2 === 0, from: decidedOn }
      const versions = [
        ...before.versions.filter((each) => each.from < decidedOn),
        version,
      ] as ObjectHistory['versions']
      const after = { ...before, versions }
      return {
        ...{ path: `/objects/${before.id}/reclassification`, order, subject: ['object', before.id], before, after },
        decision: { ...order.decision, id: decisionId },
        rows: [
          decided(decisionId, 'change-object-structure', '2.3.1-psg-owns-structure', order, { object_id: before.id }),
          changed('governance_objects', [before.id], {}),
          ...versionsOf([after]),
          remembered(decisionId, [['objects', before, after]]),
        ],
      }
    }),
    doing(
      'objects.close',
      'close an object',
      (n) => {
        const those = hanging([once(closing, n)])
        const [before] = those.objects
        const order = { on: last, decision: groupDecided(n) }
        return {
          ...{ path: `/objects/${before?.id}/closure`, order, subject: ['object', before?.id ?? ''], before: those },
          ...regrouped(those, [], order.decision),
        }
      },
      { of: closing.length, callers: takesTurns },
    ),
    doing(
      'objects.merge',
      'merge two objects',
      (n) => {
        const those = hanging([once(merging, 2 * n), once(merging, 2 * n + 1)])
        const made = opened(`M${n}`)
        const { code, name, category } = { code: `M${n}`, name: `Objekt M${n}`, category: 'technical' }
        const order = {
          ...{ objectIds: those.objects.map(({ id }) => id), from, decision: groupDecided(n) },
          into: { code, name, category, supports: { all: true } },
        }
        return {
          ...{ path: '/object-mergers', order, subject: ['object', made.id], before: those },
          ...regrouped(those, [made], order.decision),
        }
      },
      { of: merging.length / 2, callers: takesTurns },
    ),
    doing(
      'objects.split',
      'split an object',
      (n) => {
        const those = hanging([once(splitting, n)])
        const [before] = those.objects
        const made = [opened(`S${n}A`), opened(`S${n}B`)]
        const parts = made.map(({ versions }, at) => ({
          object: { code: versions[0]?.code, name: versions[0]?.name, category: 'technical', supports: { all: true } },
          productIds: [those.products[at]?.id],
        }))
        const order = { into: parts, from, decision: groupDecided(n) }
        return {
          ...{ path: `/objects/${before?.id}/split`, order, subject: ['object', before?.id ?? ''], before: those },
          ...regrouped(those, made, order.decision),
        }
      },
      { of: splitting.length, callers: takesTurns },
    ),
  ]
}

function opened(code: string): ObjectHistory {
  const version = {
    ...{ code, name: `Objekt ${code}`, level: 'object', partOfId: null, category: 'technical', supportsAll: true },
    ...{ supportsIndirectly: false, administrationIds: [], from },
  }
  return { id: crypto.randomUUID(), predecessorIds: [], versions: [version], from, to: null }
}

const ended = ({ objects, products, placements, appointments }: Hanging) => ({
  objects: objects.map((each) => ({ ...each, to: last })),
  products: products.map((each) => ({ ...each, to: last })),
  placements: placements.map((each) => ({ ...each, to: last })),
  appointments: appointments.map((each) => ({ ...each, to: last })),
})

/** Objects end, and what they answered for goes on in those that are made, as many to each. */
function regrouped(those: Hanging, made: readonly ObjectHistory[], decision: object): Regrouped {
  const decisionId = crypto.randomUUID()
  const now = ended(those)
  const successors = those.products.flatMap((each, at) => {
    const to = made[at % made.length]
    const next = { id: crypto.randomUUID(), objectId: to?.id ?? '', predecessorId: each.id, from, decisionId }
    return to === undefined ? [] : [{ ...each, ...next }]
  })
  const placements = those.placements.flatMap((each) => {
    const home = successors.find(({ predecessorId }) => predecessorId === each.productId)
    const next = { id: crypto.randomUUID(), productId: home?.id ?? null, from }
    return home === undefined ? [] : [{ ...each, ...next, objectId: home.objectId }]
  })
  const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id)
  const effects = (['objects', 'products', 'placements', 'appointments'] as const).flatMap((kind) =>
    those[kind].map((each, at) => [kind, each, now[kind][at] ?? null] as const),
  )
  const all: Statement[] = [
    decided(
      decisionId,
      'change-object-structure',
      '2.3.1-psg-owns-structure',
      { decision },
      { object_id: made[0]?.id ?? those.objects[0]?.id },
    ),
    changed('governance_objects', ids(those.objects), { valid_to: last }),
    changed('object_products', ids(those.products), { valid_to: last }),
    changed('appointments', ids(those.appointments), { valid_to: last }),
  ]
  if (those.placements.length > 0) all.push(changed('placements', ids(those.placements), { valid_to: last }))
  if (made.length > 0) {
    all.push([
      `insert into governance_objects (organisation_id, id, position, valid_from)
       select $1, id, (select coalesce(max(position) + 1, 0) from governance_objects where organisation_id = $1) + at, $3
       from unnest($2::uuid[]) with ordinality as made(id, at)`,
      [ids(made), from],
    ])
  }
  if (successors.length > 0) all.push(recordsInto('products', successors))
  if (placements.length > 0) all.push(recordsInto('placements', placements))
  const come = { objects: made, products: successors, placements }
  const news = (['objects', 'products', 'placements'] as const).flatMap((kind) =>
    come[kind].map((each) => [kind, null, each] as const),
  )
  all.push(...versionsOf([...now.objects, ...made]), remembered(decisionId, [...effects, ...news]))
  return { rows: all, after: { now, come }, decision: { ...decision, id: decisionId } }
}

/** Objects' versions as they now are, instead of those that were. */
function versionsOf(objects: readonly ObjectHistory[]): readonly Statement[] {
  const rows = objects.flatMap(({ id, to, versions }) =>
    versions.map((version, at) => {
      const next = versions[at + 1]
      return {
        ...{ object_id: id, code: version.code, name: version.name, level: version.level, category: version.category },
        ...{ supports_all: version.supportsAll, supports_indirectly: version.supportsIndirectly },
        ...{ part_of_id: version.partOfId, administration_ids: version.administrationIds },
        ...{ valid_from: version.from, valid_to: next === undefined ? to : dayBefore(next.from) },
      }
    }),
  )
  const ids = objects.map(({ id }) => id)
  return [
    ['delete from object_versions where organisation_id = $1 and object_id = any($2::uuid[])', [ids]],
    into('object_versions', ...rows),
  ]
}
