import { z } from 'zod'
import type { Acting, Actor } from '../acting.ts'
import { type Act, right } from '../acts.ts'
import type { StructureChange } from '../changes.ts'
import { leads } from '../decisions/mandates.ts'
import type { Governance } from '../governance.ts'
import { personsAt } from '../lookups.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { Person } from '../structure.ts'
import { text } from '../text.ts'
import { maySeeName, whyNotCalled } from './protecting.ts'
import { ownAdministration } from './successors.ts'

const PersonName = z.string().trim().min(1).max(200)
const Email = z.email().max(254)

export const registerPerson = {
  id: 'persons.register',
  name: text('Lägg till person', 'Add a person'),
  clauses: [],
  by: right('register'),
  body: z.strictObject({
    name: PersonName,
    email: Email.nullable().default(null),
    administrationId: z.uuid().nullable().default(null),
    /** The operation there, by the office of its manager. */
    operationId: z.uuid().nullable().default(null),
    protectedIdentity: z.boolean().default(false),
  }),
  refusals: ['person-email-taken', 'administration-unknown', 'operation-unknown', 'name-by-administrator'],
} as const satisfies Act

export const changePerson = {
  id: 'persons.change',
  name: text('Ändra uppgifter om en person', "Change a person's details"),
  clauses: [],
  by: right('register'),
  body: z.strictObject({
    name: PersonName.optional(),
    email: Email.nullable().optional(),
    administrationId: z.uuid().nullable().optional(),
    operationId: z.uuid().nullable().optional(),
  }),
  refusals: ['person-email-taken', 'administration-unknown', 'operation-unknown', 'name-by-administrator'],
} as const satisfies Act

export const protectPerson = {
  id: 'persons.protect',
  name: text('Skydda identiteten', 'Protect the identity'),
  clauses: [],
  by: right('register'),
  body: z.strictObject({}),
  refusals: [],
} as const satisfies Act

export const unprotectPerson = {
  id: 'persons.unprotect',
  name: text('Ta bort skyddet av identiteten', 'Remove the protection of the identity'),
  clauses: [],
  // Whoever protects somebody needn't be one who sees who it is; whoever shows them to all is, and says why.
  by: right('administer'),
  body: z.strictObject({ reason: z.string().trim().min(1).max(1000) }),
  refusals: [],
} as const satisfies Act

type Details = Pick<Person, 'email' | 'administrationId' | 'operationId'>

function whyNotSuchPerson(details: Details, id: string | null, governance: Governance): Refusal | undefined {
  const { email, administrationId, operationId } = details
  const taken = email !== null && personsAt(governance.structure, email).some((each) => each.id !== id)
  if (taken) return refuse('person-email-taken', null, { field: 'email' })
  const known =
    administrationId === null || governance.structure.administrations.some((each) => each.id === administrationId)
  if (!known) return refuse('administration-unknown', null, { field: 'administrationId' })
  const office = operationId === null ? undefined : governance.office(operationId)
  const isThere =
    office !== undefined &&
    leads(office, governance) === 'operation' &&
    ownAdministration(office.administrationId, governance) === ownAdministration(administrationId, governance)
  return operationId === null || isThere ? undefined : refuse('operation-unknown', null, { field: 'operationId' })
}

export function personRegistered(
  order: z.infer<typeof registerPerson.body>,
  acting: Acting,
  governance: Governance,
): { readonly person: Person; readonly change: StructureChange } | Refusal {
  const { actor } = acting
  const refusal =
    whyNotSuchPerson(order, null, governance) ??
    (order.protectedIdentity ? undefined : whyNotCalled(order.name, actor, governance))
  if (refusal !== undefined) return refusal
  const person: Person = { ...order, id: acting.newId(), formerNames: [], leftOn: null }
  return { person, change: { added: { persons: [person] } } }
}

/** Who somebody is, is changed by those who may see it. */
export const whyNotChangePerson = (person: Person, actor: Actor): Refusal | undefined =>
  maySeeName(actor, person) ? undefined : refuse('right-missing', null)

export function personChanged(
  person: Person,
  order: z.infer<typeof changePerson.body>,
  actor: Actor,
  governance: Governance,
): { readonly person: Person; readonly change: StructureChange } | Refusal {
  const { name = person.name, email = person.email, administrationId = person.administrationId } = order
  // Whoever changes administration leaves the operation too.
  const stays = administrationId === person.administrationId
  const { operationId = stays ? (person.operationId ?? null) : null } = order
  const details = { name, email, administrationId, operationId }
  const isSameOperation = operationId === (person.operationId ?? null)
  const isOpenOne = name !== person.name && !person.protectedIdentity
  const refusal =
    whyNotChangePerson(person, actor) ??
    // What isn't changed isn't asked again: the operation may have moved since.
    whyNotSuchPerson(stays && isSameOperation ? { ...details, operationId: null } : details, person.id, governance) ??
    (isOpenOne ? whyNotCalled(name, actor, governance) : undefined)
  if (refusal !== undefined) return refusal
  const former = new Set(name === person.name ? person.formerNames : [...person.formerNames, person.name])
  former.delete(name)
  const changed = { ...person, ...details, formerNames: [...former] }
  return { person: changed, change: { changed: { persons: [changed] } } }
}
