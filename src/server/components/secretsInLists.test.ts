import { describe, expect, test } from 'vitest'
import type { Actor } from '#model/acting'
import { itComponent } from '#model/components/componentsForTests'
import { componentsOn } from '#model/components/placed'
import { Governance } from '#model/governance'
import type { FieldId } from '#model/shapes/componentFields'
import { demo, withParts } from '../../../test/models/vretaby.ts'
import { answerItComponents } from './itComponentList.ts'
import { itComponentInList } from './itComponentViews.ts'

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

const asking = (actor: Actor) => ({ actor, now: `${today}T08:00:00.000Z`, today, newId: () => '' })

/** The names that a list answers, or the part of the query that it doesn't serve. */
async function listed(query: object, actor: Actor, governance: Governance): Promise<readonly string[] | string> {
  const acting = asking(actor)
  const asked = { query: { sort: 'name', limit: 500, ...query }, actor, acting, governance, asOf: () => governance }
  const answer = await answerItComponents({ ...asked, frame: {} } as unknown as Parameters<
    typeof answerItComponents
  >[0])
  return 'notServed' in answer ? `${answer.notServed} ${answer.field}` : answer.items.map(({ name }) => name)
}

describe('a secret field can’t be filtered, sorted or searched by whoever may not read it', () => {
  const kept = new Governance(withSecrets(['supplier', 'lifecycle', 'criticality']), today)

  test.each<[object, string[] | string, string[]]>([
    [{ supplier: 'Nordväv AB' }, 'column-not-read supplier', ['Lärkan']],
    [{ lifecycle: 'retired' }, 'column-not-read lifecycle', ['Lärkan']],
    [{ criticality: 'critical' }, 'column-not-read criticality', ['Lärkan']],
    [{ sort: 'lifecycle' }, 'column-not-read sort', ['Lärkan', 'Trasten']],
    [{ q: 'Nordväv' }, [], ['Lärkan']],
  ])('%j answers %j to a stranger and %j to whoever reads all', async (query, toStranger, toAuditor) => {
    expect(await listed(query, stranger, kept)).toEqual(toStranger)
    expect([...(await listed(query, auditor, kept))].sort()).toEqual(toAuditor)
  })

  test('it is no hole either, which would tell who has it', async () => {
    const holesOf = (governance: Governance) =>
      componentsOn(governance).flatMap((each) =>
        each.kind === 'it' && each.name === 'Trasten'
          ? itComponentInList(each, asking(stranger), governance).holes
          : [],
      )
    expect(holesOf(new Governance(withSecrets([]), today))).toEqual(
      expect.arrayContaining(['lifecycle', 'criticality']),
    )
    expect(holesOf(kept).filter((field) => field === 'lifecycle' || field === 'criticality')).toEqual([])
  })
})
