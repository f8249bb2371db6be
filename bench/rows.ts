import { covers } from '#model/dates'
import type { Structure } from '#model/structure'
import type { Ask } from './load.ts'

/** One row of the table: what is asked of the product, and the same of the limit server. */
export interface Row {
  readonly id: string
  readonly name: string
  readonly asks: readonly { readonly product: Ask; readonly limit: Omit<Ask, 'method'> }[]
  /** Asked one at a time, not on ten connections: what takes so long that nobody asks for it ten at once. */
  readonly alone?: boolean
}

const day = '2026-11-23'
const earlier = '2019-05-20'

/** What a signed-in person asks for, put to some of the municipality's persons, objects and forums in turn. */
export function rowsFor(structure: Structure): readonly Row[] {
  const { objects } = structure
  const persons = structure.persons.filter((_, n) => n % 15 === 0)
  const names = [...new Set(structure.persons.map(({ name }) => name.split(' ').at(-1) ?? ''))].slice(0, 30)
  const forums = objects.map(({ id }) => ({ objectId: id, forum: `object-steering-group~${id}` }))
  return [
    row(
      'person',
      'one person',
      persons.map(({ id }) => [`/persons/${id}`, id]),
    ),
    row(
      'appointments',
      'appointments, 50',
      objects.map(({ id }) => [`/appointments?object=${id}&limit=50`, id]),
    ),
    row(
      'seats',
      'forum seats on a date',
      forums.map(({ forum, objectId }) => [
        `/forums/${encodeURIComponent(forum)}/seats?asOf=${earlier}`,
        objectId,
        earlier,
      ]),
    ),
    row('findings', 'findings of all objects', [['/findings?limit=100', 'all']]),
    row('coverage', 'coverage', [['/coverage', 'all']]),
    row(
      'search',
      'search people',
      names.map((name) => [`/search?q=${encodeURIComponent(name)}`, name]),
    ),
    appointing(structure),
  ]
}

export function row(
  id: string,
  name: string,
  asked: readonly (readonly [path: string, looked: string, on?: string])[],
): Row {
  return {
    id,
    name,
    asks: asked.map(([path, looked, on = day]) => ({
      product: { method: 'GET', path: `/api/v1${path}` },
      limit: { path: `/${id}?day=${on}&for=${encodeURIComponent(looked)}` },
    })),
  }
}

/** Specialists of the technical object, each with a person of their own, as their operations manager decided. */
function appointing(structure: Structure): Row {
  const [lead] = structure.appointments.filter(
    (each) => each.role === 'object-leader' && each.side === 'it' && each.to === null && covers(each, day),
  )
  const manager = structure.offices.find(
    ({ id, kind }) =>
      kind === 'operations-manager' && structure.holdings.some((each) => each.officeId === id && covers(each, day)),
  )
  const persons = structure.persons.filter(
    (each) => each.administrationId === manager?.administrationId && each.leftOn === null,
  )
  const asks = persons.map(({ id }, n) => {
    const decision = { by: { kind: 'office', officeId: manager?.id }, on: '2026-11-02', reference: `Bench ${n}` }
    const appointed = {
      role: 'object-specialist',
      side: 'it',
      objectId: lead?.objectId,
      personId: id,
      from: '2027-01-01',
    }
    const body = JSON.stringify({ ...appointed, dialogueWithId: lead?.personId, worksForId: lead?.id, decision })
    return {
      product: { method: 'POST' as const, path: '/api/v1/appointments', body },
      limit: { path: '/appoint?', body },
    }
  })
  return { id: 'appoint', name: 'appoint', asks }
}
