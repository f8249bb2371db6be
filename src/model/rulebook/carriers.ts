import type { Act } from '../acts.ts'
import { actsOfMandate, allActs } from '../allActs.ts'
import { allFindings } from '../allFindings.ts'
import type { Governance } from '../governance.ts'
import { grouped } from '../grouped.ts'
import type { ClauseId } from '../shapes/ids.ts'
import type { Text } from '../text.ts'
import { structures } from './structures.ts'

/** What in the running product makes a clause hold, or tells where it doesn't. */
export interface Carrier {
  readonly kind: 'act' | 'finding' | 'obligation' | 'structure'
  readonly id: string
  readonly name: Text
  /** Where in the product it is met. */
  readonly page: string
}

/** The carriers of every clause of the model in force. A clause that isn't here is carried by nothing. */
export function carriersIn(governance: Governance): ReadonlyMap<ClauseId, readonly Carrier[]> {
  const known = new Set(governance.model.clauses.map((clause) => clause.id))
  const all = [...actCarriers(governance), ...findingCarriers(governance), ...structureCarriers(governance)]
  const byClause = grouped(
    all.filter(({ clause }) => known.has(clause)),
    ({ clause }) => clause,
  )
  return new Map([...byClause].map(([clause, pairs]) => [clause, unique(pairs.map(({ carrier }) => carrier))]))
}

interface Carrying {
  readonly clause: ClauseId
  readonly carrier: Carrier
}

const carrying = (clauses: readonly (ClauseId | undefined)[], carrier: Carrier): readonly Carrying[] =>
  clauses.flatMap((clause) => (clause === undefined ? [] : [{ clause, carrier }]))

const actCarriers = (governance: Governance): readonly Carrying[] =>
  allActs.flatMap((act) =>
    carrying([...act.clauses, ...clausesByMandate(act, governance)], {
      kind: 'act',
      id: act.id,
      name: act.name,
      page: pageOf(act),
    }),
  )

/** What the model's own mandates and roles say of the decision that the act takes. */
function clausesByMandate({ id }: Act, { model }: Governance): readonly ClauseId[] {
  const rows = model.mandates.filter((row) => actsOfMandate(row, model).some((act) => act.id === id))
  const named = id === 'appointments.make' ? model.roles.filter((role) => role.names.length > 0) : []
  return [...rows, ...named].map((each) => each.clause)
}

const findingCarriers = (governance: Governance): readonly Carrying[] =>
  allFindings.flatMap((question) =>
    carrying(question.clauses(governance), {
      kind: 'finding',
      id: question.kind,
      name: question.name,
      page: '/brister',
    }),
  )

const structureCarriers = ({ model }: Governance): readonly Carrying[] =>
  structures.flatMap(({ id, name, page, clauses }) => carrying(clauses(model), { kind: 'structure', id, name, page }))

const unique = (carriers: readonly Carrier[]): readonly Carrier[] => [
  ...new Map(carriers.map((carrier) => [`${carrier.kind} ${carrier.id}`, carrier])).values(),
]

/** Where an act is done, by the subject that its id begins with. */
const pages: Readonly<Record<string, string>> = {
  administrations: '/objekt',
  appointments: '/objekt',
  decisions: '/beslut',
  deviations: '/objekt',
  links: '/modellen',
  'model-versions': '/modellen/versioner',
  objects: '/objekt',
  'object-products': '/objekt',
  offices: '/personer',
  'office-holders': '/personer',
  persons: '/personer',
  requests: '/beslut',
  seats: '/forum',
}

const pageOf = ({ id }: Act): string => pages[id.split('.')[0] ?? ''] ?? '/'
