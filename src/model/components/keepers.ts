import { type Actor, hasRight } from '../acting.ts'
import { role } from '../acts.ts'
import type { Governance } from '../governance.ts'
import { standingIn } from '../lookups.ts'
import { missingWords } from '../missingWords.ts'
import { type Able, type Refusal, refuse } from '../refusal.ts'
import type { RefusalCode } from '../refusalCodes.ts'
import type { Component, ItComponent } from '../shapes/component.ts'
import type { FieldId } from '../shapes/componentFields.ts'
import type { Facts } from '../shapes/facts.ts'
import { holdersAmong } from '../standIns.ts'
import type { Appointment } from '../structure.ts'
import { compose, text } from '../text.ts'
import { isConfirmed } from './confirmed.ts'

/** Who may add a component or a product to an object, as proposed: those with a role that the model names, or who may register. */
export const whyNotAdd = (objectId: string | null, actor: Actor, governance: Governance): Refusal | undefined =>
  whyNotOneOf('addedBy', 'may-not-add-to-object', objectId, actor, governance)

/** Who may change what is known of a component: those with such a role in the object that answers for it. */
export const whyNotKeep = (component: Component, actor: Actor, governance: Governance): Refusal | undefined =>
  whyNotOneOf(
    'keptBy',
    'may-not-keep-component',
    governance.placementOf(component.id)?.objectId ?? null,
    actor,
    governance,
  )

/** Acts on a component are for those. */
export const keeper = role<Component>(({ record, acting, governance }) => whyNotKeep(record, acting.actor, governance))

/** Acts that put something into the object that the body names are for those who may add there. */
export const adder = role<undefined, { readonly objectId: string }>(({ body, acting, governance }) =>
  whyNotAdd(body.objectId, acting.actor, governance),
)

/** Does the person hold a role in the object? */
export const hasRoleIn = (objectId: string, personId: string | null, governance: Governance): boolean =>
  personId !== null && governance.appointmentsOf(personId).some((each) => each.objectId === objectId)

/** Whoever may read all reads what is secret too. */
export const readsAllSecrets = (actor: Actor): boolean => hasRight(actor, 'read-all')

/**
 * Secret fields are for those who work in the answering object today, whichever day they look at, and for whoever may read
 * all. A place that is only proposed opens nothing: anybody with a role can propose one.
 */
export function readsSecrets(component: Pick<Component, 'id'>, actor: Actor, { today }: Governance): boolean {
  if (readsAllSecrets(actor)) return true
  const place = today.placementOf(component.id)
  const isDecided = place !== undefined && isConfirmed(place, today.structure)
  return isDecided && hasRoleIn(place.objectId, actor.personId, today)
}

/** The component as the asking person knows it: a fact that is kept from them isn't there. */
export function componentAsRead(component: ItComponent, actor: Actor, governance: Governance): ItComponent {
  const { facts } = readableFacts(component, actor, governance)
  return facts === component.facts ? component : { ...component, facts }
}

/** What the asking person may read, and which fields are kept from them: also those with nothing in them, or it would tell holes. */
export function readableFacts(
  component: ItComponent,
  actor: Actor,
  governance: Governance,
): { readonly facts: Facts; readonly hidden: readonly FieldId[] } {
  const { secret } = governance.register
  if (secret.length === 0 || readsSecrets(component, actor, governance)) return { facts: component.facts, hidden: [] }
  const all = Object.entries(component.facts)
  const readable = all.filter(([id]) => !secret.some((each) => each === id))
  const facts: Facts = readable.length === all.length ? component.facts : Object.fromEntries(readable)
  return { facts, hidden: secret }
}

function whyNotOneOf(
  roles: 'addedBy' | 'keptBy',
  code: RefusalCode,
  objectId: string | null,
  actor: Actor,
  governance: Governance,
): Refusal | undefined {
  if (hasRight(actor, 'register')) return undefined
  const named = governance.register[roles]
  const holders = holdersIn(roles, objectId, governance)
  if (actor.personId !== null && holders.some((each) => each.personId === actor.personId)) return undefined
  const titles = compose((l) =>
    named.map((id) => governance.role(id)?.name[l] ?? id).join(l === 'sv' ? ' eller ' : ' or '),
  )
  return refuse(code, governance.cites('content-decisions'), {
    missing: [
      named.length === 0
        ? missingWords['may-not-keep-component'].anyRole
        : missingWords['may-not-keep-component'].role({ roles: titles }),
    ],
    couldBeDoneBy: ablesOf(holders, governance),
  })
}

/** Those whom a finding about the object's components is for. */
export const keepersOf = (roles: 'addedBy' | 'keptBy', objectId: string, governance: Governance): readonly Able[] =>
  ablesOf(holdersIn(roles, objectId, governance), governance)

const holdersIn = (
  roles: 'addedBy' | 'keptBy',
  objectId: string | null,
  governance: Governance,
): readonly Appointment[] => {
  const named = governance.register[roles]
  const standing = objectId === null ? [] : holdersAmong(standingIn(governance, objectId), governance.day)
  return named.length === 0 ? standing : standing.filter(({ role }) => named.includes(role))
}

const ablesOf = (holders: readonly Appointment[], governance: Governance): readonly Able[] => {
  const places = new Map(holders.map((each) => [`${each.role}~${each.side}~${each.objectId}`, each]))
  return [...places].map(([id, { role, side, objectId }]) => {
    const title = governance.roleTitle(role, side)
    const code = governance.object(objectId)?.code ?? ''
    return {
      kind: 'role',
      id,
      title: compose((l) => `${title[l]} ${text('i', 'in')[l]} ${code}`),
      personIds: governance.inRole(role, side, objectId).map((each) => each.personId),
    }
  })
}
