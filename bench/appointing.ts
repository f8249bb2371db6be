import { covers } from '#model/dates'
import type { Structure } from '#model/structure'
import { decidedOn } from './act.ts'
import { type Asked, day } from './row.ts'

const firstMonth = 2027

/** Specialists of the technical object, each with a person of their own, as their operations manager decided. */
export function appointments(structure: Structure): { readonly most: number; readonly nth: (n: number) => Asked } {
  const { most, order } = specialists(structure)
  const nth = (n: number): Asked => {
    const body = JSON.stringify(order(n))
    return { product: { method: 'POST', path: '/api/v1/appointments', body }, limit: { path: '/appoint?', body } }
  }
  return { most, nth }
}

/** The orders to appoint them. */
export function specialists(structure: Structure) {
  const lead = structure.appointments.find(
    (each) => each.role === 'object-leader' && each.side === 'it' && each.to === null && covers(each, day),
  )
  const manager = structure.offices.find(
    ({ id, kind }) =>
      kind === 'operations-manager' && structure.holdings.some((each) => each.officeId === id && covers(each, day)),
  )
  const persons = structure.persons.filter(
    (each) => each.administrationId === manager?.administrationId && each.leftOn === null,
  )
  // Nobody is it twice for the same lead at a time: when all have been, the next year comes.
  const yearOf = (n: number) => firstMonth + Math.floor(n / persons.length)
  const order = (n: number) => ({
    ...{ role: 'object-specialist', side: 'it', objectId: lead?.objectId, personId: persons[n % persons.length]?.id },
    ...{ from: `${yearOf(n)}-01-01`, to: `${yearOf(n)}-12-31`, dialogueWithId: lead?.personId, worksForId: lead?.id },
    decision: { by: { kind: 'office', officeId: manager?.id }, on: decidedOn, reference: `Bench ${n}` },
  })
  return { most: persons.length, order }
}

/** One manager after the other in a steering group for a month to come, as the object's owner decided; then the next month. */
export function seats(structure: Structure): (n: number) => Asked {
  const { objectId = '', role, side, personId: maker } = ownerIn(structure) ?? {}
  const there = [...structure.seatings, ...structure.appointments].filter((each) => each.objectId === objectId)
  const seated = new Set(there.map(({ personId }) => personId))
  const managing = new Set(structure.offices.flatMap(({ id, kind }) => (kind === 'operations-manager' ? [id] : [])))
  const managers = new Set(
    structure.holdings.flatMap(({ officeId, personId, to }) =>
      managing.has(officeId) && to === null ? [personId] : [],
    ),
  )
  const persons = structure.persons.filter(({ id }) => managers.has(id) && !seated.has(id))
  return (n) => {
    const month = Math.floor(n / persons.length)
    const of = (date: number) =>
      new Date(Date.UTC(firstMonth, month + (date === 0 ? 1 : 0), date)).toISOString().slice(0, 10)
    const decision = { by: { kind: 'role', role, side, objectId }, on: decidedOn, reference: `Bench ${n}` }
    const personId = persons[n % persons.length]?.id
    const body = JSON.stringify({ personId, grounds: ['operations'], productIds: [], from: of(1), to: of(0), decision })
    const forum = encodeURIComponent(`object-steering-group~${objectId}`)
    return {
      product: { method: 'POST', path: `/api/v1/forums/${forum}/seats`, body },
      limit: { path: `/seat?object=${objectId}&maker=${maker}`, body },
    }
  }
}

/** Specialists who leave their task, as their operations manager decided; then a day earlier than was decided first. */
export function endings(structure: Structure): (n: number) => Asked {
  const managers = new Map(
    structure.offices
      .filter(({ id, kind }) => kind === 'operations-manager' && isHeld(id, structure))
      .map(({ id, administrationId }) => [administrationId, id]),
  )
  const administrationOf = new Map(structure.persons.map(({ id, administrationId }) => [id, administrationId]))
  const managerOf = (personId: string) => managers.get(administrationOf.get(personId) ?? '')
  const held = structure.appointments.filter(
    (each) => each.role === 'object-specialist' && each.to === null && managerOf(each.personId) !== undefined,
  )
  return (n) => {
    const before = held[n % held.length]
    const lastDay = new Date(Date.UTC(2036, 0, -Math.floor(n / held.length))).toISOString().slice(0, 10)
    const by = { kind: 'office', officeId: managerOf(before?.personId ?? '') }
    const order = { lastDay, reason: 'Byter arbete', decision: { by, on: decidedOn, reference: `Bench ${n}` } }
    return {
      product: {
        ...{ method: 'POST', path: `/api/v1/appointments/${before?.id}/ending`, body: JSON.stringify(order) },
        headers: { 'if-match': '*' },
      },
      limit: { path: '/ending?', body: JSON.stringify({ before, ...order }) },
    }
  }
}

/** A task of an object's leader that another does for a day to come, as the object's owner decided; then the next day. */
export function deviations(structure: Structure): (n: number) => Asked {
  const { objectId = '', role, side, personId: maker } = ownerIn(structure) ?? {}
  return (n) => {
    const on = new Date(Date.UTC(firstMonth, 0, 1 + n)).toISOString().slice(0, 10)
    const order = {
      ...{ objectId, tasks: ['lead-tactical-work'], reason: 'Vikarie', from: on, to: on },
      ...{ source: { role: 'object-leader', side }, target: { role: 'object-specialist', side } },
      decision: { by: { kind: 'role', role, side, objectId }, on: decidedOn, reference: `Bench ${n}` },
    }
    const body = JSON.stringify(order)
    return {
      product: { method: 'POST', path: '/api/v1/deviations', body },
      limit: { path: `/deviation?maker=${maker}`, body },
    }
  }
}

const isHeld = (id: string, { holdings }: Structure): boolean =>
  holdings.some((each) => each.officeId === id && covers(each, decidedOn))

export const ownerIn = ({ appointments }: Structure) =>
  appointments.find(
    (each) => each.role === 'object-owner' && each.side === 'business' && each.to === null && covers(each, day),
  )
