import { expect, test } from 'vitest'
import { demo } from '../../../test/models/vretaby.ts'
import { Governance } from '../governance.ts'
import { noChoices } from './choices.ts'
import { whyNotChoose } from './importing.ts'

test('a new product is only answered for in an object that the organisation has', () => {
  const governance = new Governance(demo.structure, '2026-11-01')
  const answer = (objectId: string | null) => ({
    ...noChoices,
    newValues: [
      {
        kind: 'product' as const,
        value: 'Lokalbokning',
        objectId,
        means: { is: 'new' as const, name: null, email: null },
      },
    ],
  })
  expect(whyNotChoose(answer(governance.objects[0]?.id ?? ''), governance)).toBeUndefined()
  expect(whyNotChoose(answer(null), governance)).toBeUndefined()
  const anothers = '79958e5b-1830-513e-8ef7-418bac5bc66d'
  expect(whyNotChoose(answer(anothers), governance)).toMatchObject({ refused: 'object-not-open', field: 'newValues' })
})
