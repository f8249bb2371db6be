import { expect, test } from 'vitest'
import { demoId, objectId, personId } from '#demo/ids'
import { actingAs, demo, withoutRegister, withParts } from '../../../test/models/vretaby.ts'
import { withChange } from '../changes.ts'
import { Governance } from '../governance.ts'
import { objectRenamed } from '../objects/changing.ts'
import { closeObject, objectClosed } from '../objects/objects.ts'
import { isRefusal } from '../refusal.ts'
import { deviationEnded } from '../roles/deviationChanges.ts'
import type { Decision, Structure } from '../structure.ts'
import { annulled, annulling } from './annulling.ts'
import { type Effect, effectsOf, endingEffects } from './effects.ts'
import { whyNotRestore, withoutDecision } from './restoring.ts'

const today = '2026-11-23'
const registrar = actingAs('Tove Lindmark', ['register'])
const start = withoutRegister.structure
const psg = {
  by: { kind: 'forum', forumId: 'portfolio-steering-group' },
  on: '2026-11-20',
  reference: 'PSG 2026 § 50',
} as const
const ukf = required(new Governance(start, today).object(objectId('UKF')))
const closing = closed()
const seenAfter = (structure: Structure) => new Governance(structure, today)
const missing = (structure: Structure, effects = closing.effects) =>
  whyNotRestore(closing.decision, effects, seenAfter(structure))?.missing.map(({ sv }) => sv)

test('an annulled closing leaves the structure as it was', () => {
  expect(missing(closing.structure)).toBeUndefined()
  const restored = withoutDecision(closing.decision, closing.effects, closing.structure)
  for (const kind of ['objects', 'products', 'appointments', 'seatings', 'deviations'] as const) {
    const byId = <T extends { readonly id: string }>(all: readonly T[]) =>
      [...all].sort((a, b) => a.id.localeCompare(b.id))
    expect(byId<{ readonly id: string }>(restored[kind])).toEqual(byId<{ readonly id: string }>(start[kind]))
  }
})

test('it tells what falls and what comes back', () => {
  const { restores, removes } = annulling(closing.decision, closing.effects, seenAfter(closing.structure))
  expect(removes).toEqual([])
  expect(restores.map(({ sv }) => sv)).toContain('Leila Haddad, objektledare it i UKF: gäller tills vidare igen')
  expect(restores.map(({ sv }) => sv)).toContain('Objektet UKF Utbildning, kultur och fritid: gäller tills vidare igen')
})

test('what was changed after the decision stands in the way', () => {
  const renamed = objectRenamed(
    required(seenAfter(closing.structure).object(ukf.id)),
    { name: 'Skola', decision: { ...psg, reference: 'PSG 51' } },
    registrar,
    seenAfter(closing.structure),
  )
  if (isRefusal(renamed)) throw new Error(renamed.refused)
  expect(missing(withChange(closing.structure, renamed.change))).toEqual([
    'Objektet UKF Utbildning, kultur och fritid: har ändrats sedan dess',
    'Annullera det senare först, eller fatta ett nytt beslut som ändrar tillbaka',
  ])
})

test('another object that has taken the code stands in the way', () => {
  const sam = required(closing.structure.objects.find(({ id }) => id === objectId('SAM')))
  const taken = { ...sam, versions: sam.versions.map((version) => ({ ...version, code: 'UKF' })) }
  const objects = closing.structure.objects.map((each) => (each.id === sam.id ? taken : each))
  expect(missing({ ...closing.structure, objects })).toContain('Ett annat objekt heter UKF')
})

test('one who has left since stands in the way, one who had left before does not', () => {
  const leaving = (on: string): Structure => ({
    ...closing.structure,
    persons: closing.structure.persons.map((each) =>
      each.id === personId('Leila Haddad') ? { ...each, leftOn: on } : each,
    ),
  })
  expect(missing(leaving('2026-11-30'))).toContain('Leila Haddad slutar 2026-11-30')
  expect(missing(leaving('2026-10-31'))).toBeUndefined()
})

test('a protected identity stays protected in what is told', () => {
  const persons = start.persons.map((each) => ({ ...each, protectedIdentity: true }))
  const told = annulling(closing.decision, closing.effects, seenAfter({ ...closing.structure, persons }))
  expect(JSON.stringify(told)).not.toContain('Leila')
})

test('3.5-deviations-recorded: an ended deviation stands again unless its object has closed', () => {
  const deviation = required(start.deviations.find(({ to }) => to === null || to > today))
  const by = { kind: 'role', role: 'object-owner', side: 'business', objectId: deviation.objectId } as const
  const order = { lastDay: today, reason: 'Behövs inte', decision: { by, on: '2026-11-20', reference: 'OSG 60' } }
  const ended = deviationEnded(deviation, order, registrar, withParts({}))
  if (isRefusal(ended)) throw new Error(ended.refused)
  const effects = endingEffects('deviations', [{ id: deviation.id, to: today }], start)
  const deviations = start.deviations.map((each) => (each.id === deviation.id ? ended.deviation : each))
  const after: Structure = { ...start, deviations }
  expect(whyNotRestore(ended.decision, effects, seenAfter(after))).toBeUndefined()
  const objects = start.objects.map((each) => (each.id === deviation.objectId ? { ...each, to: today } : each))
  expect(whyNotRestore(ended.decision, effects, seenAfter({ ...after, objects }))).toMatchObject({
    refused: 'later-stands-in-way',
    clause: ended.decision.clause,
  })
})

test('a structure from before anybody remembered what it replaced is changed back by a new decision', () => {
  expect(annulled(closing.decision, 'Fel', [], registrar, seenAfter(closing.structure))).toMatchObject({
    refused: 'still-in-use',
  })
  expect(annulled(closing.decision, 'Fel', closing.effects, registrar, seenAfter(closing.structure))).toMatchObject({
    annulled: { reason: 'Fel' },
  })
})

test('one that had not begun is withdrawn by its ending, and one of the demo’s endings is remembered', () => {
  const coming = required(start.appointments.find(({ to }) => to === null))
  const last = '2000-01-01'
  expect(endingEffects('appointments', [{ id: coming.id, to: last }], start)).toMatchObject([{ after: null }])
  expect(demo.effects.map(({ decisionId }) => decisionId)).toContain(
    demoId('decision/UKF/object-leader/it/leila-haddad'),
  )
})

function closed(): { decision: Decision; structure: Structure; effects: readonly Effect[] } {
  const governance = new Governance(start, today)
  const order = closeObject.body.parse({ on: '2026-11-30', decision: psg })
  const outcome = objectClosed(ukf, order, registrar, governance)
  if (isRefusal(outcome) || outcome.change.decision === undefined) throw new Error('refused')
  const structure = withChange(start, outcome.change)
  const { decision } = outcome.change
  return { decision, structure, effects: effectsOf(decision.id, start, structure) }
}

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('missing')
  return value
}
