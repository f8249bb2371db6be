import { describe, expect, test } from 'vitest'
import {
  actingWith,
  families,
  holding,
  linkoping,
  organisationOn,
  person,
  plain,
  today,
  versionOf,
} from '../../../test/models/organisations.ts'

import { withChange } from '../changes.ts'
import { Governance } from '../governance.ts'
import { isRefusal } from '../refusal.ts'
import type { GovernanceModel } from '../shapes/governanceModel.ts'
import type { Decision, DecisionMaker, ModelVersion, Structure } from '../structure.ts'
import { type Adoption, adopt } from './adopting.ts'
import { proposeVersion, whyNotWithdraw } from './proposing.ts'
import { needsGround, versionStateOf } from './versions.ts'

const office = (officeId: string): DecisionMaker => ({ kind: 'office', officeId })
const director = office('municipal-director')
const order = (by = director, parts: Partial<Adoption> = {}): Adoption => ({
  ...{ from: '2027-01-01', groundDecisionId: null, decision: { by, on: '2026-11-20', reference: 'KLF 9' } },
  ...parts,
})

const ground: Decision = {
  ...{
    id: 'ground',
    kind: 'decide-on-model',
    clause: '2.3.1-psg-decides-model',
    by: { kind: 'forum', forumId: 'portfolio-steering-group' },
  },
  ...{ on: '2026-11-10', reference: 'PSG 4', wording: { sv: 'Så', en: 'So' }, objectId: null, personId: null },
  ...{ recordedById: 'account', recordedAt: '2026-11-10T10:00:00.000Z', annulled: null, objection: null, makerIds: [] },
}

function proposedOn(inForce: GovernanceModel, next: GovernanceModel, parts: Partial<Structure> = {}) {
  const proposal: ModelVersion = versionOf(next, { id: 'version 2', number: 2, from: null })
  const bare = organisationOn(inForce)
  const structure = organisationOn(inForce, {
    persons: [person('Alva')],
    holdings: bare.offices.map(({ id }) => holding(id, 'Alva')),
    models: [versionOf(inForce), proposal],
    decisions: [ground],
    ...parts,
  })
  return { proposal, governance: new Governance(structure, today) }
}

const respelled = { ...linkoping, about: { sv: 'Andra ord', en: 'Other words' } }
const restructured = { ...linkoping, ladder: linkoping.ladder.slice(0, 2) }
const registrar = actingWith(['register'])

