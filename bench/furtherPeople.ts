import { dayBefore } from '#model/dates'
import type { Structure } from '#model/structure'
import { type Act, decidedOn } from './act.ts'
import { ownerIn } from './appointing.ts'
import { doing, inTurn, lastDay, once } from './doing.ts'
import { changed, decided, into, recordsInto, remembered } from './limitMade.ts'
import { ofSubject, subjects } from './subjects.ts'

/** What else is done with persons, offices and administrations, and with what persons hold. */
export function furtherPeople(structure: Structure): readonly Act[] {
  const person = (id: string) => structure.persons.find((each) => each.id === id)
  const people = structure.persons.filter(({ leftOn }) => leftOn === null)
  const scoped = structure.administrations.filter(({ shared }) => shared)
  const office = (id: string) => structure.offices.find((each) => each.id === id)
  const holding = (id: string) => structure.holdings.find((each) => each.officeId === id)
  return [
    doing(
      'persons.leave',
      'end everything for somebody who leaves',
      (n) => {
        const id = once(subjects.leaving, n)
        const on = '2026-12-31'
        const appointment = structure.appointments.find((each) => each.personId === id)
        const before = { ...person(id), appointment }
        return {
          ...{ path: `/persons/${id}/leaving`, order: { on }, subject: ['person', id], before },
          rows: [
            changed('persons', [id], { left_on: on }),
            changed('appointments', [ofSubject('appointment', id)], { valid_to: on }),
            into('leavings', {
              ...{ id: crypto.randomUUID(), person_id: id, last_day: on, recorded_at: `${decidedOn}T08:00:00.000Z` },
              ended: JSON.stringify({ appointments: [appointment], holdings: [], seatings: [], contactFor: [] }),
            }),
          ],
          after: { ...before, leftOn: on },
        }
      },
      { of: subjects.leaving.length },
    ),
    doing('persons.protect', 'protect an identity', (n) => {
      const before = inTurn(people, n)
      return {
        ...{ path: `/persons/${before.id}/protection`, subject: ['person', before.id], before },
        rows: [changed('persons', [before.id], { protected_identity: true })],
        after: { ...before, protectedIdentity: true },
      }
    }),
    doing('administrations.change', 'change an administration', (n) => {
      const before = inTurn(structure.administrations, n)
      const name = `${before.name} ${n}`
      return {
        ...{ method: 'PATCH', path: `/administrations/${before.id}`, order: { name } },
        ...{ subject: ['administration', before.id], before, after: { ...before, name } },
        rows: [changed('administrations', [before.id], { name })],
      }
    }),
    doing('administrations.set-scope', "state the line's decision on its task", (n) => {
      const before = inTurn(scoped, n)
      const reference = `Bench ${n}`
      return {
        ...{ path: `/administrations/${before.id}/scope`, order: { reference } },
        ...{ subject: ['administration', before.id], before, after: { ...before, scopeReference: reference } },
        rows: [changed('administrations', [before.id], { scope_reference: reference, scope_url: null })],
      }
    }),
    doing(
      'administrations.close',
      'close an administration',
      (n) => {
        const id = once(subjects.administrations, n)
        const before = structure.administrations.find((each) => each.id === id)
        return {
          ...{ path: `/administrations/${id}/closure`, order: { on: '2026-12-31' }, subject: ['administration', id] },
          rows: [changed('administrations', [id], { valid_to: '2026-12-31' })],
          ...{ before: { ...before }, after: { ...before, to: '2026-12-31' } },
        }
      },
      { of: subjects.administrations.length },
    ),
    doing('offices.change', 'change an office', (n) => {
      const before = inTurn(structure.offices, n)
      const title = `Chef ${n}`
      return {
        ...{ method: 'PATCH', path: `/offices/${before.id}`, order: { title } },
        ...{ subject: ['office', before.id], before, after: { ...before, title } },
        rows: [changed('offices', [before.id], { title })],
      }
    }),
    doing(
      'offices.close',
      'close an office, with its holder',
      (n) => {
        const id = once(subjects.offices, n)
        const on = '2026-12-31'
        return {
          ...{ path: `/offices/${id}/closure`, order: { on }, subject: ['office', id] },
          rows: [
            changed('offices', [id], { valid_to: on }),
            changed('office_holdings', [ofSubject('holding', id)], { valid_to: on }),
          ],
          ...{ before: { ...office(id), holding: holding(id) }, after: { ...office(id), to: on } },
        }
      },
      { of: subjects.offices.length },
    ),
    doing('office-holders.end', 'end a holding of an office', (n) => {
      const before = holding(inTurn(subjects.lastingOffices, n))
      if (before === undefined) throw new Error('nobody holds the office')
      const on = lastDay(subjects.lastingOffices, n)
      return {
        ...{ path: `/office-holders/${before.id}/ending`, order: { on }, subject: ['office', before.officeId] },
        rows: [changed('office_holdings', [before.id], { valid_to: on })],
        ...{ before, after: { ...before, to: on } },
      }
    }),
    ...furtherRoles(structure),
  ]
}

