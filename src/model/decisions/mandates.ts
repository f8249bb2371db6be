import { cached } from '../cached.ts'
import { forumId, forumOn } from '../forums/forums.ts'
import { decidersOf, hasDeciders } from '../forums/seats.ts'
import type { Governance } from '../governance.ts'
import { ownAdministration } from '../people/successors.ts'
import type { Able } from '../refusal.ts'
import { mandatesOfModel } from '../rulebook/laterMandates.ts'
import { isWithin, levelOfRole, onLevel } from '../rulebook/levels.ts'
import type { SideId } from '../shapes/governanceModel.ts'
import type { DecisionKind, Mandate } from '../shapes/modelMandates.ts'
import type { DecisionMaker, GovernanceObject, Office } from '../structure.ts'
import { compose, type Text, text } from '../text.ts'

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
  mandatesOfModel(governance.model).filter(
    (row) =>
      row.decision === matter.kind &&
      (row.role === undefined || row.role === matter.role) &&
      (row.side === undefined || row.side === matter.side),
  )

/** The clause that gives the mandate; null when the decision isn't theirs. */
export const mandateClause = (matter: Matter, by: DecisionMaker, governance: Governance): string | null =>
  mandateOf(matter, by, governance)?.clause ?? null

const mandateOf = (matter: Matter, by: DecisionMaker, governance: Governance): Mandate | undefined =>
  mandatesFor(matter, governance).find((row) => isHeldBy(row, by, matter, governance))

/** Does somebody decide it who reaches over all objects, where the object has one of its own to decide? */
export function isBeyondOwn(matter: Matter, by: DecisionMaker, governance: Governance): boolean {
  const row = mandateOf(matter, by, governance)
  const hasOwn = mandatesFor(matter, governance).some(({ within }) => within === 'own-object')
  return row !== undefined && row.within !== 'own-object' && hasOwn
}

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
export function isHeld(by: DecisionMaker, governance: Governance): boolean {
  const forum = by.kind === 'forum' ? forumOn(by.forumId, governance) : undefined
  return forum === undefined ? holdersOf(by, governance).length > 0 : hasDeciders(forum, governance)
}

/** What one is told apart by: an office id, `role~side~objectId`, a forum id. */
export function makerId(by: DecisionMaker): string {
  if (by.kind === 'role') return `${by.role}~${by.side}~${by.objectId}`
  return by.kind === 'office' ? by.officeId : by.forumId
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

export function isHeldBy(row: Mandate, by: DecisionMaker, matter: Matter, governance: Governance): boolean {
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
  const place = ownAdministration(administrationId, governance)
  const within = (offices: readonly Office[]) =>
    offices.filter((each) => ownAdministration(each.administrationId, governance) === place)
  const own = within(all)
  const operation = own.filter(({ id }) => id === operationId)
  if (operation.length > 0) return operation
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

const roleIn = (role: string, side: SideId, object: GovernanceObject | undefined, governance: Governance): Text => {
  const title = governance.roleTitle(role, side)
  return object === undefined ? title : compose((l) => `${title[l]} ${text('i', 'in')[l]} ${object.code}`)
}

/** The decision-maker that an able one would decide as; none for the line, which decides outside the model. */
export function makerFrom(able: Able): DecisionMaker | undefined {
  const { kind, id } = able
  if (id === null) return undefined
  switch (kind) {
    case 'office':
      return { kind, officeId: id }
    case 'forum':
      return { kind, forumId: id }
    case 'role': {
      const [role = '', side = '', objectId = ''] = id.split('~')
      return isSide(side) ? { kind, role, side, objectId } : undefined
    }
    case 'line':
      return undefined
    default:
      return kind satisfies never
  }
}

const isSide = (side: string): side is SideId => side === 'business' || side === 'it'
