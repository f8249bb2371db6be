import { demoId } from '#demo/ids'
import { covers } from '#model/dates'
import type { ComponentMove, ItComponent, Placement } from '#model/shapes/component'
import type { Decision, Structure } from '#model/structure'
import { decidedOn } from './act.ts'
import { ownerIn } from './appointing.ts'
import { withModels } from './modelSubjects.ts'
import { day } from './row.ts'
import { signedInPerson, withSignedIn } from './workSubjects.ts'

/** Of what acts take away, and of what it takes long to take away. */
const many = 160
export const few = 72
/** Of what ends again and again, a day earlier each time: more than are under way or made ready at once. */
const lasting = 60
export const since = '2026-01-01'

const ids = (of: string, count: number) => Array.from({ length: count }, (_, n) => demoId(`bench/${of}/${n}`))

/** Whom those who ask sign in as, and what that person decides by. */
const ownOffice = demoId('bench/office/own')
const ownDecision = demoId('bench/decision/own')

/** What is there for the acts that use up what they act on: in both databases alike, before anything is measured. */
export const subjects = {
  leaving: ids('leaving', many),
  seated: ids('seated', many + lasting),
  /** Administrations that nobody belongs to. */
  administrations: ids('administration', 140),
  /** Each with a holder. */
  offices: ids('office', many),
  lastingOffices: ids('lasting-office', lasting),
  delegations: ids('delegation', many),
  seats: ids('seat', many),
  lastingSeats: ids('lasting-seat', lasting),
  deviations: ids('deviation', lasting),
  annulled: ids('annulled', many),
  objected: ids('objected', many),
  answered: ids('answered', many),
  /** Without components. */
  products: ids('product', lasting),
  proposedProducts: ids('proposed-product', lasting),
  consulted: ids('consulted', many),
  decided: ids('decided', many),
  withdrawn: ids('withdrawn', many),
  /** Components that are placed, and could be elsewhere. */
  placed: ids('placed', many),
  closed: ids('closed', lasting),
  adopted: ids('adopted', few),
  corrected: ids('corrected', few),
  dropped: ids('dropped', few),
} as const

/** What belongs to another subject, by its id. */
export const ofSubject = (
  what: 'holding' | 'office' | 'person' | 'appointment' | 'component' | 'placement',
  id: string,
): string => demoId(`bench/of/${what}/${id}`)

