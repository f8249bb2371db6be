import { covers, overlaps } from '#model/dates'
import type { Governance } from '#model/governance'
import type { SideId } from '#model/shapes/governanceModel'
import type { Role } from '#model/shapes/modelRoles'
import type { Appointment } from '#model/structure'
import { text } from '#model/text'
import { nameKey, personNameOf } from '../cells/personNames.ts'
import { fault } from '../problems/faults.ts'
import type { Planning } from './planOffices.ts'
import type { RowReading } from './rowReading.ts'

// What an appointment must name beside its person, read in the row or found from who stands where.

/** The office column's place in the line, or the one that the person is known to hold on the first day. */
export function linePositionOf(
  row: RowReading,
  personId: string,
  planning: Planning,
  governance: Governance,
): string | null {
  if (row.office !== '') return planning.positions.get(row.number) ?? null
  const held = governance.structure.holdings.filter((each) => each.personId === personId && covers(each, row.from))
  const offices = held
    .flatMap((each) => governance.office(each.officeId) ?? [])
    .sort((a, b) => (a.title < b.title ? -1 : 1))
  const [first] = offices
  if (first !== undefined && offices.length > 1) {
    planning.tell(
      row.number,
      fault('line-position-guessed', {
        field: 'office',
        detail: text(`Läses som ${first.title}`, `Read as ${first.title}`),
        options: offices.map((each) => ({ value: each.title, label: text(each.title, each.title) })),
      }),
    )
  }
  return first?.id ?? null
}

/** Whose work the specialist does: named in the row, or the only one there is; the leading role before others. */
export function leadOf(
  role: Role,
  about: { side: SideId; objectId: string },
  row: RowReading,
  { tell, vocabulary }: Planning,
  governance: Governance,
): string | null {
  const rank = (each: Appointment) =>
    role.worksFor.findIndex((lead) => lead.of === about.side && lead.role === each.role && lead.side === each.side)
  // One who began later than the row is one only where nobody stood there then.
  const late = (each: Appointment) => Number(each.from > row.from)
  const leads = governance.structure.appointments
    .filter((each) => each.objectId === about.objectId && overlaps(each, row) && rank(each) >= 0)
    .sort((a, b) => late(a) - late(b) || rank(a) - rank(b) || (a.personId < b.personId ? -1 : 1))
  const written = row.cells.text('worksFor')
  if (written === '') {
    const [first, second] = leads
    if (first !== undefined && second !== undefined && late(first) === late(second) && rank(first) === rank(second)) {
      const name = governance.nameOf(first.personId)
      tell(
        row.number,
        fault('works-for-guessed', { field: 'worksFor', detail: text(`Läses som ${name}`, `Read as ${name}`) }),
      )
    }
    return first?.id ?? null
  }
  const read = vocabulary.roles.find(written)?.value
  const lead = leads.find(
    (each) =>
      (read?.kind === 'role' && read.role === each.role) ||
      nameKey(governance.person(each.personId)?.name ?? '') === nameKey(personNameOf(written)),
  )
  if (lead === undefined) tell(row.number, fault('works-for-unknown', { field: 'worksFor', cell: written }))
  return lead?.id ?? null
}

/** By name, by role in the object, or the one whom the person works for. */
export function dialogueOf(
  row: RowReading,
  objectId: string,
  worksForId: string | null,
  { tell, vocabulary, personsByName }: Planning,
  governance: Governance,
): string | null {
  const written = row.cells.text('dialogue')
  if (written === '') return null
  if (isWithWhomWorksFor(row))
    return governance.structure.appointments.find((each) => each.id === worksForId)?.personId ?? null
  const read = vocabulary.roles.find(written)?.value
  const inRole =
    read?.kind === 'role'
      ? governance.structure.appointments.find(
          (each) =>
            each.role === read.role &&
            (read.side ?? each.side) === each.side &&
            each.objectId === objectId &&
            covers(each, row.from),
        )
      : undefined
  const personId = inRole?.personId ?? personsByName.get(nameKey(personNameOf(written))) ?? null
  if (personId === null)
    tell(row.number, fault('dialogue-unknown', { field: 'dialogue', cell: written, options: dialogueOptions }))
  return personId
}

const worksForOption = 'works-for'
export const isWithWhomWorksFor = (row: RowReading): boolean => row.cells.text('dialogue') === worksForOption
export const dialogueOptions = [
  { value: worksForOption, label: text('Den som personen arbetar åt', 'The one whom the person works for') },
]
