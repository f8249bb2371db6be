import { describe, expect, test } from 'vitest'
import { objectId, personId, productId } from '#demo/ids'
import { demo, withParts } from '../../../test/models/vretaby.ts'
import type { Actor } from '../acting.ts'
import { Governance, governanceOn } from '../governance.ts'
import { search } from '../search/searching.ts'
import type { FieldId } from '../shapes/componentFields.ts'
import type { Structure } from '../structure.ts'
import { completenessOf } from './completeness.ts'
import { itComponent, placed } from './componentsForTests.ts'
import { readableFacts } from './keepers.ts'
import { overlapsOn } from './overlaps.ts'
import { readsField } from './secretFields.ts'

const product = demo.structure.products.find(({ id }) => id === productId('UKF', 'Elevadministration'))
if (product === undefined) throw new Error('Vretaby has no such product')
const facts = { supplier: 'Nordväv AB', lifecycle: 'retired', criticality: 'critical', 'risk-analysis': 'Hotbild' }
const register = itComponent('Lärkan', { facts })
const other = itComponent('Trasten', { facts: { supplier: 'Sydväv AB' } })
const { structure, day: today } = withParts({
  components: [register, other],
  placements: [placed(register.id, product), placed(other.id, product)],
})

/** Versions of the model by their first day, each with the fields that it keeps secret. */
function withSecrets(versions: Readonly<Record<string, readonly FieldId[]>>): Structure {
  const [first] = structure.models
  if (first === undefined) throw new Error('Vretaby has no model')
  const { register: plain } = new Governance(structure, today)
  const models = Object.entries(versions).map(([from, secret], at) => ({
    ...first,
    ...{ id: crypto.randomUUID(), number: at + 1, from },
    model: { ...first.model, register: { ...plain, secret: [...secret] } },
  }))
  return { ...structure, models }
}

const actorOf = (parts: Partial<Actor> = {}): Actor => ({
  ...{ accountId: 'x', personId: null, name: 'X', rights: [] },
  ...parts,
})
const stranger = actorOf()
const auditor = actorOf({ rights: ['read-all'] })

/** As the server asks of a day. */
const askedOf = (on: Structure, day: string) => governanceOn(on, day, governanceOn(on, today))

describe('what is secret is what the asked day’s model or today’s keeps so', () => {
  const grown = withSecrets({ '2022-01-01': [], '2026-01-01': ['risk-analysis', 'supplier'], '2027-01-01': [] })

  test.each(['2025-06-01', today, '2027-06-01'])('asked of %s, it is kept from whoever may not read it', (day) => {
    const asked = askedOf(grown, day)
    const seen = readableFacts(register, stranger, asked)
    expect(seen.hidden).toHaveLength(2)
    expect(JSON.stringify(seen.facts)).not.toMatch(/Hotbild|Nordväv/)
    expect(readableFacts(register, auditor, asked).facts).toEqual(facts)
    expect(search('nordväv', asked, 20)).toEqual([])
    expect(JSON.stringify(overlapsOn(asked))).not.toContain('Nordväv')
  })

  test('what a day to come will keep secret is kept then', () => {
    const closing = withSecrets({ '2022-01-01': [], '2027-01-01': ['supplier'] })
    expect(readableFacts(register, stranger, askedOf(closing, today)).hidden).toEqual([])
    expect(readableFacts(register, stranger, askedOf(closing, '2027-06-01')).hidden).toEqual(['supplier'])
  })
})

describe('who may read is asked of today', () => {
  const kept = withSecrets({ '2022-01-01': ['risk-analysis'] })
  const [one] = kept.appointments
  if (one === undefined) throw new Error('Vretaby has no appointment')
  const holder = personId('Anders Ek')
  const held = { ...one, id: crypto.randomUUID(), personId: holder, objectId: objectId('UKF'), from: '2023-01-01' }
  const readBy = (to: string | null, day: string) =>
    readableFacts(
      register,
      actorOf({ personId: holder }),
      askedOf({ ...kept, appointments: [...kept.appointments, { ...held, to }] }, day),
    ).hidden

  test('a role that has ended opens nothing of the days when it was held', () => {
    expect(readBy('2024-12-31', '2024-06-01')).toEqual(['risk-analysis'])
    expect(readBy('2024-12-31', today)).toEqual(['risk-analysis'])
  })

  test('nor does it let somebody ask a list of those days by a secret column', () => {
    const asksBy = (to: string | null) =>
      readsField('risk-analysis')(
        actorOf({ personId: holder }),
        askedOf({ ...kept, appointments: [...kept.appointments, { ...held, to }] }, '2024-06-01'),
      )
    expect([asksBy('2024-12-31'), asksBy(null)]).toEqual([false, true])
  })

  test('a role held today opens what is known of any day', () => {
    expect(readBy(null, today)).toEqual([])
    expect(readBy(null, '2022-06-01')).toEqual([])
  })
})

describe('a place that nobody has decided opens nothing', () => {
  const kept = withSecrets({ '2022-01-01': ['risk-analysis'] })
  const [one] = kept.appointments
  if (one === undefined) throw new Error('Vretaby has no appointment')
  const leader = actorOf({ personId: one.personId })
  const home = { ...product, objectId: one.objectId }
  const standing = { ...kept, appointments: [{ ...one, from: '2023-01-01', to: null }] }
  const hiddenWhere = (decisionId: string | null) =>
    readableFacts(
      register,
      leader,
      new Governance({ ...standing, placements: [placed(register.id, home, decisionId)] }, today),
    ).hidden

  test('whoever works in the object reads it once the place is decided, and not when it is proposed', () => {
    expect(hiddenWhere(null)).toEqual(['risk-analysis'])
    expect(hiddenWhere('decided')).toEqual([])
  })
})

describe('a secret field can’t be counted', () => {
  const kept = new Governance(withSecrets({ '2022-01-01': ['supplier', 'lifecycle', 'criticality'] }), today)

  test('what is kept from somebody is told alike whether there is anything in it or not', () => {
    expect(readableFacts(other, stranger, kept)).toEqual({
      facts: {},
      hidden: ['supplier', 'lifecycle', 'criticality'],
    })
    expect(readableFacts(register, stranger, kept).hidden).toEqual(readableFacts(other, stranger, kept).hidden)
  })

  test('it is no hole, and counted neither as known nor as missing', () => {
    const open = new Governance(withSecrets({ '2022-01-01': [] }), today)
    expect(completenessOf(register, open).known).toContain('lifecycle')
    const { known, unknown, empty } = completenessOf(register, kept)
    expect([...known, ...unknown, ...empty]).not.toContain('lifecycle')
    expect([...known, ...unknown, ...empty]).not.toContain('criticality')
  })
})
