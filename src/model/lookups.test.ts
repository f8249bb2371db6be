import { expect, test } from 'vitest'
import { demoId, objectId } from '#demo/ids'
import { demo } from '../../test/models/vretaby.ts'
import { withChange } from './changes.ts'
import { appointmentsById, appointmentsTo, componentsById } from './lookups.ts'
import type { Appointment, Structure } from './structure.ts'

/** As a load has them. */
const inOrder = (a: Appointment, b: Appointment) => a.from.localeCompare(b.from) || a.id.localeCompare(b.id)

test('what was taken back is not found in a table that is handed on, however many come after it', () => {
  const all = demo.structure.components
  expect(all.length).toBeGreaterThan(150)
  let { structure } = demo
  for (let n = 0; n < 120; n += 1) {
    componentsById(structure)
    structure = withChange(structure, { removed: { components: [all[n]?.id ?? ''] } })
    // Every tenth of those that went comes back.
    if (n % 10 === 9) structure = withChange(structure, { added: { components: all.slice(n - 9, n - 8) } })
    const anew = { ...structure, components: [...structure.components] }
    for (const { id } of all.slice(0, n + 20)) {
      expect(componentsById(structure).get(id)).toBe(componentsById(anew).get(id))
      expect(componentsById(structure).has(id)).toBe(componentsById(anew).has(id))
    }
  }
  expect(all.slice(0, 120).filter(({ id }) => componentsById(structure).has(id))).toHaveLength(12)
})

test('what is looked up after many appointments is what would be found anew', () => {
  const places = [
    { role: 'object-specialist', side: 'it', objectId: objectId('UKF') },
    { role: 'object-owner', side: 'it', objectId: objectId('SAM') },
  ] as const
  let structure: Structure = {
    ...demo.structure,
    appointments: [...demo.structure.appointments].sort(inOrder),
    decisions: [...demo.structure.decisions].sort((a, b) => b.on.localeCompare(a.on)),
  }
  const [, held] = places.map((place) => appointmentsTo(structure, place))
  appointmentsById(structure)
  const owner = held?.find(({ to }) => to === null)
  expect(owner).toBeDefined()
  const day = (n: number) => new Date(Date.UTC(2027, 0, 1 + ((n * 7) % 300))).toISOString().slice(0, 10)
  for (let n = 0; n < 150; n += 1) {
    const [place, ends] = n === 75 ? [places[1], true] : [places[0], false]
    const from = day(n)
    const [appointmentId, decisionId] = [demoId(`handed/${n}`), demoId(`handed/decision/${n}`)]
    const like = structure.appointments.find((each) => each.role === place.role)
    const [decision] = structure.decisions
    if (like === undefined || decision === undefined) throw new Error('the demo has nobody there')
    structure = withChange(structure, {
      added: { appointments: [{ ...like, ...place, id: appointmentId, decisionId, from, to: null }] },
      decision: { ...decision, id: decisionId, on: from },
      ended: { appointments: ends ? [{ id: owner?.id ?? '', to: '2026-12-31' }] : [] },
    })
    // Nothing is known of a copy, so all is laid out anew there.
    const anew = { ...structure, appointments: [...structure.appointments] }
    for (const each of places) expect(appointmentsTo(structure, each)).toEqual(appointmentsTo(anew, each))
    for (const id of [appointmentId, owner?.id ?? '', like.id, 'nobody']) {
      expect(appointmentsById(structure).get(id)).toEqual(appointmentsById(anew).get(id))
      expect(appointmentsById(structure).has(id)).toBe(appointmentsById(anew).has(id))
    }
  }
  const { appointments, decisions } = structure
  expect(appointments).toEqual([...appointments].sort(inOrder))
  expect(decisions).toEqual([...decisions].sort((a, b) => b.on.localeCompare(a.on)))
  expect(appointmentsById(structure).get(owner?.id ?? '')?.to).toBe('2026-12-31')
})
