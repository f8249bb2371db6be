import { z } from 'zod'
import { type Actor, hasRight } from '../acting.ts'
import { type Act, right, rights, signedIn } from '../acts.ts'
import type { CalendarDate } from '../dates.ts'
import type { Governance } from '../governance.ts'
import { personsAt } from '../lookups.ts'
import { hasLeft, refuseLeft } from '../people/presence.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { Person } from '../structure.ts'
import { text } from '../text.ts'

const Rights = z.array(z.enum(rights)).max(rights.length)

/**
 * An account of one organisation: a way in, and rights outside the model. Mandates never come from here. It is closed when
 * it is disabled, and from the day after its person's last one at work.
 */
export interface Account {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly personId: string | null
  readonly rights: readonly string[]
  readonly disabledAt: string | null
  /** Somebody has chosen a password for it; until then nobody can come in by it. */
  readonly hasPassword: boolean
}

export const makeAccount = {
  id: 'accounts.make',
  name: text('Skapa konto', 'Make an account'),
  clauses: [],
  by: right('administer'),
  work: true,
  bySession: true,
  body: z.strictObject({
    personId: z.uuid().nullable().default(null),
    name: z.string().trim().min(1).max(200),
    email: z.email().max(254),
    rights: Rights.default([]),
  }),
  refusals: ['email-taken', 'person-unknown', 'person-left', 'person-has-address', 'person-has-account'],
} as const satisfies Act

export const changeAccount = {
  id: 'accounts.change',
  name: text('Ändra rättigheter', 'Change rights'),
  clauses: [],
  by: right('administer'),
  work: true,
  bySession: true,
  body: z.strictObject({ rights: Rights, disabled: z.boolean().default(false) }),
  refusals: ['last-administrator', 'person-left', 'person-has-account'],
} as const satisfies Act

export const renewActivation = {
  id: 'accounts.renew-activation',
  name: text('Ny aktiveringskod', 'New activation code'),
  clauses: [],
  by: right('administer'),
  work: true,
  bySession: true,
  body: z.strictObject({}),
  refusals: ['account-disabled'],
} as const satisfies Act

export const endSession = {
  id: 'sessions.end',
  name: text('Avsluta en egen inloggning', 'End a session of one’s own'),
  clauses: [],
  by: signedIn,
  work: true,
  bySession: true,
  body: z.strictObject({}),
  refusals: [],
} as const satisfies Act

type Closing = Pick<Account, 'disabledAt' | 'personId'>

/** The last day at work of whoever has the account, where it is known. */
export const lastDayOf = ({ personId }: Pick<Account, 'personId'>, governance: Governance): CalendarDate | null =>
  (personId === null ? undefined : governance.person(personId))?.leftOn ?? null

/** Whoever has the account, where their last day was before today. */
const whoLeft = ({ personId }: Pick<Account, 'personId'>, governance: Governance): Person | undefined => {
  const person = personId === null ? undefined : governance.person(personId)
  return person !== undefined && hasLeft(person, governance.day) ? person : undefined
}

/** Was its last day before today? */
export const isLeft = (account: Pick<Account, 'personId'>, governance: Governance): boolean =>
  hasLeft({ leftOn: lastDayOf(account, governance) }, governance.day)

export const isClosed = (account: Closing, governance: Governance): boolean =>
  account.disabledAt !== null || isLeft(account, governance)

type Standing = Pick<Account, 'id' | 'email' | 'personId' | 'disabledAt'>

/** `standing`: the accounts that have the person or the address already. */
export const whyNotMakeAccount = (
  { personId, email }: Pick<Account, 'personId' | 'email'>,
  standing: readonly Standing[],
  governance: Governance,
): Refusal | undefined => {
  // An account of nobody's would stay when the person leaves.
  if (personId === null && personsAt(governance.structure, email).length > 0)
    return refuse('person-has-address', null, { field: 'personId' })
  if (personId !== null && governance.person(personId) === undefined)
    return refuse('person-unknown', null, { field: 'personId' })
  const left = whoLeft({ personId }, governance)
  if (left !== undefined) return refuseLeft(left, governance, 'personId')
  if (standing.some((each) => each.email === email.toLowerCase()))
    return refuse('email-taken', null, { field: 'email' })
  return whyNotOpenFor(personId, standing, 'personId')
}

/** A person comes in by one account, so that what is done as them is told where they see it. */
const whyNotOpenFor = (personId: string | null, others: readonly Standing[], field: string): Refusal | undefined =>
  personId !== null && others.some((each) => each.personId === personId && each.disabledAt === null)
    ? refuse('person-has-account', null, { field })
    : undefined

/** A code opens a door: there is none to a closed account. */
export const whyNotRenewActivation = (account: Closing, governance: Governance): Refusal | undefined =>
  isClosed(account, governance) ? refuse('account-disabled', null) : undefined

type AccountChange = z.infer<typeof changeAccount.body>

export const endsAdministering = ({ disabled, rights: given }: AccountChange): boolean =>
  disabled || !given.includes('administer')

/** `others`: the person's accounts. Whoever has left is given nothing, and what is opened must be their only one. */
export function whyNotChangeAccount(
  account: Account,
  { rights: given, disabled }: AccountChange,
  others: readonly Standing[],
  governance: Governance,
): Refusal | undefined {
  const isOpened = account.disabledAt !== null && !disabled
  const isGiven = given.some((each) => !account.rights.includes(each))
  const left = whoLeft(account, governance)
  if ((isOpened || isGiven) && left !== undefined) return refuseLeft(left, governance, 'rights')
  return isOpened
    ? whyNotOpenFor(
        account.personId,
        others.filter(({ id }) => id !== account.id),
        'rights',
      )
    : undefined
}

export const mayAdminister = (account: Account, governance: Governance): boolean =>
  account.rights.includes('administer') && !isClosed(account, governance)

/** Whoever is to leave doesn't, nor whoever never came in; where the demo is, anybody is let in by choosing. */
const goesOnAdministering = (account: Account, governance: Governance): boolean =>
  mayAdminister(account, governance) &&
  lastDayOf(account, governance) === null &&
  (account.hasPassword || governance.structure.organisation.demo)

/** Whoever registers doesn't so shut out those who were given rights to see to what they do. */
export const whyNotCloseFor = (accounts: readonly Account[], actor: Actor): Refusal | undefined =>
  accounts.some(({ rights: own }) => own.length > 0) && !hasRight(actor, 'administer')
    ? refuse('right-missing', null, { field: 'on' })
    : undefined

/** An organisation always keeps somebody who can administer it. `ending`: accounts that no longer will. */
export const whyNotEndAdministering = (
  ending: ReadonlySet<string>,
  accounts: readonly Account[],
  governance: Governance,
  field?: string,
): Refusal | undefined =>
  accounts.some((each) => !ending.has(each.id) && goesOnAdministering(each, governance))
    ? undefined
    : refuse('last-administrator', null, field === undefined ? {} : { field })
