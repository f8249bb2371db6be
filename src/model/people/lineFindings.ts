import { latest, vacantSince } from '../dates.ts'
import { ableTo } from '../decisions/mandates.ts'
import type { Finding, FindingQuestion } from '../findings.ts'
import type { Governance } from '../governance.ts'
import { supportsOf } from '../objects/supports.ts'
import type { Able } from '../refusal.ts'
import type { Office } from '../structure.ts'
import { capitalised, compose, text } from '../text.ts'

/** Offices are filled in the line; the product only registers who holds them. */
const line: Able = { kind: 'line', id: null, title: text('linjen', 'the line organisation'), personIds: [] }

/** Which offices that may decide stand empty? */
export const vacantMandates = {
  kind: 'office-vacant',
  about: ['office'],
  name: text('Vakant befattning med mandat', 'Vacant office with a mandate'),
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
} as const satisfies FindingQuestion

/** Which offices of a unit that carries duties for the model stand empty? */
export const vacantUnitOffices = {
  kind: 'unit-office-vacant',
  about: ['office'],
  name: text('Vakant befattning i enheten som vårdar modellen', 'Vacant office in the unit that keeps the model'),
  clauses: (governance) => governance.model.units.map((unit) => unit.clause),
  ask: (governance) =>
    governance.model.units.flatMap((unit) =>
      governance.model.offices
        .filter((kind) => kind.unit === unit.id)
        .flatMap((kind) => vacantOf(kind.id, 'unit-office-vacant', unit.clause, governance)),
    ),
} as const satisfies FindingQuestion

/** Which administrations does no object answer for? What supports everybody answers for nobody's own task. */
export const unsupportedAdministrations = {
  kind: 'administration-unsupported',
  about: ['administration'],
  name: text('Förvaltning utan objekt', 'Administration without an object'),
  clauses: (governance) => cited('administration-unsupported', governance),
  ask: (governance) => {
    const naming = governance.objects.filter((object) => !object.supportsAll)
    const named = naming.flatMap((object) => supportsOf(object, governance).filter((each) => each.how === 'direct'))
    const supported = new Set(named.map((each) => each.administration.id))
    if (naming.length === 0) return []
    return cited('administration-unsupported', governance).flatMap((clause) =>
      governance.administrations
        .filter((administration) => !supported.has(administration.id))
        .map(
          (administration): Finding => ({
            id: `administration-unsupported~${administration.id}`,
            kind: 'administration-unsupported',
            clause,
            title: text(
              `Inget objekt svarar för ${administration.name}`,
              `No object answers for ${administration.name}`,
            ),
            why: text(
              'Modellen gäller alla förvaltningar, men bara det som stödjer alla når den här.',
              'The model applies to every administration, but only what supports everybody reaches this one.',
            ),
            subject: { type: 'administration', id: administration.id, name: administration.name },
            objectId: null,
            since: administration.from,
            shouldAct: ableTo({ kind: 'change-object-structure' }, governance),
            mend: null,
          }),
        ),
    )
  },
} as const satisfies FindingQuestion

/** Which shared administrations have no reference to the line's decision about what they answer for? */
export const missingScopes = {
  kind: 'shared-scope-missing',
  about: ['administration'],
  name: text('Gemensam förvaltning utan angivet uppdrag', 'Shared administration without a stated task'),
  clauses: (governance) => cited('shared-scope-missing', governance),
  ask: (governance) =>
    cited('shared-scope-missing', governance).flatMap((clause) =>
      governance.administrations
        .filter((administration) => administration.shared && administration.scopeReference === null)
        .map(
          (administration): Finding => ({
            id: `shared-scope-missing~${administration.id}`,
            kind: 'shared-scope-missing',
            clause,
            title: text(
              `Linjens beslut om uppdraget för ${administration.name} saknas`,
              `The line's decision on the task of ${administration.name} is missing`,
            ),
            why: text(
              'Vad en gemensam förvaltning svarar för bestäms i linjen. Här finns ingen hänvisning till det beslutet.',
              'What a shared administration answers for is set in the line. There is no reference to that decision here.',
            ),
            subject: { type: 'administration', id: administration.id, name: administration.name },
            objectId: null,
            since: administration.from,
            shouldAct: ableTo({ kind: 'set-shared-scope' }, governance),
            mend: { act: 'administrations.set-scope', with: { administrationId: administration.id } },
          }),
        ),
    ),
} as const satisfies FindingQuestion

function vacantOf(kindId: string, kind: string, clause: string, governance: Governance): readonly Finding[] {
  return governance.officesOf(kindId).flatMap((office) => {
    const since = officeVacantSince(office, governance)
    return since === undefined ? [] : [vacancyOf(office, kind, clause, since)]
  })
}

function vacancyOf(office: Office, kind: string, clause: string, since: string): Finding {
  const title = text(office.title, office.title)
  return {
    id: `${kind}~${office.id}`,
    kind,
    clause,
    title: capitalised(compose((l) => (l === 'sv' ? `${title.sv}: ingen innehavare` : `${title.en}: no holder`))),
    why: text(
      'Befattningen har uppgifter i modellen som ingen annan kan utföra.',
      'The office has tasks in the model that nobody else can carry out.',
    ),
    subject: { type: 'office', id: office.id, name: office.title },
    objectId: null,
    since,
    shouldAct: [line],
    mend: { act: 'office-holders.register', with: { officeId: office.id } },
  }
}

/** Since when nobody has held an office; undefined while somebody does. */
export const officeVacantSince = (office: Office, governance: Governance): string | undefined => {
  const holdings = governance.structure.holdings.filter((each) => each.officeId === office.id)
  const since = vacantSince(holdings, office.from, governance.day)
  return since === undefined ? undefined : latest([since, office.from])
}

const mandateClauseOf = (kindId: string, governance: Governance): string | undefined =>
  governance.model.mandates.find((row) => 'office' in row.heldBy && row.heldBy.office === kindId)?.clause

const cited = (
  question: 'administration-unsupported' | 'shared-scope-missing',
  governance: Governance,
): readonly string[] => {
  const clause = governance.cites(question)
  return clause === null ? [] : [clause]
}
