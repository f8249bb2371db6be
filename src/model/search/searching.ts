import { forumsOn } from '../forums/forums.ts'
import type { Governance } from '../governance.ts'
import { onceFor } from '../onceFor.ts'
import { type Text, text } from '../text.ts'
import { closeness, type Searchable, searchable, sought } from './matching.ts'

export const searchedTypes = ['person', 'object', 'product', 'administration', 'office', 'forum', 'clause'] as const
type SearchedType = (typeof searchedTypes)[number]

export interface Found {
  readonly type: SearchedType
  readonly id: string
  readonly title: Text
  /** What tells it from others of the same name. */
  readonly beside: Text | null
}

interface Entry extends Found {
  readonly words: readonly string[]
}

interface Indexed {
  readonly entry: Entry
  readonly texts: readonly Searchable[]
}

const indexOn = onceFor((governance: Governance): readonly Indexed[] =>
  entriesOf(governance).map((entry) => ({ entry, texts: entry.words.map(searchable) })),
)

/** Everything of the day that the words fit, the best first. Names of those with protected identity are not among it. */
export function search(query: string, governance: Governance, limit: number): readonly Found[] {
  const wanted = sought(query)
  return indexOn(governance)
    .map(({ entry, texts }) => ({ entry, score: Math.max(0, ...texts.map((each) => closeness(wanted, each))) }))
    .filter(({ score }) => score > 0)
    .sort(
      (a, b) =>
        b.score - a.score ||
        a.entry.title.sv.localeCompare(b.entry.title.sv, 'sv') ||
        a.entry.id.localeCompare(b.entry.id),
    )
    .slice(0, limit)
    .map(({ entry: { type, id, title, beside } }) => ({ type, id, title, beside }))
}

function entriesOf(governance: Governance): readonly Entry[] {
  const same = (value: string): Text => text(value, value)
  const both = (value: Text): readonly string[] => [value.sv, value.en]
  return [
    ...governance.structure.persons
      .filter((person) => !person.protectedIdentity)
      .map(
        (person): Entry => ({
          type: 'person',
          id: person.id,
          title: same(person.name),
          beside: titleOf(person.id, governance),
          words: [person.name],
        }),
      ),
    ...governance.objects.map(
      (object): Entry => ({
        type: 'object',
        id: object.id,
        title: same(`${object.code} ${object.name}`),
        beside: null,
        words: [`${object.code} ${object.name}`],
      }),
    ),
    ...governance.products.map(
      (product): Entry => ({
        type: 'product',
        id: product.id,
        title: same(product.name),
        beside: same(governance.object(product.objectId)?.code ?? ''),
        words: [product.name],
      }),
    ),
    ...governance.administrations.map(
      (each): Entry => ({
        type: 'administration',
        id: each.id,
        title: same(each.name),
        beside: same(each.code),
        words: [each.name, each.code],
      }),
    ),
    ...governance.offices.map(
      (office): Entry => ({
        type: 'office',
        id: office.id,
        title: same(office.title),
        beside: null,
        words: [office.title],
      }),
    ),
    ...forumsOn(governance).map((forum): Entry => {
      const short = `${forum.kind.abbreviation} ${forum.object?.code ?? ''}`.trim()
      return {
        type: 'forum',
        id: forum.id,
        title: forum.name,
        beside: same(short),
        words: [...both(forum.name), short],
      }
    }),
    ...governance.model.clauses.map(
      (clause): Entry => ({
        type: 'clause',
        id: clause.id,
        title: clause.text,
        beside: same(clause.section),
        words: [...both(clause.text), `${clause.section} ${clause.id}`],
      }),
    ),
  ]
}

/** One role or office of the person's, to tell two of the same name apart. */
function titleOf(personId: string, governance: Governance): Text | null {
  const appointment = governance.appointments.find((each) => each.personId === personId)
  if (appointment !== undefined) {
    const title = governance.roleTitle(appointment.role, appointment.side)
    const code = governance.object(appointment.objectId)?.code ?? ''
    return text(`${title.sv} i ${code}`, `${title.en} in ${code}`)
  }
  const office = governance.offices.find((each) => governance.holdersOf(each.id).includes(personId))
  return office === undefined ? null : text(office.title, office.title)
}
