import type { Act } from '../acts.ts'
import { allFindings } from '../allFindings.ts'
import type { Finding } from '../findings.ts'
import type { Governance } from '../governance.ts'
import { grouped } from '../grouped.ts'
import type { ClauseId } from '../shapes/ids.ts'
import type { Text } from '../text.ts'
import { structures } from './structures.ts'
import { actsOfMandate } from './whoMayDecide.ts'

/** What in the running product makes a clause hold, or tells where it doesn't. */
export interface Carrier {
  readonly kind: 'act' | 'finding' | 'obligation' | 'structure'
  readonly id: string
  readonly name: Text
  /** Where in the product it is met. */
  readonly page: string
  /** How many things it is asked of, and where they stand; null where nothing is counted. */
  readonly asked: { readonly count: number; readonly page: string } | null
}

/** The carriers of every clause of the model in force, where these acts can be done. A clause that isn't here is carried by nothing. */
export function carriersIn(governance: Governance, acts: readonly Act[]): ReadonlyMap<ClauseId, readonly Carrier[]> {
  const known = new Set(governance.model.clauses.map((clause) => clause.id))
  const all = [...actCarriers(governance, acts), ...findingCarriers(governance), ...structureCarriers(governance)]
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

const actCarriers = (governance: Governance, acts: readonly Act[]): readonly Carrying[] =>
  acts.flatMap((act) =>
    carrying([...act.clauses, ...clausesByMandate(act, governance)], {
      kind: 'act',
      id: act.id,
      name: act.name,
      page: pageOf(act),
      asked: null,
    }),
  )

/** What the model's own mandates and roles say of the decision that the act takes. */
function clausesByMandate(act: Act, { model }: Governance): readonly ClauseId[] {
  const rows = model.mandates.filter((row) => actsOfMandate(row, model, [act]).length > 0)
  const named = act.id === 'appointments.make' ? model.roles.filter((role) => role.names.length > 0) : []
  return [...rows, ...named].map((each) => each.clause)
}

const findingCarriers = (governance: Governance): readonly Carrying[] =>
  allFindings.flatMap(({ kind: id, name, about, clauses, askedOf }) =>
    clauses(governance).flatMap((clause) => {
      const asked = { count: askedOf(clause, governance), page: standing[about[0] ?? 'object'] }
      return carrying([clause], { kind: 'finding', id, name, page: '/brister', asked })
    }),
  )

const structureCarriers = (governance: Governance): readonly Carrying[] =>
  structures.flatMap(({ id, name, page, clauses }) =>
    carrying(clauses(governance.model), { kind: 'structure', id, name, page, asked: null }),
  )

const unique = (carriers: readonly Carrier[]): readonly Carrier[] => [
  ...new Map(carriers.map((carrier) => [`${carrier.kind} ${carrier.id}`, carrier])).values(),
]

/** Where an act is done, by the subject that its id begins with. */
const pages: Readonly<Record<string, string>> = {
  administrations: '/objekt',
  appointments: '/objekt',
  attestations: '/att-intyga',
  'business-components': '/verksamhetskomponenter',
  'component-moves': '/flyttar',
  'component-relations': '/komponenter',
  decisions: '/beslut',
  deviations: '/objekt',
  imports: '/las-in',
  'it-components': '/komponenter',
  links: '/modellen',
  'model-versions': '/modellen/versioner',
  objects: '/objekt',
  'object-products': '/objekt',
  offices: '/personer',
  'office-holders': '/personer',
  persons: '/personer',
  placements: '/komponenter',
  requests: '/beslut',
  seats: '/forum',
}

/** Where things stand that a question is about. */
const standing: Readonly<Record<Finding['subject']['type'], string>> = {
  ...{ object: '/objekt', product: '/objekt', deviation: '/objekt', forum: '/forum', decision: '/beslut' },
  ...{ person: '/personer', office: '/befattningar', administration: '/forvaltningar', model: '/modellen/versioner' },
  ...{ register: '/komponenter', 'it-component': '/komponenter', 'business-component': '/verksamhetskomponenter' },
}

const pageOf = ({ id }: Act): string => pages[id.split('.')[0] ?? ''] ?? '/'
