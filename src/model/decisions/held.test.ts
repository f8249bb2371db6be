import { describe, expect, test } from 'vitest'
import { demoId, objectId, officeId, personId } from '#demo/ids'
import { vretabyOn } from '../../../test/models/vretaby.ts'
import { findingsIn, findingsOn } from '../findingsOn.ts'
import { Governance } from '../governance.ts'
import type { Appointment, Decision, Structure } from '../structure.ts'
import { decidedWithoutMandate, withoutMandate } from './decidedWithoutMandate.ts'
import { whyNotHeld } from './held.ts'

const today = vretabyOn()
const { structure } = today
const taken = { at: '2026-11-20T08:00:00.000Z', byId: 'registrar', reason: 'Fel person' }

const placeOf = (role: string, side: string, code: string, who: string) => (each: Appointment) =>
  each.role === role && each.side === side && each.objectId === objectId(code) && each.personId === personId(who)
const ownsUkf = (who: string) => placeOf('object-owner', 'business', 'UKF', who)

/** An appointment annulled, as the act leaves the structure: the record is gone, and whoever it took over from stands again. */
function withoutAppointment(
  is: (each: Appointment) => boolean,
  restored: (each: Appointment) => boolean = () => false,
) {
  const gone = structure.appointments.filter(is)
  const grounds = new Set(gone.map(({ decisionId }) => decisionId))
  expect(gone).toHaveLength(1)
  return {
    ...structure,
    appointments: structure.appointments
      .filter((each) => !gone.includes(each))
      .map((each) => (restored(each) ? { ...each, to: null } : each)),
    decisions: structure.decisions.map((each) => (grounds.has(each.id) ? { ...each, annulled: taken } : each)),
  }
}
const found = (of: Structure, day = today.day) => decidedWithoutMandate.ask(new Governance(of, day))
const withDecisions = (of: Structure, change: (each: Decision) => Decision): Structure => ({
  ...of,
  decisions: of.decisions.map(change),
})
/** The leader of VSOA, whom three coordinators have their products of. */
const leaderless = withoutAppointment(placeOf('object-leader', 'business', 'VSOA', 'Kajsa Lindqvist'))

