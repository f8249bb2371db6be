import { expect, test } from 'vitest'
import { actingAs, demo, vretabyOn } from '../../../test/models/vretaby.ts'
import { Governance } from '../governance.ts'
import type { Decision } from '../structure.ts'
import { answered, unansweredObjections, whyNotAnswer } from './objecting.ts'
import { annulledByOthers } from './recordedByOthers.ts'

const today = vretabyOn()
const manager = actingAs('Marianne Cederlöf')
const registrar = actingAs('Tove Lindmark', ['register'])
const objectedTo = demo.structure.decisions.find((each) => each.objection?.answeredAt === null) as Decision
const withDecision = (decision: Decision, of = today): Governance =>
  new Governance(
    { ...of.structure, decisions: of.structure.decisions.map((each) => (each.id === decision.id ? decision : each)) },
    of.day,
  )

test('an objection waits on the one who is said to have decided, not on whoever registers', () => {
  expect(unansweredObjections.ask(today)).toMatchObject([
    { subject: { id: objectedTo.id }, shouldAct: [{ kind: 'office', personIds: [manager.actor.personId] }] },
  ])
  expect(whyNotAnswer(objectedTo, manager, today)).toBeUndefined()
})

test('whoever registers cannot answer an objection, and is told who does', () => {
  expect(answered(objectedTo, 'Hon var förordnad', registrar, today)).toMatchObject({
    ...{ refused: 'answered-by-decider', clause: objectedTo.clause },
    couldBeDoneBy: [{ kind: 'office', personIds: [manager.actor.personId] }],
  })
})

test('where nobody speaks for the decision any more, whoever registers answers', () => {
  const { structure } = today
  const office = objectedTo.by.kind === 'office' ? objectedTo.by.officeId : ''
  const holdings = structure.holdings.filter((each) => each.officeId !== office)
  const vacant = new Governance({ ...structure, holdings }, today.day)
  expect(whyNotAnswer(objectedTo, registrar, vacant)).toBeUndefined()
  expect(whyNotAnswer(objectedTo, manager, vacant)).toMatchObject({ refused: 'answered-by-decider' })
  expect(unansweredObjections.ask(vacant)).toMatchObject([{ shouldAct: [{ kind: 'line' }] }])
})

test('the answer stands on the decision beside the reason, with whose it is', () => {
  expect(answered(objectedTo, 'Jag hade glömt: det stämmer', manager, today)).toMatchObject({
    objection: { reason: 'Jag har inte beslutat om det här uppdraget.', answeredAt: manager.now },
    answer: { byId: manager.actor.accountId, text: 'Jag hade glömt: det stämmer' },
  })
})

test('whoever annuls what another decided has them told, for thirty days', () => {
  const annulled = { at: `${today.day}T09:00:00.000Z`, byId: registrar.actor.accountId, reason: 'Fel person' }
  const after = withDecision({ ...objectedTo, annulled })
  const told = (name: string, of = after) => annulledByOthers(actingAs(name).actor, of).map(({ id }) => id)
  expect(told('Marianne Cederlöf')).toEqual([objectedTo.id])
  expect(told('Siv Blom')).toEqual([])
  expect(told('Marianne Cederlöf', new Governance(after.structure, '2026-12-24'))).toEqual([])
})

test('whoever has annulled their own decision is not told of it', () => {
  const annulled = { at: `${today.day}T09:00:00.000Z`, byId: manager.actor.accountId, reason: 'Fel person' }
  expect(annulledByOthers(manager.actor, withDecision({ ...objectedTo, annulled }))).toEqual([])
})
