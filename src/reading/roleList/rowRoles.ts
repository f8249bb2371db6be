import type { SideId } from '#model/shapes/governanceModel'
import { compose, text } from '#model/text'
import type { RowCells } from '../cells/rowCells.ts'
import { type Fault, fault } from '../problems/faults.ts'
import type { RoleReading } from './roleWords.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A role or a seat from the role column; without one, an office from either column. */
export function whatIn(cells: RowCells, vocabulary: Vocabulary, faults: Fault[]): RoleReading | undefined {
  const written = cells.text('role')
  const office = cells.text('office')
  if (written === '') {
    if (office === '') faults.push(fault('role-missing', { field: 'role', options: vocabulary.options.roles }))
    return office === '' ? undefined : officeIn(office, vocabulary)
  }
  const found = roleFound(written, vocabulary)
  if (found === undefined) {
    faults.push(fault('role-unknown', { field: 'role', cell: written, options: vocabulary.options.roles }))
    return undefined
  }
  const { value } = found
  if (found.certainty === 'guess' || (value.kind === 'role' && value.old)) {
    const title = text(`Rollen heter ”${written}”`, `The role is called “${written}”`)
    faults.push(
      fault('role-read-as', {
        field: 'role',
        cell: written,
        title,
        detail: readAs(value, vocabulary),
        options: vocabulary.options.roles,
        about: written.toLowerCase(),
      }),
    )
  }
  return value
}

/** "OSG UKF" says the object too: a role is looked for in what else stands there. */
function roleFound(written: string, { roles, objects }: Vocabulary) {
  const found = roles.find(written)
  if (found?.certainty === 'sure') return found
  const words = written.split(/[\s,/]+/)
  const others = words.filter((word) => objects.find(word)?.certainty !== 'sure')
  return (others.length < words.length ? roles.find(others.join(' ')) : undefined) ?? found
}

/** The object that the role column names beside the role. */
export const objectInRole = (cells: RowCells, { objects }: Vocabulary): string | undefined =>
  cells
    .text('role')
    .split(/[\s,/]+/)
    .flatMap((word) => {
      const found = objects.find(word)
      return found?.certainty === 'sure' ? [found.value.id] : []
    })[0]

/** An office that the model has no name for is an ordinary place in the line. */
export function officeIn(title: string, vocabulary: Vocabulary): RoleReading {
  const found = vocabulary.roles.find(title)
  return found?.certainty === 'sure' && found.value.kind === 'office' ? found.value : { kind: 'office', office: '' }
}

function readAs(value: RoleReading, { governance }: Vocabulary) {
  const { model } = governance
  const name = {
    role: () => {
      if (value.kind !== 'role') return undefined
      return value.side === undefined ? governance.role(value.role)?.name : governance.roleTitle(value.role, value.side)
    },
    office: () => model.offices.find((each) => value.kind === 'office' && each.id === value.office)?.name,
    seat: () => model.forums.find((each) => value.kind === 'seat' && each.id === value.forum)?.name,
  }[value.kind]()
  return compose((l) => `${text('Läses som', 'Read as')[l]} ${name?.[l] ?? ''}`)
}

export function sideIn(
  what: RoleReading & { kind: 'role' },
  cells: RowCells,
  vocabulary: Vocabulary,
  faults: Fault[],
): SideId | undefined {
  const { options, governance, sides } = vocabulary
  const written = cells.text('side')
  const found = written === '' ? undefined : sides.find(written)?.value
  if (written !== '' && found === undefined) {
    faults.push(fault('side-unknown', { field: 'side', cell: written, options: options.sides }))
    return what.side
  }
  // An old title's usual side is a habit; what the column says outright goes before it.
  if (what.side !== undefined && found !== undefined && what.side !== found && !what.old) {
    faults.push(
      fault('side-unclear', { field: 'side', cell: `${cells.text('role')}, ${written}`, options: options.sides }),
    )
    return undefined
  }
  const [only, ...more] = governance.role(what.role)?.sides ?? []
  const side = found ?? what.side ?? (more.length === 0 ? only : undefined)
  if (side === undefined)
    faults.push(fault('side-missing', { field: 'side', cell: cells.text('role'), options: options.sides }))
  return side
}
