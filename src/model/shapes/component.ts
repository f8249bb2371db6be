import type { CalendarDate, Period } from '../dates.ts'
import type { BusinessComponentType, ItComponentType, RelationKind } from './componentKinds.ts'
import type { Facts, Known } from './facts.ts'
import type { SideId } from './governanceModel.ts'

interface Registered extends Period {
  readonly id: string
  readonly name: string
  /** Other names that people use for it: a supplier's product name, an abbreviation. */
  readonly aliases: readonly string[]
  readonly description: string | null
}

/** IT support with its technical documentation: a system, a server, a database, an e-service. */
export interface ItComponent extends Registered {
  readonly kind: 'it'
  readonly type: ItComponentType
  /** A server or database follows its parent: it has no placement of its own. */
  readonly partOfId: string | null
  /** What the register that it came from calls it; an import finds it again by this. */
  readonly key: string | null
  /** The administrations that use it. */
  readonly administrationIds: Known<readonly string[]>
  /** Products that use it beside its home product, also other objects'. */
  readonly usingProductIds: readonly string[]
  /** One on each side. The same person on both is a finding: registers come so, and nobody is served by refusing them. */
  readonly responsible: Readonly<Record<SideId, string | null>>
  /** The application management services that it has, by the model's ids. */
  readonly services: Known<readonly string[]>
  /** IT's responsible person for those services. */
  readonly servicePersonId: string | null
  readonly documents: readonly DocumentLink[]
  readonly assessments: Readonly<Record<SideId, Assessment | null>>
  readonly facts: Facts
  /** When somebody last said that all this is still right. */
  readonly attested: Attested | null
  /** The day of the import whose file didn't have it any more; null: it had, or it came from no file. */
  readonly absentSince: CalendarDate | null
}

/** Support other than IT: a routine, a template, training. The operation answers for it unless it is assigned to the object. */
export interface BusinessComponent extends Registered {
  readonly kind: 'business'
  readonly type: BusinessComponentType
  readonly url: string | null
  /** The IT components that it is about, also another object's. */
  readonly itComponentIds: readonly string[]
  /** The administration whose operation answers for it. */
  readonly administrationId: string | null
  readonly assignment: Assignment | null
}

export type Component = ItComponent | BusinessComponent

/** An operation's assignment to the object: from then on somebody in the object owns it and looks it over. */
export interface Assignment {
  readonly byAdministrationId: string
  readonly on: CalendarDate
  readonly reference: string
  readonly ownerPersonId: string
  readonly reviewOn: CalendarDate
  /** The operation's decision; those from before it was one have none. */
  readonly decisionId?: string
}

export interface DocumentLink {
  readonly title: string
  readonly url: string
}

/** What one side thinks of the component's future. */
export interface Assessment {
  readonly value: string
  readonly byPersonId: string | null
  readonly on: CalendarDate
}

export interface Attested {
  readonly byPersonId: string
  readonly on: CalendarDate
}

/** Which object answers for a component, in which product it is at home, and since when. Proposed until a decision confirms it. */
export interface Placement extends Period {
  readonly id: string
  readonly componentId: string
  readonly objectId: string
  readonly productId: string | null
  readonly decisionId: string | null
}

export const moveStates = ['open', 'done', 'withdrawn'] as const

/** A move to another object that has been proposed, and what has been decided about it so far. */
export interface ComponentMove {
  readonly id: string
  readonly componentId: string
  readonly fromObjectId: string
  readonly toObjectId: string
  readonly toProductId: string | null
  readonly reason: string
  readonly proposedById: string
  readonly proposedOn: CalendarDate
  readonly state: (typeof moveStates)[number]
  readonly consultations: readonly Consultation[]
  readonly decisionIds: readonly string[]
}

/** That another object concerned was asked, and what it said. */
export interface Consultation {
  readonly objectId: string
  readonly on: CalendarDate
  readonly note: string
}

/** `from` depends on, integrates with, or is replaced by `to`. */
export interface Relation extends Period {
  readonly id: string
  readonly kind: RelationKind
  readonly fromId: string
  readonly toId: string
  /** What goes between them and how often, in a line. */
  readonly note: string | null
}
