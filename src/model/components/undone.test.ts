import { describe, expect, test } from 'vitest'
import { objectId, personId } from '#demo/ids'
import { karta, rutin, skola, whenKept, withComponents } from '../../../test/models/components.ts'
import { actingAs } from '../../../test/models/vretaby.ts'
import { annulled } from '../decisions/annulling.ts'
import { effectsOf } from '../decisions/effects.ts'
import { withoutDecision } from '../decisions/restoring.ts'
import { Governance } from '../governance.ts'
import { closeObject, objectClosed } from '../objects/objects.ts'
import { isRefusal } from '../refusal.ts'
import type { Decision, DecisionMaker } from '../structure.ts'
import { contentConfirmed } from './confirming.ts'
import { moveDecided, moveProposed } from './moving.ts'

const start = withComponents()
const registrar = actingAs('Tove Lindmark', ['register'])
const group = (code: string): DecisionMaker => ({ kind: 'forum', forumId: `object-steering-group~${objectId(code)}` })
const portfolio: DecisionMaker = { kind: 'forum', forumId: 'portfolio-steering-group' }
const by = (maker: DecisionMaker, on = '2026-11-20') => ({ by: maker, on, reference: 'OSG § 9' })

interface Kept {
  readonly before: Governance
  readonly after: Governance
  readonly decision: Decision
}

/** Would the decision be annulled, as things stand now? What stands without it, or why not. */
function annul({ before, after, decision }: Kept, now: Governance = after, acting = registrar) {
  const effects = effectsOf(decision.id, before.structure, after.structure)
  const outcome = annulled(decision, 'Fel protokoll', effects, acting, now)
  return isRefusal(outcome) ? outcome : withoutDecision(decision, effects, now.structure)
}
const kept = (outcome: Parameters<typeof whenKept>[0] & object, before: Governance): Kept => {
  const after = whenKept(outcome, before)
  const [decision] = after.structure.decisions
  if (decision === undefined) throw new Error('no decision')
  return { before, after, decision }
}
const byId = ({ placements, moves }: Governance['structure']) =>
  [placements, moves].map((all) => [...all].sort((a, b) => a.id.localeCompare(b.id)))

describe('a confirmed batch', () => {
  const batch = kept(
    contentConfirmed(
      { productIds: [], componentIds: [skola.id, rutin.id], decision: by(group('UKF')) },
      registrar,
      start,
    ),
    start,
  )

  test('3.2-osg-decides-content: annulled, all of it is proposed again', () => {
    expect(batch.after.placementOf(skola.id)?.decisionId).toBe(batch.decision.id)
    const without = annul(batch)
    if (isRefusal(without)) throw new Error(without.refused)
    expect(byId(without)).toEqual(byId(start.structure))
    expect(new Governance(without, start.day).placementOf(skola.id)?.decisionId).toBeNull()
  })

  test('3.2-osg-decides-content: where one has been placed otherwise since, none of it is taken back', () => {
    const placements = batch.after.structure.placements.map((each) =>
      each.componentId === rutin.id ? { ...each, productId: null } : each,
    )
    expect(annul(batch, new Governance({ ...batch.after.structure, placements }, start.day))).toMatchObject({
      ...{ refused: 'later-stands-in-way', clause: '3.2-osg-decides-content' },
      missing: [{ sv: `${rutin.name} i UKF: har ändrats sedan dess` }, {}],
    })
  })

  test('3.2-osg-decides-content: only the group’s own people, or who may register, take it back', () => {
    expect(annul(batch, batch.after, actingAs('Siv Blom'))).toMatchObject({ refused: 'may-not-record' })
    const chair = batch.after.inRole('object-owner', 'business', objectId('UKF'))[0]?.personId
    const acting = actingAs('Siv Blom')
    const owner = { ...acting, actor: { ...acting.actor, personId: chair ?? personId('Siv Blom') } }
    expect(isRefusal(annul(batch, batch.after, owner))).toBe(false)
  })
})

describe('a move', () => {
  const order = { componentId: karta.id, toObjectId: objectId('KOP'), toProductId: null, reason: 'Används av alla' }
  const proposed = whenKept(moveProposed(order, registrar, start), start)
  const decide = (maker: DecisionMaker, before: Governance) => {
    const [move] = before.structure.moves
    if (move === undefined) throw new Error('no move')
    const order = { decision: by(maker), from: '2026-11-23', specialCase: maker === portfolio ? 'Oense' : null }
    return kept(moveDecided(move, order, registrar, before), before)
  }

  test('3.2-osg-decides-content: annulled, the component is back where it stood, and the move is open again', () => {
    const done = decide(portfolio, proposed)
    expect(done.after.placementOf(karta.id)?.objectId).toBe(objectId('KOP'))
    const without = annul(done)
    if (isRefusal(without)) throw new Error(without.refused)
    expect(byId(without)).toEqual(byId(proposed.structure))
  })

  test('3.2-osg-decides-content: of two groups’ decisions the last is annulled first', () => {
    const first = decide(group('SAM'), proposed)
    const second = decide(group('KOP'), first.after)
    expect(second.after.placementOf(karta.id)?.objectId).toBe(objectId('KOP'))
    expect(annul(first, second.after)).toMatchObject({ refused: 'later-stands-in-way' })
    const backOnce = annul(second)
    if (isRefusal(backOnce)) throw new Error(backOnce.refused)
    expect(byId(backOnce)).toEqual(byId(first.after.structure))
    const backTwice = annul(first, new Governance(backOnce, start.day))
    if (isRefusal(backTwice)) throw new Error(backTwice.refused)
    expect(byId(backTwice)).toEqual(byId(proposed.structure))
  })

  test('2.1-objects-govern-it-support: it isn’t annulled into an object that has closed since', () => {
    const done = decide(portfolio, proposed)
    const sam = done.after.object(objectId('SAM'))
    if (sam === undefined) throw new Error('SAM')
    const closing = closeObject.body.parse({ on: '2026-12-31', decision: by(portfolio) })
    const closed = whenKept(objectClosed(sam, closing, registrar, done.after), done.after)
    expect(annul(done, closed)).toMatchObject({
      ...{ refused: 'later-stands-in-way', clause: '3.2-osg-decides-content' },
      missing: [{ sv: 'Objektet SAM är avslutat' }, {}],
    })
  })
})
