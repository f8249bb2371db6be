import { cached } from '../cached.ts'
import { forumId, forumOn } from '../forums/forums.ts'
import { decidersOf, hasDeciders } from '../forums/seats.ts'
import type { Governance } from '../governance.ts'
import { ownAdministration } from '../people/successors.ts'
import { type Able, type Refusal, refuse } from '../refusal.ts'
import { isWithin, levelOfRole, onLevel } from '../rulebook/levels.ts'
import type { SideId } from '../shapes/governanceModel.ts'
import type { DecisionKind, Mandate } from '../shapes/modelMandates.ts'
import type { Decided, DecisionMaker, GovernanceObject, Office } from '../structure.ts'
import { compose, enumerate, type Text, text } from '../text.ts'

/** What a decision is about, as far as a mandate's reach depends on it. */
export interface Matter {
  readonly kind: DecisionKind
  readonly role?: string
  readonly side?: SideId
  readonly objectId?: string
  /** Where the person that an appointment concerns works. */
  readonly administrationId?: string | null
  /** The operation there, by the office of its manager, where that is known. */
  readonly operationId?: string | null
}

/** The model's rows for a decision. None: the model gives nobody the right. */
export const mandatesFor = (matter: Matter, governance: Governance): readonly Mandate[] =>
  governance.model.mandates.filter(
    (row) =>
      row.decision === matter.kind &&
      (row.role === undefined || row.role === matter.role) &&
      (row.side === undefined || row.side === matter.side),
  )

/**
 * May the one who is said to have decided do so? Asked of the structure on the day of the decision:
 * `governance` must be as of `decided.on`.
 */
export function whyNotDecide(matter: Matter, decided: Decided, governance: Governance): Refusal | undefined {
  const rows = mandatesFor(matter, governance)
  const first = rows[0]
  if (first === undefined) return refuse('nobody-may-decide', null)
  const row = rows.find((each) => isHeldBy(each, decided.by, matter, governance))
  if (row === undefined) {
    const couldBeDoneBy = ableTo(matter, governance)
    const missing = [decisionOf(couldBeDoneBy)]
    return refuse(isLineOnly(rows) ? 'scope-set-in-line' : 'wrong-decision-maker', first.clause, {
      missing,
      couldBeDoneBy,
      field: 'decision.by',
    })
  }
  if (!isHeld(decided.by, governance)) {
    return refuse('decision-maker-vacant', row.clause, {
      couldBeDoneBy: ableTo(matter, governance),
      field: 'decision.by',
    })
  }
  return undefined
}

/** The clause that gives the mandate; null when the decision isn't theirs. */
export const mandateClause = (matter: Matter, by: DecisionMaker, governance: Governance): string | null =>
  mandatesFor(matter, governance).find((row) => isHeldBy(row, by, matter, governance))?.clause ?? null

/** The one resolver from a matter to the offices, roles and forums that may decide it, and to today's holders. */
export function ableTo(matter: Matter, governance: Governance): readonly Able[] {
  const { kind, role, side, objectId, administrationId, operationId } = matter
  const key = [kind, role, side, objectId, administrationId, operationId].join('~')
  const known = ablesOn(governance)
  const ables = known.get(key) ?? mandatesFor(matter, governance).flatMap((row) => ablesOf(row, matter, governance))
  known.set(key, ables)
  return ables
}

/** Asked of the same matter by places, findings and refusals of one page. */
const ablesOn = cached((_of: Governance) => new Map<string, readonly Able[]>())

/** The people behind a decision-maker on the day. */
export function holdersOf(by: DecisionMaker, governance: Governance): readonly string[] {
  switch (by.kind) {
    case 'office':
      return governance.holdersOf(by.officeId)
    case 'role':
      return governance.inRole(by.role, by.side, by.objectId).map((each) => each.personId)
    case 'forum': {
      const forum = forumOn(by.forumId, governance)
      return forum === undefined ? [] : decidersOf(forum, governance)
    }
    default:
      return by satisfies never
  }
}

/** Is there anybody behind a decision-maker on the day? */
function isHeld(by: DecisionMaker, governance: Governance): boolean {
  const forum = by.kind === 'forum' ? forumOn(by.forumId, governance) : undefined
  return forum === undefined ? holdersOf(by, governance).length > 0 : hasDeciders(forum, governance)
}

/** "it-chefen", "objektägare verksamhet i UKF", "portföljstyrgruppen". */
export function makerTitle(by: DecisionMaker, governance: Governance): Text {
  switch (by.kind) {
    case 'office': {
      const office = governance.office(by.officeId)
      const kind = governance.model.offices.find((each) => each.id === office?.kind)
      if (kind?.per === 'organisation') return kind.definite ?? kind.name
      return text(office?.title ?? '', office?.title ?? '')
    }
    case 'role':
      return roleIn(by.role, by.side, governance.object(by.objectId), governance)
    case 'forum': {
      const forum = forumOn(by.forumId, governance)
      if (forum === undefined) return text(by.forumId, by.forumId)
      return forum.object === null ? (forum.kind.definite ?? forum.kind.name) : forum.name
    }
    default:
      return by satisfies never
  }
}

