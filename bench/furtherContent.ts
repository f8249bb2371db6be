import { covers, dayBefore } from '#model/dates'
import type { Office, Structure } from '#model/structure'
import { type Act, decidedOn } from './act.ts'
import { doing, inTurn, lastDay, once } from './doing.ts'
import { furtherMoves } from './furtherMoves.ts'
import { furtherProducts } from './furtherProducts.ts'
import { changed, decided, remembered } from './limitMade.ts'
import { day } from './row.ts'
import { ofSubject, subjects } from './subjects.ts'
import { signedInPerson } from './workSubjects.ts'

const attestedAtOnce = 20

/** What else is done with products and components. */
export function furtherContent(structure: Structure): readonly Act[] {
  return [
    ...furtherProducts(structure),
    ...furtherComponents(structure),
    ...furtherMoves(structure),
    ...furtherBusiness(structure),
  ]
}

function furtherComponents(structure: Structure): readonly Act[] {
  const systems = structure.components.flatMap((each) => (each.kind === 'it' && covers(each, day) ? [each] : []))
  const placed = new Map(structure.placements.map((each) => [each.componentId, each]))
  const closed = new Set(subjects.closed.map((id) => ofSubject('component', id)))
  const closable = systems.filter(({ id }) => closed.has(id))
  const yesterday = dayBefore(new Date().toISOString().slice(0, 10))
  const relations = structure.relations.filter(({ to, from }) => to === null && from < yesterday)
  return [
    doing('it-components.assess', 'assess a component', (n) => {
      const before = inTurn(systems, n)
      const assessment = { value: n % 2 === 0 ? 'keep' : 'retire', byPersonId: null, on: decidedOn }
      const assessments = { ...before.assessments, business: assessment }
      return {
        ...{ method: 'PUT', path: `/it-components/${before.id}/assessment` },
        ...{ order: { side: 'business', value: assessment.value }, subject: ['it-component', before.id] },
        ...{ before, after: { ...before, assessments } },
        rows: [changed('components', [before.id], { assessments: JSON.stringify(assessments) })],
      }
    }),
    doing('attestations.make', `attest ${attestedAtOnce} components`, (n) => {
      const those = Array.from({ length: attestedAtOnce }, (_, at) => inTurn(systems, n * attestedAtOnce + at))
      const ids = those.map(({ id }) => id)
      const attested = { byPersonId: signedInPerson, on: decidedOn }
      return {
        ...{ path: '/attestations', order: { componentIds: ids }, subject: ['it-component', ids[0] ?? ''] },
        ...{ before: { components: those }, after: { components: those.map((each) => ({ ...each, attested })) } },
        rows: [
          changed('components', ids, {
            attested_by: attested.byPersonId,
            attested_on: attested.on,
            absent_since: null,
          }),
        ],
      }
    }),
    doing('it-components.close', 'take a component out of the register', (n) => {
      const [before, on] = [inTurn(closable, n), lastDay(closable, n)]
      return {
        ...{ path: `/it-components/${before.id}/closure`, order: { on }, subject: ['it-component', before.id] },
        ...{ before: { before, placement: placed.get(before.id) }, after: { ...before, to: on } },
        rows: [
          changed('components', [before.id], { valid_to: on }),
          changed('placements', [placed.get(before.id)?.id ?? ''], { valid_to: on }),
        ],
      }
    }),
    doing(
      'component-relations.remove',
      'remove a relation',
      (n) => {
        const before = once(relations, n)
        return {
          ...{ method: 'DELETE', path: `/components/${before.fromId}/relations/${before.id}` },
          ...{ subject: ['it-component', before.fromId], before, after: { ...before, to: yesterday } },
          rows: [changed('component_relations', [before.id], { valid_to: yesterday })],
        }
      },
      { of: relations.length },
    ),
  ]
}

function furtherBusiness(structure: Structure): readonly Act[] {
  const all = structure.components.flatMap((each) => (each.kind === 'business' && covers(each, day) ? [each] : []))
  const placed = new Map(structure.placements.map((each) => [each.componentId, each]))
  const heads = structure.offices.filter(
    ({ id, kind }) =>
      kind === 'head-of-administration' &&
      structure.holdings.some((each) => each.officeId === id && covers(each, decidedOn)),
  )
  // Whoever heads the administration that answers for most assigns those, and those that nobody has said it of.
  const assignableBy = (administrationId: string | null | undefined) =>
    all.filter((each) => placed.has(each.id) && [null, administrationId].includes(each.administrationId))
  const most = (one: Office) => assignableBy(one.administrationId).length
  const [office] = heads.toSorted((one, other) => most(other) - most(one))
  const assignable = assignableBy(office?.administrationId)
  // The last first: what is closed should be as it was. What a group has confirmed, a group closes.
  const closable = all.toReversed().filter(({ id }) => placed.get(id)?.decisionId === null)
  const path = (id: string, rest = '') => `/business-components/${id}${rest}`
  return [
    doing('business-components.change', 'change a business component', (n) => {
      const before = inTurn(all, n)
      const order = { description: `Bench ${n}` }
      return {
        ...{ method: 'PATCH', path: path(before.id), order, subject: ['business-component', before.id] },
        ...{ before, after: { ...before, ...order }, rows: [changed('components', [before.id], order)] },
      }
    }),
    doing('business-components.assign', "record the operation's assignment", (n) => {
      const before = inTurn(assignable, n)
      const decisionId = crypto.randomUUID()
      const decision = {
        ...{ by: { kind: 'office', officeId: office?.id }, on: decidedOn, reference: `Bench ${n}` },
      }
      const kept = { ownerPersonId: signedInPerson, reviewOn: '2027-11-02' }
      const order = { ...kept, decision }
      const assignment = {
        ...{
          ...kept,
          byAdministrationId: office?.administrationId,
          on: decidedOn,
          reference: `Bench ${n}`,
          decisionId,
        },
      }
      const after = { ...before, assignment }
      return {
        ...{ method: 'PUT', path: path(before.id, '/assignment'), order, subject: ['business-component', before.id] },
        ...{ before, after, decision: { ...decision, id: decisionId, objectId: placed.get(before.id)?.objectId } },
        rows: [
          decided(decisionId, 'assign-content', '3.2-assigned-business-components', order, {
            object_id: placed.get(before.id)?.objectId,
          }),
          changed('components', [before.id], { assignment: JSON.stringify(assignment) }),
          remembered(decisionId, [['components', before, after]]),
        ],
      }
    }),
    doing('business-components.close', 'take a business component out of the register', (n) => {
      const [before, on] = [inTurn(closable, n), lastDay(closable, n)]
      return {
        ...{ path: path(before.id, '/closure'), order: { on }, subject: ['business-component', before.id] },
        ...{ before: { before, placement: placed.get(before.id) }, after: { ...before, to: on } },
        rows: [
          changed('components', [before.id], { valid_to: on }),
          changed('placements', [placed.get(before.id)?.id ?? ''], { valid_to: on }),
        ],
      }
    }),
  ]
}
