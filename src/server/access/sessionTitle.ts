import type { Governance } from '#model/governance'
import { capitalised, compose, type Text, text } from '#model/text'

/** What a person is in one line, and with which shape: the first office, else the first role. */
export function sessionTitle(
  personId: string | null,
  governance: Governance,
): { title: Text | null; side: 'business' | 'it' | 'office' | null } {
  const none = { title: null, side: null }
  if (personId === null) return none
  const office = governance.offices.find(
    (each) => each.kind !== null && governance.holdersOf(each.id).includes(personId),
  )
  const [role] = governance.appointmentsOf(personId)
  if (role !== undefined) {
    const title = governance.titleOf(role)
    const code = governance.object(role.objectId)?.code ?? ''
    return { title: capitalised(compose((l) => `${title[l]} ${text('i', 'in')[l]} ${code}`)), side: role.side }
  }
  return office === undefined ? none : { title: capitalised(text(office.title, office.title)), side: 'office' }
}
