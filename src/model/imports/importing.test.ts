import { expect, test } from 'vitest'
import { actingAs, demo } from '../../../test/models/vretaby.ts'
import { Governance } from '../governance.ts'
import { whyNot } from '../workflow.ts'
import { noChoices } from './choices.ts'
import { importSteps, whyNotChoose } from './importing.ts'

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

test('a register that may hold secret fields is mended by whoever sent it, and by whoever reads all', () => {
  const governance = new Governance(demo.structure, '2026-11-01')
  const [tove, siv] = [actingAs('Tove Lindmark', ['register']), actingAs('Siv Blom', ['register'])]
  const draft = { state: 'draft', draftUntil: '2026-12-31', uploadedBy: tove.actor.accountId } as const
  for (const step of [importSteps.map, importSteps.choose]) {
    const asked = (kind: 'component-register' | 'role-list', acting: typeof tove) =>
      whyNot(step, { ...draft, kind }, { acting, governance })?.refused
    expect(asked('component-register', siv)).toBe('import-of-another')
    expect(asked('component-register', tove)).toBeUndefined()
    expect(asked('component-register', actingAs('Siv Blom', ['register', 'read-all']))).toBeUndefined()
    expect(asked('role-list', siv)).toBeUndefined()
  }
})