describe('did the decision-maker hold the mandate that day', () => {
  test('in Vretaby everybody who decided did', () => {
    expect(structure.decisions.filter((each) => whyNotHeld(each, structure) !== undefined)).toEqual([])
    expect(found(structure)).toEqual([])
  })

  test('3.5.3-coordinator-when-needed: what an annulled leader delegated rests on nothing, each with who may decide anew', () => {
    expect(found(leaderless)).toMatchObject(
      ['Samira Noori', 'Gunilla Åkerblom', 'Fredrik Ek'].map((name) => ({
        clause: '3.5.3-coordinator-when-needed',
        title: { sv: `${name}, objektproduktsamordnare verksamhet i VSOA: beslutet fattades utan mandat` },
        objectId: objectId('VSOA'),
        subject: { type: 'decision' },
        mend: { act: 'decisions.annul' },
      })),
    )
    const [first] = found(leaderless)
    expect(first?.why.sv).toBe(
      'Objektledare verksamhet i VSOA fattade beslutet VSOA delegation 2024:1 den 2024-02-12, men den som beslutade hade inte uppdraget då, som det nu är registrerat. Annullera det, eller låt objektledare verksamhet i VSOA besluta på nytt.',
    )
    // The side has no leader while it stands so: who appoints one is asked by the vacancy.
    expect(first?.shouldAct.map(({ personIds }) => personIds.length)).toEqual([0])
  })

  test('3.5.1-owner-leads-osg: what an annulled owner decided is found, also where the one before stands again', () => {
    const of = withoutAppointment(ownsUkf('Annika Fors'), ownsUkf('Lars Ahlgren'))
    expect(new Governance(of, '2026-08-31').inRole('object-owner', 'business', objectId('UKF'))).toHaveLength(1)
    // Two deviations, and an ending that nobody has decided anew.
    expect(found(of).map(({ clause, since }) => [clause, since])).toEqual([
      ['3.5-deviations-recorded', '2026-08-31'],
      ['3.5-deviations-recorded', '2026-08-28'],
      ['3.5.2-leader-business', '2026-08-20'],
    ])
    // What the one before decided, he held the mandate for.
    expect(found(of).filter(({ since }) => since < '2026-08-01')).toEqual([])
  })

  test('a wrong record that is corrected by a new one leaves what was decided in the role standing', () => {
    const [held] = structure.appointments.filter(ownsUkf('Annika Fors'))
    const of = withoutAppointment(ownsUkf('Annika Fors'))
    const [ground] = structure.decisions.filter(({ id }) => id === held?.decisionId)
    if (held === undefined || ground === undefined) throw new Error('nobody owns UKF')
    const anew = { ...held, id: 'anew', personId: personId('Ragnar Ekeblad'), decisionId: 'correction' }
    const correction = { ...ground, id: 'correction', personId: anew.personId, recordedAt: '2026-11-21T08:00:00.000Z' }
    const corrected = {
      ...of,
      appointments: [...of.appointments, anew],
      decisions: [correction, ...of.decisions],
    }
    expect(found(of).length).toBeGreaterThan(0)
    expect(found(corrected)).toEqual([])
  })

  test('one who is known to have gone before did not decide, whoever has come since', () => {
    const ended = (each: Appointment) => (ownsUkf('Annika Fors')(each) ? { ...each, to: '2026-08-25' } : each)
    const next = structure.appointments
      .filter(ownsUkf('Annika Fors'))
      .map((each) => ({ ...each, id: 'next', personId: personId('Ragnar Ekeblad'), from: '2026-08-26' }))
    const of = { ...structure, appointments: [...structure.appointments.map(ended), ...next] }
    expect(found(of).map(({ since }) => since)).toEqual(['2026-08-31', '2026-08-28'])
  })

  test('of an older decision it is known which role decided, not who: then somebody in the role is enough', () => {
    const unknown = (of: Structure) => withDecisions(of, (each) => ({ ...each, makerIds: [] }))
    expect(found(unknown(withoutAppointment(ownsUkf('Annika Fors'), ownsUkf('Lars Ahlgren'))))).toEqual([])
    expect(found(unknown(leaderless))).toHaveLength(3)
  })

  test('an office decides whoever sits in it, but somebody must', () => {
    const empty = { ...structure, holdings: structure.holdings.filter(({ officeId }) => officeId !== office) }
    const clauses = new Set(found(empty).map(({ clause }) => clause))
    expect([...clauses]).toEqual(['3.5.1-owner-business-appointed'])
    const another = structure.holdings.map((each) => ({ ...each, personId: personId('Nadia Kaya') }))
    expect(found({ ...structure, holdings: another })).toEqual([])
  })
  const office = demoId('office/municipal-director')

  test('3.5.4-specialist-appointed: the head of an administration without managers of operations held it, and no other head', () => {
    const head = (administration: string) => officeId(`head-of-administration/${administration}`)
    const [specialist] = today.appointments.filter(({ role }) => role === 'object-specialist')
    const ground = structure.decisions.find(({ id }) => id === specialist?.decisionId)
    if (ground === undefined) throw new Error('nobody is a specialist')
    const by = (officeId: string): Decision => ({ ...ground, by: { kind: 'office', officeId } })
    const offices = structure.offices.filter(
      ({ kind, administrationId }) =>
        kind !== 'operations-manager' || administrationId !== demoId('administration/klf'),
    )
    const without = { ...structure, offices }
    expect(whyNotHeld(by(head('klf')), without)).toBeUndefined()
    expect(whyNotHeld(by(head('uf')), without)).toMatchObject({ refused: 'wrong-decision-maker' })
    // Asked anew of the same decision when a manager's office is there.
    const same = by(head('klf'))
    expect(whyNotHeld(same, without)).toBeUndefined()
    expect(whyNotHeld(same, structure)).toMatchObject({ refused: 'wrong-decision-maker' })
  })

  test('mended when it is annulled, when what rests on it is over, or when it is decided anew by who holds the mandate', () => {
    const [one] = found(leaderless)
    const annulled = withDecisions(leaderless, (each) =>
      each.id === one?.subject.id ? { ...each, annulled: taken } : each,
    )
    expect(found(annulled)).toHaveLength(2)
    const over = leaderless.appointments.map((each) =>
      each.role === 'product-coordinator' ? { ...each, to: '2026-11-01' } : each,
    )
    expect(found({ ...leaderless, appointments: over })).toEqual([])

    const ownerless = withoutAppointment(ownsUkf('Annika Fors'), ownsUkf('Lars Ahlgren'))
    const ending = ownerless.decisions.find(
      ({ on, clause }) => on === '2026-08-20' && clause === '3.5.2-leader-business',
    )
    if (ending === undefined) throw new Error('nobody has ended')
    const again = { ...ending, id: 'again', on: '2026-11-21', makerIds: [personId('Lars Ahlgren')] }
    const decided = { ...ownerless, decisions: [again, ...ownerless.decisions] }
    expect(found(decided).map(({ clause }) => clause)).not.toContain('3.5.2-leader-business')
  })

  test('nothing is asked of what was decided before the first version of the model, nor of a day before the decision', () => {
    const models = structure.models.map((each) => (each.from === null ? each : { ...each, from: '2024-01-01' }))
    expect(found({ ...leaderless, models })).toHaveLength(1)
    expect(found(leaderless, '2022-03-13')).toEqual([])
    expect(found(leaderless, '2022-03-14')).toHaveLength(2)
  })

  test('an object has its own among its findings, and a decision says so of itself', () => {
    const governance = new Governance(leaderless, today.day)
    const object = governance.object(objectId('VSOA'))
    const own = object === undefined ? [] : findingsIn(object, governance)
    const isSuch = ({ kind }: { kind: string }) => kind === 'decided-without-mandate'
    expect(own.filter(isSuch)).toEqual(findingsOn(governance).filter(isSuch))
    const [decision] = leaderless.decisions.filter(({ id }) => id === own.find(isSuch)?.subject.id)
    expect(decision && withoutMandate(decision, governance)?.en).toContain('did not hold')
    const [sound] = structure.decisions
    expect(sound && withoutMandate(sound, today)).toBeUndefined()
  })
})
