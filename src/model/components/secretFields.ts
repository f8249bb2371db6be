import type { Actor } from '../acting.ts'
import type { Governance } from '../governance.ts'

/**
 * May the account read a field of any component? One that the model keeps secret is for whoever may read all, and for those
 * who work in some object today: they read it there, one component at a time. Pages carry this file.
 */
export const readsField =
  (field: string) =>
  ({ rights, personId }: Pick<Actor, 'rights' | 'personId'>, { register, today }: Governance): boolean =>
    !register.secret.some((each) => each === field) ||
    rights.includes('read-all') ||
    (personId !== null && today.appointmentsOf(personId).length > 0)
