import { describe, expect, test } from 'vitest'
import type { Actor } from '#model/access/actor'
import { itComponent } from '#model/components/componentsForTests'
import { Governance } from '#model/governance'
import type { FieldId } from '#model/shapes/componentFields'
import { demo, withParts } from '../../../test/models/vretaby.ts'
import { itComponentsListed } from './itComponentList.ts'

const facts = { supplier: 'Nordväv AB', lifecycle: 'retired', criticality: 'critical' }
const { structure, day: today } = withParts({
  components: [itComponent('Lärkan', { facts }), itComponent('Trasten', { facts: { supplier: 'Sydväv AB' } })],
})

function withSecrets(secret: readonly FieldId[]) {
  const { register } = new Governance(demo.structure, today)
  const models = structure.models.map((each) => ({
    ...each,
    model: { ...each.model, register: { ...register, secret: [...secret] } },
  }))
  return { ...structure, models }
}

const stranger: Actor = { accountId: 'x', personId: null, name: 'X', rights: [] }
const auditor: Actor = { ...stranger, rights: ['read-all'] }

describe('a secret field can’t be filtered, sorted or searched by whoever may not read it', () => {
  const kept = new Governance(withSecrets(['supplier', 'lifecycle', 'criticality']), today)
  const listed = (filter: object, actor: Actor) =>
    itComponentsListed({ sort: 'name', ...filter } as Parameters<typeof itComponentsListed>[0], actor, kept)
      .map(({ name }) => name)
      .filter((name) => ['Lärkan', 'Trasten'].includes(name))

  test.each<[object, string[], string[]]>([
    [{ supplier: 'Nordväv AB' }, [], ['Lärkan']],
    [{ lifecycle: 'retired' }, [], ['Lärkan']],
    [{ criticality: 'critical' }, [], ['Lärkan']],
    [{ q: 'Nordväv' }, [], ['Lärkan']],
    [{ sort: 'lifecycle' }, ['Lärkan', 'Trasten'], ['Lärkan', 'Trasten']],
  ])('%j answers %j to a stranger and %j to whoever reads all', (filter, open, all) => {
    expect([listed(filter, stranger), listed(filter, auditor)]).toEqual([open, all])
  })

  test('an order tells nothing: a secret field leaves the order of names', () => {
    const tempting = new Governance(
      {
        ...withSecrets(['criticality']),
        components: [itComponent('Anka', { facts: {} }), itComponent('Berguv', { facts: { criticality: 'critical' } })],
      },
      today,
    )
    const order = (actor: Actor) =>
      itComponentsListed({ sort: 'criticality' } as Parameters<typeof itComponentsListed>[0], actor, tempting).map(
        ({ name }) => name,
      )
    expect([order(stranger), order(auditor)]).toEqual([
      ['Anka', 'Berguv'],
      ['Berguv', 'Anka'],
    ])
  })
})