function isHeldBy(row: Mandate, by: DecisionMaker, matter: Matter, governance: Governance): boolean {
  const holder = row.heldBy
  if ('office' in holder)
    return (
      by.kind === 'office' && officesFor(row, holder.office, matter, governance).some(({ id }) => id === by.officeId)
    )
  if ('role' in holder) {
    if (by.kind !== 'role' || by.role !== holder.role) return false
    if (!sidesOf(holder, matter, governance).includes(by.side)) return false
    return row.within === 'organisation' || isWithin(objectOf(matter, governance), by.objectId, governance)
  }
  if ('forum' in holder) {
    if (by.kind !== 'forum') return false
    if (row.within === 'own-object') return by.forumId === ownForum(holder.forum, matter, governance)
    return forumOn(by.forumId, governance)?.kind.id === holder.forum
  }
  return false
}

/**
 * The offices that a row gives a matter to. Within a person's own administration it is the manager of their own operation,
 * any of the administration's managers while nobody has told which, and its head where it has none.
 */
function officesFor(row: Mandate, kind: string, matter: Matter, governance: Governance): readonly Office[] {
  const all = governance.officesOf(kind)
  const { administrationId = null, operationId = null } = matter
  if (row.within !== 'own-administration' || administrationId === null) return all
  const operation = all.filter(({ id }) => id === operationId)
  if (operation.length > 0) return operation
  const place = ownAdministration(administrationId, governance)
  const within = (offices: readonly Office[]) =>
    offices.filter((each) => ownAdministration(each.administrationId, governance) === place)
  const own = within(all)
  return own.length > 0
    ? own
    : within(governance.offices).filter((each) => leads(each, governance) === 'administration')
}

/** What the model puts an office over; nothing where it is an ordinary place in the line. */
export const leads = ({ kind }: Office, { model }: Governance) =>
  model.offices.find(({ id }) => id === kind)?.per ?? null

function ablesOf(row: Mandate, matter: Matter, governance: Governance): readonly Able[] {
  const holder = row.heldBy
  if ('office' in holder) {
    return officesFor(row, holder.office, matter, governance).map((office) =>
      able('office', office.id, { kind: 'office', officeId: office.id }, governance),
    )
  }
  if ('forum' in holder) {
    const id = row.within === 'own-object' ? ownForum(holder.forum, matter, governance) : holder.forum
    return [able('forum', id, { kind: 'forum', forumId: id }, governance)]
  }
  if ('line' in holder) return [{ kind: 'line', id: null, title: holder.line, personIds: [] }]
  const role = governance.role(holder.role)
  const objectId = onLevel(objectOf(matter, governance), role && levelOfRole(role, governance.model), governance)?.id
  if (objectId === undefined) return []
  return sidesOf(holder, matter, governance).map((side) =>
    able('role', `${holder.role}~${side}~${objectId}`, { kind: 'role', role: holder.role, side, objectId }, governance),
  )
}

/** The sides on which a role decides. What its holder lends out stays on their own side, where the role is on that. */
function sidesOf(
  { role, side }: { readonly role: string; readonly side?: SideId | undefined },
  matter: Matter,
  governance: Governance,
): readonly SideId[] {
  if (side !== undefined) return [side]
  const sides = governance.role(role)?.sides ?? []
  const isLent = matter.kind === 'appoint' && governance.role(matter.role ?? '')?.delegated === true
  return isLent && matter.side !== undefined && sides.includes(matter.side) ? [matter.side] : sides
}

const able = (kind: Able['kind'], id: string, by: DecisionMaker, governance: Governance): Able => ({
  kind,
  id,
  title: makerTitle(by, governance),
  personIds: holdersOf(by, governance),
})

const objectOf = ({ objectId }: Matter, governance: Governance): GovernanceObject | undefined =>
  objectId === undefined ? undefined : governance.object(objectId)

/** The forum of the matter's object, or of what that is part of: a family's forum decides for the family's objects. */
function ownForum(kind: string, matter: Matter, governance: Governance): string {
  const per = governance.model.forums.find((forum) => forum.id === kind)?.per
  const level = typeof per === 'object' ? per.level : undefined
  return forumId(kind, onLevel(objectOf(matter, governance), level, governance)?.id ?? null)
}

const isLineOnly = (rows: readonly Mandate[]): boolean => rows.every((row) => 'line' in row.heldBy)

const decisionOf = (ables: readonly Able[]): Text => {
  const whom = enumerate(
    ables.slice(0, 3).map((each) => each.title),
    text('eller', 'or'),
  )
  return compose((l) =>
    l === 'sv'
      ? `Ett beslut av ${whom.sv}, med datum och referens`
      : `A decision by ${whom.en}, with date and reference`,
  )
}

const roleIn = (role: string, side: SideId, object: GovernanceObject | undefined, governance: Governance): Text => {
  const title = governance.roleTitle(role, side)
  return object === undefined ? title : compose((l) => `${title[l]} ${text('i', 'in')[l]} ${object.code}`)
}
