import { expect, test } from 'vitest'
import { demoId, officeId, personId } from '#demo/ids'
import { linkoping, plain } from '../../../test/models/organisations.ts'
import { askingTwoHats, demo, vretabyOn, withParts } from '../../../test/models/vretaby.ts'
import type { Finding } from '../findings.ts'
import { findingsOn } from '../findingsOn.ts'
import type { Appointment } from '../structure.ts'
import { doubleHats } from './doubleHats.ts'
import { leftButHolding } from './leftButHolding.ts'
import { linePositionsLeft } from './linePositionsLeft.ts'
import { missingPrincipals } from './missingPrincipals.ts'

const today = vretabyOn()
const told = (found: readonly Finding[]) =>
  found.map(({ subject, since, shouldAct }) => [subject.name, since, shouldAct.map(({ title }) => title.sv)])
const changed = (key: string, parts: Partial<Appointment>) =>
  demo.structure.appointments.map((each) => (each.id === demoId(`appointment/${key}`) ? { ...each, ...parts } : each))

test('3.5-all-responsibilities-covered: two hats on one person are no finding where the model doesn’t say so', () => {
  expect(doubleHats.ask(today)).toEqual([])
  expect(linkoping.cites['double-hat'] ?? plain.cites['double-hat']).toBeUndefined()
})

test('3.5-all-responsibilities-covered: one person on both sides of an object is a finding on those who appoint to both', () => {
  expect(told(doubleHats.ask(askingTwoHats(today)))).toEqual([
    ['Viktor Brandt', '2022-01-01', ['kommundirektören', 'it-chefen']],
    ['Stina Ring', '2022-02-01', ['objektägare verksamhet i FST', 'objektägare it i FST']],
  ])
})

test('3.5-all-responsibilities-covered: both sides at once counts from the later of the two first days', () => {
  const later = withParts({ appointments: changed('FST/object-leader/it/stina-ring', { from: '2025-05-05' }) })
  expect(doubleHats.ask(askingTwoHats(later)).map(({ since }) => since)).toEqual(['2022-01-01', '2025-05-05'])
})

test('3.5-all-responsibilities-covered: two roles on the same side, or both sides of different objects, is no double hat', () => {
  const apart = withParts({
    appointments: changed('FST/object-leader/it/stina-ring', { objectId: demoId('object/KOP') }),
  })
  expect(doubleHats.ask(askingTwoHats(apart)).map(({ subject }) => subject.name)).toEqual(['Viktor Brandt'])
})

test('3.5.1-owner-in-line: an owner who left the line position is a finding on the appointing office, and the role stands', () => {
  expect(told(linePositionsLeft.ask(today))).toEqual([['Rasmus Hjelm', '2026-07-01', ['it-chefen']]])
  expect(today.inRole('object-owner', 'it', demoId('object/KOP'))).toHaveLength(1)
  expect(linePositionsLeft.ask(vretabyOn('2026-06-30'))).toEqual([])
})

test('3.5.1-owner-in-line: whoever takes the position up again is found no more', () => {
  const held = {
    id: 'again',
    officeId: officeId('line/gruppchef-administrativa-system'),
    personId: personId('Rasmus Hjelm'),
    standsInForId: null,
    from: '2026-11-01',
    to: null,
  }
  expect(linePositionsLeft.ask(withParts({ holdings: [...demo.structure.holdings, held] }))).toEqual([])
})

test('3.5.4-specialist-appointed: a specialist whose principal has ended is a finding on the own operations managers', () => {
  expect(told(missingPrincipals.ask(today))).toEqual([
    ['Mats Rydell', '2026-09-01', ['Verksamhetschef bibliotek', 'Verksamhetschef fritid']],
  ])
  expect(missingPrincipals.ask(vretabyOn('2026-08-31'))).toEqual([])
})

test('somebody who has left and still holds a role is a finding since the day after the last', () => {
  expect(told(leftButHolding.ask(today))).toEqual([
    ['Barbro Isaksson', '2026-11-01', ['Verksamhetschef individ och familj']],
  ])
  expect(leftButHolding.ask(vretabyOn('2026-10-31'))).toEqual([])
})

test('somebody who has left and still has a seat or an office of the model is found there too', () => {
  const gone = new Set(['Kerstin Lundmark', 'Ingrid Solheim'].map(personId))
  const persons = demo.structure.persons.map((each) => (gone.has(each.id) ? { ...each, leftOn: '2026-10-31' } : each))
  const found = leftButHolding.ask(withParts({ persons })).filter(({ subject }) => gone.has(subject.id))
  expect(found.map(({ subject, clause, mend }) => [subject.name, clause, mend?.act])).toEqual([
    ['Ingrid Solheim', '2.3.3-olf-members', undefined],
    ['Kerstin Lundmark', '2.3.2-osg-members', 'seats.leave'],
    ['Kerstin Lundmark', '3.5.4-specialist-appointed', undefined],
  ])
})

test('a protected identity is named in no finding', () => {
  const hidden = personId('Barbro Isaksson')
  const persons = demo.structure.persons.map((each) =>
    each.id === hidden ? { ...each, protectedIdentity: true } : each,
  )
  expect(JSON.stringify(findingsOn(withParts({ persons })))).not.toContain('Isaksson')
})

test('findings come in the same order however the structure is laid out', () => {
  const { appointments, seatings, holdings, products, persons } = demo.structure
  const turned = withParts({
    appointments: appointments.toReversed(),
    seatings: seatings.toReversed(),
    holdings: holdings.toReversed(),
    products: products.toReversed(),
    persons: persons.toReversed(),
  })
  expect(findingsOn(turned).map(({ id }) => id)).toEqual(findingsOn(today).map(({ id }) => id))
})
