import { demoId } from '#demo/ids'
import type { ItComponent } from '#model/shapes/component'
import type { Structure } from '#model/structure'
import { withSignedIn } from './workSubjects.ts'

const since = '2026-01-01'
const ids = (of: string, count: number) => Array.from({ length: count }, (_, n) => demoId(`bench/object/${of}/${n}`))

/** Objects that end: each round takes some of them away. */
export const closing = ids('closing', 68)
export const merging = ids('merging', 2 * 68)
export const splitting = ids('splitting', 68)
const each = [0, 1]

const decisionId = demoId('bench/object/decision')

/** The structure with them, each with two products, a holder of a role, and, unless it is to be closed, two components. */
export function withObjects(without: Structure): Structure {
  const structure = withSignedIn(without)
  const all = [...closing, ...merging, ...splitting]
  const withComponents = [...merging, ...splitting]
  const period = { from: since, to: null }
  const product = (id: string, n: number) => demoId(`bench/object/product/${id}/${n}`)
  const component = (id: string, n: number) => demoId(`bench/object/component/${id}/${n}`)
  const nobody = { business: null, it: null }
  const [by] = structure.offices
  return {
    ...structure,
    objects: [
      ...structure.objects,
      ...all.map((id, n) => ({
        ...{ id, predecessorIds: [], ...period },
        versions: [
          {
            ...{ code: `O${n}`, name: `Objekt ${n}`, level: 'object', partOfId: null, category: 'technical' },
            ...{ supportsAll: true, supportsIndirectly: false, administrationIds: [], from: since },
          },
        ],
      })),
    ],
    products: [
      ...structure.products,
      ...all.flatMap((id) =>
        each.map((n) => ({
          ...{ id: product(id, n), objectId: id, name: `Produkt ${n}`, subarea: 'process' as const, decisionId },
          ...{ contactPersonId: null, predecessorId: null, ...period },
        })),
      ),
    ],
    appointments: [
      ...structure.appointments,
      ...all.map((id, n) => ({
        ...{ id: demoId(`bench/object/appointment/${id}`), role: 'object-leader', side: 'it' as const, objectId: id },
        ...{
          personId: structure.persons[n % structure.persons.length]?.id ?? '',
          productIds: [],
          decisionId,
          ...period,
        },
        ...{ linePositionId: null, dialogueWithId: null, worksForId: null, lentById: null, standsInForId: null },
      })),
    ],
    components: [
      ...structure.components,
      ...withComponents.flatMap((id, at) =>
        each.map(
          (n): ItComponent => ({
            ...{ kind: 'it', id: component(id, n), type: 'system', name: `Objektsystem ${at} ${n}`, aliases: [] },
            ...{ description: null, partOfId: null, key: null, administrationIds: null, usingProductIds: [] },
            ...{ responsible: nobody, services: null, servicePersonId: null, documents: [], assessments: nobody },
            ...{ facts: {}, attested: null, absentSince: null, ...period },
          }),
        ),
      ),
    ],
    placements: [
      ...structure.placements,
      ...withComponents.flatMap((id) =>
        each.map((n) => ({
          ...{ id: demoId(`bench/object/placement/${id}/${n}`), componentId: component(id, n), objectId: id },
          ...{ productId: product(id, n), decisionId, ...period },
        })),
      ),
    ],
    decisions: [
      ...structure.decisions,
      {
        ...{ id: decisionId, kind: 'appoint', clause: '3.5.4-specialist-appointed', on: since, reference: 'Bench' },
        ...{
          by: { kind: 'office', officeId: by?.id ?? '' },
          wording: { sv: 'Det som beslutas', en: 'What is decided' },
        },
        ...{ objectId: null, personId: null, recordedById: 'bench', recordedAt: `${since}T08:00:00.000Z` },
        ...{ annulled: null, objection: null, answer: null, versionId: null, makerIds: [] },
      },
    ],
  }
}

/** What hangs on objects, by their ids. */
export const hangingOn = (structure: Structure) => (objectIds: readonly string[]) => {
  const of = <T extends { readonly objectId: string }>(all: readonly T[]) =>
    all.filter(({ objectId }) => objectIds.includes(objectId))
  return {
    objects: structure.objects.filter(({ id }) => objectIds.includes(id)),
    products: of(structure.products),
    placements: of(structure.placements),
    appointments: of(structure.appointments),
  }
}