/** The structure with them all. */
export function withSubjects(without: Structure): Structure {
  const structure = withSignedIn(without)
  const { objectId = '', side = 'business' } = ownerIn(structure) ?? {}
  const people = structure.persons.filter(({ leftOn }) => leftOn === null)
  const person = (n: number) => people[n % people.length]?.id ?? ''
  const period = { from: since, to: null }
  const specialist = (id: string, personId: string, decisionId: string) => ({
    ...{ id, role: 'object-specialist', side, objectId, personId, productIds: [], decisionId, ...period },
    ...{ linePositionId: null, dialogueWithId: null, worksForId: null, lentById: null, standsInForId: null },
  })
  const products = structure.products.filter((each) => each.objectId === objectId && covers(each, day))
  const others = structure.objects.flatMap(({ id, to }) => (id === objectId || to !== null ? [] : [id]))
  return withMoves(
    withModels({
      ...structure,
      persons: [
        ...structure.persons,
        ...[...subjects.leaving, ...subjects.seated].map((id, n) => ({
          ...{
            id,
            name: `Siv Bänk ${n}`,
            email: `siv.bank.${n}@vretaby.example`,
            operationId: null,
            protectedIdentity: false,
          },
          ...{ administrationId: structure.administrations[0]?.id ?? null, formerNames: [], leftOn: null },
        })),
      ],
      administrations: [
        ...structure.administrations,
        ...subjects.administrations.map((id, n) => ({
          ...{ id, code: `F${n}`, name: `Förvaltning ${n}`, shared: false, predecessorIds: [], successorId: null },
          ...{ scopeReference: null, scopeUrl: null, ...period },
        })),
      ],
      offices: [
        ...structure.offices,
        ...[ownOffice, ...subjects.offices, ...subjects.lastingOffices].map((id, n) => ({
          ...{ id, kind: null, title: `Enhetschef ${n}`, administrationId: null, charges: [], ...period },
        })),
        ...subjects.seated.map((id, n) => ({
          ...{ id: ofSubject('office', id), kind: null, title: `Chef ${n}`, administrationId: null, ...period },
          charges: ['operations', 'staff'],
        })),
      ],
      holdings: [
        ...structure.holdings,
        {
          id: ofSubject('holding', ownOffice),
          officeId: ownOffice,
          personId: signedInPerson,
          standsInForId: null,
          ...period,
        },
        ...subjects.seated.map((personId) => ({
          ...{ id: ofSubject('holding', personId), officeId: ofSubject('office', personId), personId, ...period },
          standsInForId: null,
        })),
        ...[...subjects.offices, ...subjects.lastingOffices].map((id, n) => ({
          ...{ id: ofSubject('holding', id), officeId: id, personId: person(n), standsInForId: null, ...period },
        })),
      ],
      appointments: [
        ...structure.appointments,
        // In the other objects: in this one there are more than anywhere in life.
        ...subjects.leaving.map((id, n) => ({
          ...specialist(ofSubject('appointment', id), id, ownDecision),
          objectId: others[n % others.length] ?? objectId,
        })),
        ...subjects.annulled.map((id, n) => specialist(ofSubject('appointment', id), person(n), id)),
        ...subjects.delegations.map((id, n) => ({
          ...specialist(id, person(n + 1), ownDecision),
          ...{
            role: 'product-coordinator',
            productIds: [products[n % products.length]?.id ?? ''],
            lentById: person(0),
            standsInForId: null,
          },
        })),
      ],
      seatings: [
        ...structure.seatings,
        ...[...subjects.seats, ...subjects.lastingSeats].map((id, n) => ({
          ...{
            id,
            objectId,
            forum: 'object-steering-group',
            personId: subjects.seated[n] ?? '',
            grounds: ['operations'],
          },
          ...{ productIds: [], decisionId: ownDecision, from: n < many ? '2030-01-01' : '2031-01-01' },
          to: n < many ? '2030-12-31' : null,
        })),
      ],
      deviations: [
        ...structure.deviations,
        ...subjects.deviations.map((id) => ({
          ...{
            id,
            objectId,
            productId: null,
            tasks: ['lead-tactical-work'],
            reason: 'Vikarie',
            notedIn: null,
            decisionId: ownDecision,
          },
          ...{ source: { role: 'object-leader', side }, target: { role: 'object-specialist', side } },
          ...{ from: '2030-01-01', to: null },
        })),
      ],
      products: [
        ...structure.products,
        ...[...subjects.products, ...subjects.proposedProducts].map((id, n) => ({
          ...{ id, objectId, name: `Produkt ${n}`, subarea: 'process' as const, contactPersonId: null },
          ...{ predecessorId: null, decisionId: n < subjects.products.length ? ownDecision : null, ...period },
        })),
      ],
      decisions: [
        ...structure.decisions,
        ...[ownDecision, ...subjects.annulled].map((id) => decision(id, 'appoint', objectId)),
        ...[...subjects.objected, ...subjects.answered].map((id, n) => ({
          ...decision(id, 'decide-on-model', null),
          objection:
            n < many ? null : { at: `${since}T08:00:00.000Z`, byId: 'bench', reason: 'Inte mitt', answeredAt: null },
        })),
      ],
    }),
    objectId,
  )
}

const decision = (id: string, kind: Decision['kind'], objectId: string | null): Decision => ({
  ...{ id, kind, clause: '3.5.4-specialist-appointed', by: { kind: 'office', officeId: ownOffice }, on: since },
  ...{ reference: 'Bench', wording: { sv: 'Det som beslutas', en: 'What is decided' }, objectId, personId: null },
  ...{ recordedById: 'bench', recordedAt: `${since}T08:00:00.000Z`, makerIds: [] },
  ...{ annulled: null, objection: null, answer: null, versionId: null },
})

/** Components with a place in one object, most of them on their way to another. */
function withMoves(structure: Structure, from: string): Structure {
  const to = structure.objects.find((each) => each.id !== from && each.to === null)?.id ?? ''
  const moves = [...subjects.consulted, ...subjects.decided, ...subjects.withdrawn]
  const components = [...moves, ...subjects.placed, ...subjects.closed].map(
    (id, n): ItComponent => ({
      ...{ kind: 'it', id: ofSubject('component', id), type: 'system', name: `Bänksystem ${n}`, aliases: [] },
      ...{ description: null, partOfId: null, key: null, administrationIds: null, usingProductIds: [] },
      ...{ responsible: { business: null, it: null }, services: null, servicePersonId: null, documents: [] },
      ...{ assessments: { business: null, it: null }, facts: {}, attested: null, absentSince: null },
      ...{ from: since, to: null },
    }),
  )
  return {
    ...structure,
    components: [...structure.components, ...components],
    placements: [
      ...structure.placements,
      ...[...moves, ...subjects.placed, ...subjects.closed].map((id) => placementOf(id, from)),
    ],
    moves: [
      ...structure.moves,
      ...moves.map(
        (id): ComponentMove => ({
          ...{ id, componentId: ofSubject('component', id), fromObjectId: from, toObjectId: to, toProductId: null },
          ...{ reason: 'Bench', proposedById: 'bench', proposedOn: decidedOn, state: 'open' },
          ...{ consultations: [], decisionIds: [] },
        }),
      ),
    ],
  }
}

export const placementOf = (id: string, objectId: string): Placement => ({
  ...{ id: ofSubject('placement', id), componentId: ofSubject('component', id), objectId, productId: null },
  ...{ decisionId: null, from: since, to: null },
})
