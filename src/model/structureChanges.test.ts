import { expect, test } from 'vitest'
import { personId } from '#demo/ids'
import { demo } from '../../test/models/vretaby.ts'
import { structureChanges } from './structureChanges.ts'

const between = (from: string, to: string, structure = demo.structure) =>
  structureChanges(structure, from, to).map(({ on, text }) => `${on} ${text.sv}`)

test('the days on which something changed, told one by one or counted', () => {
  expect(between('2026-05-01', '2026-09-01')).toEqual([
    '2026-05-01 Göte Rådström, Gruppchef samhällssystem: lämnar. Göte Rådström, objektägare it i SAM: lämnar',
    '2026-07-01 Rasmus Hjelm, Gruppchef administrativa system: lämnar. Rasmus Hjelm, Säkerhetsarkitekt: tillträder',
    '2026-08-01 3 befattningar, 2 uppdrag, 1 plats i en styrgrupp',
    '2026-08-15 Nadia Kaya, Gruppchef samhällssystem: tillträder. Annika Fors, styrgruppen för KOP: tillträder',
    '2026-09-01 2 uppdrag, 2 avsteg',
  ])
  expect(between('2026-05-02', '2026-06-30')).toEqual([])
})

test('a protected identity is not named by its days either', () => {
  const persons = demo.structure.persons.map((each) =>
    each.id === personId('Rasmus Hjelm') ? { ...each, protectedIdentity: true } : each,
  )
  expect(between('2026-07-01', '2026-07-01', { ...demo.structure, persons }).join()).not.toContain('Hjelm')
})
