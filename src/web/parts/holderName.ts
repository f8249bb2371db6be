import { m } from '../words/compiled/messages'

interface Named {
  readonly name: string
  readonly protectedIdentity: boolean
}

export interface HolderSeen extends Named {
  readonly id: string
  readonly standsInFor: Named | null
}

/** "T.f. för Leila Haddad"; nothing of one who holds in their own right. */
export const actsFor = ({ standsInFor }: Pick<HolderSeen, 'standsInFor'>): string | undefined =>
  standsInFor === null ? undefined : m.parts_acts_for({ name: named(standsInFor) })

/** "Omar Said (t.f. för Leila Haddad)". `otherwise` is what is said of a protected identity. */
export function nameOfHolder(holder: HolderSeen, otherwise: string = m.parts_protected()): string {
  const name = holder.protectedIdentity ? otherwise : holder.name
  const standsIn = actsFor(holder)
  return standsIn === undefined ? name : `${name} (${standsIn})`
}

const named = ({ name, protectedIdentity }: Named): string => (protectedIdentity ? m.parts_protected() : name)