/** Seats, deviations and delegations, as the object's owner or leader decided. */
function furtherRoles(structure: Structure): readonly Act[] {
  const { objectId = '', role = '', side = 'business', personId = '' } = ownerIn(structure) ?? {}
  const makerIds = [personId]
  const decidedBy = (by: object, n: number) => ({ by, on: decidedOn, reference: `Bench ${n}` })
  const owner = { kind: 'role', role, side, objectId }
  const leader = { ...owner, role: 'object-leader' }
  const seatOf = (id: string) => structure.seatings.find((each) => each.id === id)
  const deviationOf = (id: string) => structure.deviations.find((each) => each.id === id)
  const ending = (n: number, all: readonly string[]) => ({
    ...{ lastDay: lastDay(all, n), reason: 'Byter arbete', decision: decidedBy(owner, n) },
  })
  return [
    doing(
      'appointments.confirm',
      'confirm a delegation',
      (n) => {
        const [id, confirmed, decisionId] = [once(subjects.delegations, n), crypto.randomUUID(), crypto.randomUUID()]
        const order = { decision: decidedBy(leader, n) }
        const delegate = structure.appointments.find((each) => each.id === id)?.personId
        const after = {
          id: confirmed,
          appointmentId: id,
          personId: structure.persons[0]?.id ?? '',
          from: decidedOn,
          decisionId,
        }
        return {
          ...{ path: `/appointments/${id}/confirmation`, order, subject: ['appointment', id], after },
          decision: { ...order.decision, id: decisionId, objectId, personId: delegate },
          rows: [
            decided(decisionId, 'appoint', '3.5.3-coordinator-when-needed', order, { object_id: objectId }),
            recordsInto('confirmations', [after]),
            changed('appointments', [id], {}),
          ],
        }
      },
      { of: subjects.delegations.length },
    ),
    doing(
      'seats.change',
      'change the grounds of a seat',
      (n) => {
        const before = seatOf(once(subjects.seats, n))
        if (before === undefined) throw new Error('there is no such seat')
        const [from, decisionId] = ['2030-06-01', crypto.randomUUID()]
        const order = { grounds: ['staff'], productIds: [], from, decision: decidedBy(owner, n) }
        const seating = { ...before, id: crypto.randomUUID(), from, grounds: ['staff'], decisionId }
        const ended = { ...before, to: dayBefore(from) }
        return {
          ...{ path: `/seats/${before.id}/change`, order, subject: ['seating', seating.id], before, after: seating },
          decision: { ...order.decision, id: decisionId, makerIds },
          rows: [
            decided(decisionId, 'seat', '3.5.1-owner-leads-osg', order, { object_id: objectId }),
            changed('seatings', [before.id], { valid_to: ended.to }),
            recordsInto('seatings', [seating]),
            remembered(decisionId, [['seatings', before, ended]]),
          ],
        }
      },
      { of: subjects.seats.length },
    ),
    doing('seats.leave', 'end a seat', (n) => {
      const before = seatOf(inTurn(subjects.lastingSeats, n))
      if (before === undefined) throw new Error('there is no such seat')
      const [order, decisionId] = [ending(n, subjects.lastingSeats), crypto.randomUUID()]
      const after = { ...before, to: order.lastDay }
      return {
        ...{ path: `/seats/${before.id}/ending`, order, subject: ['seating', before.id], before, after },
        decision: { ...order.decision, id: decisionId, makerIds },
        rows: [
          decided(decisionId, 'seat', '3.5.1-owner-leads-osg', order, { object_id: objectId }),
          changed('seatings', [before.id], { valid_to: order.lastDay }),
          remembered(decisionId, [['seatings', before, after]]),
        ],
      }
    }),
    doing('deviations.note', 'say where a deviation is noted', (n) => {
      const id = inTurn(subjects.deviations, n)
      const order = { notedIn: `Objektplan ${n}` }
      return {
        ...{ path: `/deviations/${id}/note`, order, subject: ['deviation', id] },
        ...{ before: { ...deviationOf(id) }, after: { ...deviationOf(id), ...order } },
        rows: [changed('deviations', [id], { noted_in: order.notedIn })],
      }
    }),
    doing('deviations.end', 'end a deviation', (n) => {
      const before = deviationOf(inTurn(subjects.deviations, n))
      if (before === undefined) throw new Error('there is no such deviation')
      const [order, decisionId] = [ending(n, subjects.deviations), crypto.randomUUID()]
      const after = { ...before, to: order.lastDay }
      return {
        ...{ path: `/deviations/${before.id}/ending`, order, subject: ['deviation', before.id], before, after },
        decision: { ...order.decision, id: decisionId, makerIds },
        rows: [
          decided(decisionId, 'record-deviation', '3.5-deviations-recorded', order, { object_id: objectId }),
          changed('deviations', [before.id], { valid_to: order.lastDay }),
          remembered(decisionId, [['deviations', before, after]]),
        ],
      }
    }),
  ]
}
