import { cached } from '../cached.ts'
import { covers } from '../dates.ts'
import { forumsOn } from '../forums/forums.ts'
import type { Governance } from '../governance.ts'
import { holdingsOfPerson } from '../lookups.ts'
import { protectedNames } from '../people/protecting.ts'
import type { Person } from '../structure.ts'
import { type Text, text } from '../text.ts'
import { type Entry, naming as namedBy, same } from './entries.ts'

const order = new Intl.Collator('sv')
const inOrder = (entries: readonly Entry[]): readonly Entry[] =>
  entries.toSorted((a, b) => order.compare(a.title.sv, b.title.sv) || a.id.localeCompare(b.id))

/** Those of the organisation's people whose names may be told, by name. */
export const personEntries = ({ structure }: Pick<Governance, 'structure'>): readonly Entry[] =>
  structure.persons.filter((person) => !person.protectedIdentity).map(personEntry)

/** Taking a name apart is kept while the person is the same. */
const personEntry = cached(
  ({ id, name }: Person): Entry => ({
    type: 'person',
    id,
    title: same(name),
    beside: (governance) => titleOf(id, governance),
    ...namedBy(name),
  }),
)

/** Objects, products, the line, forums and the model's clauses, by name. */
export function structureEntries(governance: Governance): readonly Entry[] {
  const both = (value: Text): readonly string[] => [value.sv, value.en]
  const names = protectedNames(governance.structure.persons)
  const naming = (...values: readonly string[]) => namedBy(...values.map((each) => names?.replacedIn(each) ?? each))
  return inOrder([
    ...governance.objects.map(
      (object): Entry => ({
        type: 'object',
        id: object.id,
        title: same(`${object.code} ${object.name}`),
        beside: null,
        ...naming(`${object.code} ${object.name}`),
      }),
    ),
    ...governance.products.map(
      (product): Entry => ({
        type: 'product',
        id: product.id,
        title: same(product.name),
        beside: same(governance.object(product.objectId)?.code ?? ''),
        ...naming(product.name),
      }),
    ),
    ...governance.administrations.map(
      (each): Entry => ({
        type: 'administration',
        id: each.id,
        title: same(each.name),
        beside: same(each.code),
        ...naming(each.name, each.code),
      }),
    ),
    ...governance.offices.map(
      (office): Entry => ({
        type: 'office',
        id: office.id,
        title: same(office.title),
        beside: null,
        ...naming(office.title),
      }),
    ),
    ...forumsOn(governance).map((forum): Entry => {
      const short = `${forum.kind.abbreviation} ${forum.object?.code ?? ''}`.trim()
      return {
        type: 'forum',
        id: forum.id,
        title: forum.name,
        beside: same(short),
        ...naming(...both(forum.name), short),
      }
    }),
    ...governance.model.clauses.map(
      (clause): Entry => ({
        type: 'clause',
        id: clause.id,
        title: clause.text,
        beside: same(clause.section),
        ...naming(...both(clause.text), `${clause.section} ${clause.id}`),
      }),
    ),
  ])
}

/** One role or office of the person's, to tell two of the same name apart. */
function titleOf(personId: string, governance: Governance): Text | null {
  const [appointment] = governance.appointmentsOf(personId)
  if (appointment !== undefined) {
    const title = governance.titleOf(appointment)
    const code = governance.object(appointment.objectId)?.code ?? ''
    return text(`${title.sv} i ${code}`, `${title.en} in ${code}`)
  }
  const held = new Set(
    holdingsOfPerson(governance.structure, personId).flatMap((each) =>
      covers(each, governance.day) ? each.officeId : [],
    ),
  )
  const office = held.size === 0 ? undefined : governance.offices.find(({ id }) => held.has(id))
  return office === undefined ? null : text(office.title, office.title)
}
