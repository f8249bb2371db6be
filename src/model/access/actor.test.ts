import { expect, test } from 'vitest'
import { vretabyOn } from '../../../test/models/vretaby.ts'
import { whyNotRecord } from './actor.ts'

test('an account without a person decides nothing, and records nothing in anybody’s name', () => {
  const governance = vretabyOn()
  const office = governance.offices.find(({ id }) => governance.holdersOf(id).length > 0)
  const [holder = null] = governance.holdersOf(office?.id ?? '')
  const by = { kind: 'office', officeId: office?.id ?? '' } as const
  const asked = (personId: string | null) =>
    whyNotRecord({ accountId: 'x', personId, name: 'Intranätet', rights: ['administer'] }, by, governance)
  expect(asked(null)).toMatchObject({ refused: 'may-not-record' })
  expect(asked(holder)).toBeUndefined()
})
