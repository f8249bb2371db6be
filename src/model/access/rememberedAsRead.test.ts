import { expect, test } from 'vitest'
import { actingAs, vretabyOn } from '../../../test/models/vretaby.ts'
import { rememberedAsRead } from './rememberedAsRead.ts'

test('what was chosen for cells of a secret field, and what stood in any column, is kept from whoever may not read it', () => {
  const body = {
    before: { columns: [{ column: 1, heading: 'Skydd', field: null, sample: 'Två lås' }] },
    after: {
      cells: [
        { row: 2, field: 'security-measures', value: 'Två lås' },
        { row: 2, field: 'description', value: 'Öppet' },
      ],
      meanings: [{ field: 'risk-analysis', cell: 'Två lås', value: 'Två lås' }],
    },
  }
  const read = (rights: readonly ('register' | 'read-all')[]) =>
    JSON.stringify(rememberedAsRead(body, actingAs('Tove Lindmark', rights).actor, vretabyOn()))
  expect(read(['register'])).not.toContain('Två lås')
  expect(read(['register'])).toContain('Öppet')
  expect(read(['register', 'read-all'])).toBe(JSON.stringify(body))
})

test('the record of somebody with protected identity is read without name and address, also where somebody else has the name', () => {
  const governance = vretabyOn()
  const hidden = governance.structure.persons.find(({ protectedIdentity }) => protectedIdentity)
  const body = { before: { persons: [{ ...hidden, email: 'hemlig@vretaby.example' }] }, after: { reason: 'Flyttad' } }
  const read = (rights: readonly ('register' | 'administer')[]) =>
    JSON.stringify(rememberedAsRead(body, actingAs('Tove Lindmark', rights).actor, governance))
  expect(read(['register'])).not.toMatch(/Sundin|hemlig@/)
  expect(read(['register'])).toContain('Flyttad')
  expect(read(['administer'])).toBe(JSON.stringify(body))
})
