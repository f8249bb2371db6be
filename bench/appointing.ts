import { covers } from '#model/dates'
import type { Structure } from '#model/structure'
import { type Asked, day } from './row.ts'

const decidedOn = '2026-11-02'
const firstMonth = 2027

/** Specialists of the technical object, each with a person of their own, as their operations manager decided. */
export function appointments(structure: Structure): { readonly most: number; readonly nth: (n: number) => Asked } {
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
  const nth = (n: number): Asked => {
    const decision = { by: { kind: 'office', officeId: manager?.id }, on: decidedOn, reference: `Bench ${n}` }
    const appointed = {
      role: 'object-specialist',
      side: 'it',
      objectId: lead?.objectId,
      personId: persons[n % persons.length]?.id,
      from: '2027-01-01',
    }
    const body = JSON.stringify({ ...appointed, dialogueWithId: lead?.personId, worksForId: lead?.id, decision })
    return { product: { method: 'POST', path: '/api/v1/appointments', body }, limit: { path: '/appoint?', body } }
  }
  return { most: persons.length, nth }
}

/** One person after the other in a steering group for a month to come, as the object's owner decided; then the next month. */
export function seats(structure: Structure): (n: number) => Asked {
  const owner = structure.appointments.find(
    (each) => each.role === 'object-owner' && each.side === 'business' && each.to === null && covers(each, day),
  )
  const { objectId = '', role, side } = owner ?? {}
  const persons = structure.persons.filter(({ leftOn }) => leftOn === null)
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
      limit: { path: `/seat?object=${objectId}`, body },
    }
  }
}