describe('adopting a version', () => {
  test('1-director-adopts: another office is refused, the municipal director named', () => {
    const { proposal, governance } = proposedOn(linkoping, respelled)
    expect(adopt(proposal, order(office('head-of-it')), registrar, governance)).toMatchObject({
      refused: 'wrong-decision-maker',
      clause: '1-director-adopts',
      couldBeDoneBy: [{ kind: 'office', personIds: ['Alva'] }],
    })
  })

  test('1-director-adopts: nobody but who may register, or the director, records it', () => {
    const { proposal, governance } = proposedOn(linkoping, respelled)
    expect(adopt(proposal, order(), actingWith([], 'Bo'), governance)).toMatchObject({ refused: 'may-not-record' })
    expect(isRefusal(adopt(proposal, order(), actingWith([], 'Alva'), governance))).toBe(false)
  })

  test('1-director-adopts: a new spelling is in force from its day by the director’s adoption alone', () => {
    const { proposal, governance } = proposedOn(linkoping, respelled)
    expect(needsGround(proposal, governance)).toBe(false)
    const adopted = adopt(proposal, order(), registrar, governance)
    if (isRefusal(adopted)) throw new Error(adopted.refused)
    expect(adopted).toMatchObject({
      decision: { kind: 'adopt-model', clause: '1-director-adopts' },
      version: { from: '2027-01-01' },
    })
    const after = new Governance(withChange(governance.structure, adopted.change), governance.day)
    expect(versionStateOf(adopted.version, after)).toEqual({ state: 'coming', to: null })
    expect(versionStateOf(after.version, after)).toEqual({ state: 'in-force', to: '2026-12-31' })
    expect(new Governance(after.structure, '2027-01-01').model.about.sv).toBe('Andra ord')
  })

  test('1-director-adopts: not before the decision, and not twice', () => {
    const { proposal, governance } = proposedOn(linkoping, respelled)
    expect(adopt(proposal, order(director, { from: '2026-11-19' }), registrar, governance)).toMatchObject({
      refused: 'in-force-before-decided',
    })
    expect(adopt(versionOf(linkoping), order(), registrar, governance)).toMatchObject({ refused: 'already-adopted' })
  })

  test('2.3.1-psg-decides-model: another ladder waits for the portfolio steering group', () => {
    const { proposal, governance } = proposedOn(linkoping, restructured)
    expect(needsGround(proposal, governance)).toBe(true)
    expect(adopt(proposal, order(), registrar, governance)).toMatchObject({
      refused: 'model-ground-missing',
      clause: '2.3.1-psg-decides-model',
      couldBeDoneBy: [{ kind: 'forum', id: 'portfolio-steering-group' }],
    })
  })

  test('2.3.1-psg-decides-model: with the group’s decision it is adopted, and rests on it', () => {
    const { proposal, governance } = proposedOn(linkoping, restructured)
    expect(adopt(proposal, order(director, { groundDecisionId: 'ground' }), registrar, governance)).toMatchObject({
      version: { groundId: 'ground' },
    })
    expect(adopt({ ...proposal, groundId: 'ground' }, order(), registrar, governance)).toMatchObject({
      version: { groundId: 'ground' },
    })
  })

  test.each<readonly [string, Decision, string]>([
    [
      'annulled',
      { ...ground, annulled: { at: '2026-11-12T10:00:00.000Z', byId: 'account', reason: 'Fel' } },
      'ground-unknown',
    ],
    ['about something else', { ...ground, kind: 'appoint' }, 'ground-unknown'],
    ['made after the adoption', { ...ground, on: '2026-11-21' }, 'model-ground-missing'],
  ])('2.3.1-psg-decides-model: a ground that is %s isn’t enough', (_what, decision, refused) => {
    const { proposal, governance } = proposedOn(linkoping, restructured, { decisions: [decision] })
    expect(adopt(proposal, order(director, { groundDecisionId: 'ground' }), registrar, governance)).toMatchObject({
      refused,
      clause: '2.3.1-psg-decides-model',
    })
  })

  test('one who holds both mandates decides both at once', () => {
    const { proposal, governance } = proposedOn(plain, { ...plain, ladder: [] })
    expect(isRefusal(adopt(proposal, order(), registrar, governance))).toBe(false)
  })

  test('2-pm3-with-adaptations: a forum adopts where the model says so', () => {
    const { proposal, governance } = proposedOn(families, { ...families, ladder: [] })
    const adopted = adopt(proposal, order({ kind: 'forum', forumId: 'council' }), registrar, governance)
    expect(adopted).toMatchObject({ decision: { clause: 'f-council-decides' } })
  })
})

describe('proposing and withdrawing', () => {
  const { governance } = proposedOn(linkoping, respelled)

  test('2-pm3-with-adaptations: a model that contradicts itself is never kept', () => {
    const broken = { ...linkoping, mandates: linkoping.mandates.slice(1) }
    expect(proposeVersion(broken, { groundDecisionId: null }, registrar, governance)).toMatchObject({
      refused: 'model-contradicts-itself',
      missing: [{ sv: expect.stringContaining('anta modellen') }],
    })
  })

  test('a ground that doesn’t exist is refused', () => {
    expect(proposeVersion(linkoping, { groundDecisionId: 'none' }, registrar, governance)).toMatchObject({
      refused: 'ground-unknown',
    })
    expect(proposeVersion(linkoping, { groundDecisionId: 'ground' }, registrar, governance)).toMatchObject({
      from: null,
      groundId: 'ground',
    })
  })

  test('a proposal can be withdrawn, an adopted version can’t', () => {
    expect(whyNotWithdraw(versionOf(linkoping, { from: null }))).toBeUndefined()
    expect(whyNotWithdraw(versionOf(linkoping))).toMatchObject({ refused: 'already-adopted' })
  })
})
