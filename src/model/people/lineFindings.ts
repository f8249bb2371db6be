import { comingToOffice } from '../coming.ts'
import { latest, vacantSince } from '../dates.ts'
import { ableTo } from '../decisions/mandates.ts'
import { cited, citedFinding, type Finding, type FindingQuestion, untilSomebodyComes } from '../findings.ts'
import type { Governance } from '../governance.ts'
import { holdingsOf } from '../lookups.ts'
import { supportsOf } from '../objects/supports.ts'
import { theLine } from '../refusal.ts'
import type { Office } from '../structure.ts'
import { capitalised } from '../text.ts'
import { lineFindingWords } from './findingWords.ts'

/** Which offices that may decide stand empty? */
export const vacantMandates = {
  kind: 'office-vacant',
  about: ['office'],
  name: lineFindingWords['office-vacant'].name,
  clauses: (governance) =>
    governance.model.offices.flatMap((kind) => {
      const clause = mandateClauseOf(kind.id, governance)
      return clause !== undefined && kind.unit === undefined ? [clause] : []
    }),
  ask: (governance) =>
    governance.model.offices
      .filter((kind) => kind.unit === undefined)
      .flatMap((kind) => {
        const clause = mandateClauseOf(kind.id, governance)
        return clause === undefined ? [] : vacantOf(kind.id, 'office-vacant', clause, governance)
      }),
  askedOf: (clause, governance) =>
    governance.model.offices
      .filter(({ id, unit }) => unit === undefined && mandateClauseOf(id, governance) === clause)
      .flatMap(({ id }) => governance.officesOf(id)).length,
} as const satisfies FindingQuestion

/** Which offices of a unit that carries duties for the model stand empty? */
export const vacantUnitOffices = {
  kind: 'unit-office-vacant',
  about: ['office'],
  name: lineFindingWords['unit-office-vacant'].name,
  clauses: (governance) => governance.model.units.map((unit) => unit.clause),
  ask: (governance) =>
    governance.model.units.flatMap((unit) =>
      governance.model.offices
        .filter((kind) => kind.unit === unit.id)
        .flatMap((kind) => vacantOf(kind.id, 'unit-office-vacant', unit.clause, governance)),
    ),
  askedOf: (clause, governance) =>
    governance.model.offices
      .filter((kind) => governance.model.units.some((unit) => unit.id === kind.unit && unit.clause === clause))
      .flatMap(({ id }) => governance.officesOf(id)).length,
} as const satisfies FindingQuestion

/** Which administrations does no object answer for? An object that supports everybody doesn't count. */
export const unsupportedAdministrations = {
  kind: 'administration-unsupported',
  about: ['administration'],
  name: lineFindingWords['administration-unsupported'].name,
  clauses: (governance) => cited('administration-unsupported', governance),
  ask: (governance, { administrations } = governance) => {
    if (administrations.length === 0) return []
    const naming = governance.objects.filter((object) => !object.supportsAll)
    const named = naming.flatMap((object) => supportsOf(object, governance).filter((each) => each.how === 'direct'))
    const supported = new Set(named.map((each) => each.administration.id))
    if (naming.length === 0) return []
    return cited('administration-unsupported', governance).flatMap((clause) =>
      administrations
        .filter((administration) => !supported.has(administration.id))
        .map(
          (administration): Finding => ({
            id: `administration-unsupported~${administration.id}`,
            kind: 'administration-unsupported',
            clause,
            title: lineFindingWords['administration-unsupported'].title({ name: administration.name }),
            why: lineFindingWords['administration-unsupported'].why,
            subject: { type: 'administration', id: administration.id, name: administration.name },
            objectId: null,
            since: administration.from,
            shouldAct: ableTo({ kind: 'change-object-structure' }, governance),
            mend: null,
          }),
        ),
    )
  },
  askedOf: (_, governance) => governance.administrations.length,
} as const satisfies FindingQuestion

/** Which shared administrations have no reference to the line's decision about what they answer for? */
export const missingScopes = citedFinding(
  'shared-scope-missing',
  ['administration'],
  lineFindingWords['shared-scope-missing'].name,
  (clause, governance, { administrations }) =>
    administrations
      .filter((administration) => administration.shared && administration.scopeReference === null)
      .map(
        (administration): Finding => ({
          id: `shared-scope-missing~${administration.id}`,
          kind: 'shared-scope-missing',
          clause,
          title: lineFindingWords['shared-scope-missing'].title({ name: administration.name }),
          why: lineFindingWords['shared-scope-missing'].why,
          subject: { type: 'administration', id: administration.id, name: administration.name },
          objectId: null,
          since: administration.from,
          shouldAct: ableTo({ kind: 'set-shared-scope' }, governance),
          mend: { act: 'administrations.set-scope', with: { administrationId: administration.id } },
        }),
      ),
  ({ administrations }) => administrations.filter(({ shared }) => shared).length,
)

type VacantKind = 'office-vacant' | 'unit-office-vacant'

function vacantOf(kindId: string, kind: VacantKind, clause: string, governance: Governance): readonly Finding[] {
  return governance.officesOf(kindId).flatMap((office) => {
    const since = officeVacantSince(office, governance)
    if (since === undefined) return []
    return [
      untilSomebodyComes(vacancyOf(office, kind, clause, since), comingToOffice(office.id, governance), governance),
    ]
  })
}

function vacancyOf(office: Office, kind: VacantKind, clause: string, since: string): Finding {
  return {
    id: `${kind}~${office.id}`,
    kind,
    clause,
    title: capitalised(lineFindingWords[kind].title({ office: office.title })),
    why: lineFindingWords[kind].why,
    subject: { type: 'office', id: office.id, name: office.title },
    objectId: null,
    since,
    shouldAct: [theLine],
    mend: { act: 'office-holders.register', with: { officeId: office.id } },
  }
}

/** Since when nobody has held an office; undefined while somebody does. */
export const officeVacantSince = (office: Office, governance: Governance): string | undefined => {
  const holdings = holdingsOf(governance.structure, office.id)
  const since = vacantSince(holdings, office.from, governance.day)
  return since === undefined ? undefined : latest([since, office.from])
}

const mandateClauseOf = (kindId: string, governance: Governance): string | undefined =>
  governance.model.mandates.find((row) => 'office' in row.heldBy && row.heldBy.office === kindId)?.clause
