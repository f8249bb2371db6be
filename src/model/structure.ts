import type { CalendarDate, Instant, Period } from './dates.ts'
import type { Component, ComponentMove, Placement, Relation } from './shapes/component.ts'
import type { GovernanceModel, SideId } from './shapes/governanceModel.ts'
import type { DecisionKind } from './shapes/modelMandates.ts'
import type { Text } from './text.ts'

/**
 * An organisation's structure through time, as it is stored: every period, also the ended ones.
 * `Governance` is this seen from one day. Annulled records are not here; the audit and the decisions keep them.
 */
export interface Structure {
  readonly organisation: { readonly id: string; readonly name: string; readonly demo: boolean }
  readonly models: readonly ModelVersion[]
  readonly administrations: readonly Administration[]
  readonly offices: readonly Office[]
  readonly holdings: readonly OfficeHolding[]
  readonly persons: readonly Person[]
  readonly objects: readonly ObjectHistory[]
  readonly products: readonly ObjectProduct[]
  readonly appointments: readonly Appointment[]
  readonly confirmations: readonly Confirmation[]
  readonly seatings: readonly Seating[]
  readonly deviations: readonly Deviation[]
  readonly components: readonly Component[]
  readonly placements: readonly Placement[]
  readonly relations: readonly Relation[]
  readonly moves: readonly ComponentMove[]
  readonly decisions: readonly Decision[]
}

/** In force from `from` (null: proposed, waits for adoption) until the next version's first day. */
export interface ModelVersion {
  readonly id: string
  readonly number: number
  readonly model: GovernanceModel
  readonly from: CalendarDate | null
  readonly adoptionId: string | null
  readonly proposedAt: Instant
  /** The forum decision that the proposal rests on, where structure, processes or shared rules change. */
  readonly groundId: string | null
}

export interface Administration extends Period {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly shared: boolean
  readonly predecessorIds: readonly string[]
  /** Who takes over its people, its offices and what it uses, the day after its last. */
  readonly successorId: string | null
  /** The line's own decision about what a shared administration answers for: kept as a reference, decided elsewhere. */
  readonly scopeReference: string | null
  readonly scopeUrl: string | null
}

/** A place in the line organisation. `kind` is the model's office, or null for an ordinary line position. */
export interface Office extends Period {
  readonly id: string
  readonly kind: string | null
  readonly title: string
  readonly administrationId: string | null
  /** What a manager in this place answers for: grounds that the model gives for a seat in a steering group. */
  readonly charges: readonly string[]
}

export interface OfficeHolding extends Period {
  readonly id: string
  readonly officeId: string
  readonly personId: string
  /** The holding that this one acts for: a period within theirs, and they step back in afterwards. */
  readonly standsInForId: string | null
}

export interface Person {
  readonly id: string
  readonly name: string
  /** What the person was called before. */
  readonly formerNames: readonly string[]
  readonly email: string | null
  readonly administrationId: string | null
  /** The operation within the administration that the person belongs to, by the office of its manager, where it is known. */
  readonly operationId: string | null
  /** Shown by role only: name and e-mail are left out of everything that is sent. */
  readonly protectedIdentity: boolean
  readonly leftOn: CalendarDate | null
}

/** What an object is called, where it belongs and whom it supports: all that decisions change while it stands. */
export interface ObjectTraits {
  readonly code: string
  readonly name: string
  readonly level: string
  readonly partOfId: string | null
  readonly category: string
  readonly supportsAll: boolean
  readonly supportsIndirectly: boolean
  readonly administrationIds: readonly string[]
}

/** How an object is from a day, until its next version begins or it closes. */
export interface ObjectVersion extends ObjectTraits {
  readonly from: CalendarDate
}

/** An object through time. Its first version begins when it opens, and the others follow in order. */
export interface ObjectHistory extends Period {
  readonly id: string
  readonly predecessorIds: readonly string[]
  readonly versions: readonly ObjectVersion[]
}

/** An object as it is on a day, with its whole history; its period is that from its opening to its closing. */
export interface GovernanceObject extends ObjectHistory, ObjectTraits {}

export const subareas = ['process', 'capability', 'function', 'area'] as const
export type Subarea = (typeof subareas)[number]

export interface ObjectProduct extends Period {
  readonly id: string
  readonly objectId: string
  readonly name: string
  readonly subarea: Subarea
  readonly contactPersonId: string | null
  /** The product that it was in another object, before a merger or a split. */
  readonly predecessorId: string | null
  /** Null: proposed, and usable at once. */
  readonly decisionId: string | null
}

export interface Appointment extends Period {
  readonly id: string
  readonly role: string
  readonly side: SideId
  readonly personId: string
  readonly objectId: string
  readonly productIds: readonly string[]
  readonly linePositionId: string | null
  readonly dialogueWithId: string | null
  readonly worksForId: string | null
  /** The appointment whose holder this one acts for: a period within theirs, and they step back in afterwards. */
  readonly standsInForId: string | null
  /** Who delegated the task. Those who have confirmed it since are its confirmations. */
  readonly lentById: string | null
  readonly decisionId: string
}

/** That somebody confirms a delegation by a former holder of the delegating role, from the day of the decision. */
export interface Confirmation {
  readonly id: string
  readonly appointmentId: string
  readonly personId: string
  readonly from: CalendarDate
  readonly decisionId: string
}

/** A manager's place in an object's steering group. */
export interface Seating extends Period {
  readonly id: string
  readonly objectId: string
  readonly forum: string
  readonly personId: string
  readonly grounds: readonly string[]
  /** The products that the manager's mandate reaches. */
  readonly productIds: readonly string[]
  readonly decisionId: string
}

export interface RoleOnSide {
  readonly role: string
  readonly side: SideId
}

export interface Deviation extends Period {
  readonly id: string
  readonly objectId: string
  /** The one product that it concerns; null: all of the object. */
  readonly productId: string | null
  readonly tasks: readonly string[]
  readonly source: RoleOnSide
  readonly target: RoleOnSide
  readonly reason: string
  /** The plan or document that notes it; null is a finding. */
  readonly notedIn: string | null
  readonly decisionId: string
}

/** Who decided. Deciding isn't registering: a holder never has to sign in to have decided. */
export type DecisionMaker =
  | { readonly kind: 'office'; readonly officeId: string }
  | { readonly kind: 'role'; readonly role: string; readonly side: SideId; readonly objectId: string }
  | { readonly kind: 'forum'; readonly forumId: string }

/** By whom something was decided, when, and under which reference. */
export interface Decided {
  readonly by: DecisionMaker
  readonly on: CalendarDate
  readonly reference: string
}

export interface Decision extends Decided {
  readonly id: string
  /** Who held the role that decided, as was known when it was recorded. An office and a forum decide whoever sits in them. */
  readonly makerIds: readonly string[]
  readonly kind: DecisionKind
  readonly clause: string
  readonly wording: Text
  readonly objectId: string | null
  readonly personId: string | null
  readonly recordedById: string
  readonly recordedAt: Instant
  readonly annulled: { readonly at: Instant; readonly byId: string; readonly reason: string } | null
  readonly objection: {
    readonly at: Instant
    readonly byId: string
    readonly reason: string
    readonly answeredAt: Instant | null
  } | null
  /** What was answered to the last objection, by whom: its day stands with the objection. */
  readonly answer: { readonly byId: string; readonly text: string } | null
  /** The version of the model that a decision on the model is about. */
  readonly versionId: string | null
}
