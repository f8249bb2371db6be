import type { Governance } from '../governance.ts'
import { doubleHatsIn } from '../roles/doubleHats.ts'
import { levelOfRole } from '../rulebook/levels.ts'
import type { SideId } from '../shapes/governanceModel.ts'
import type { Role } from '../shapes/modelRoles.ts'
import type { Deviation, GovernanceObject } from '../structure.ts'

type Duty = Role['duties'][number]

/** `not-needed`: nobody is appointed to a role that is filled when needed; `personIds` are those whom the duty falls to. */
export const coverageStates = ['covered', 'hole', 'not-needed', 'not-applicable'] as const
type CoverageState = (typeof coverageStates)[number]

export interface CoverageCell {
  readonly state: CoverageState
  readonly personIds: readonly string[]
  /** The deviation that moved the duty to another role. */
  readonly moved: Deviation | null
  /** One of them stands on both sides of the object. */
  readonly onBothSides: boolean
  readonly findingId: string | null
}

/** One side of one object. `needed` counts what somebody must carry there; `covered` what somebody does. */
interface CoverageColumn {
  readonly object: GovernanceObject
  readonly side: SideId
  readonly covered: number
  readonly needed: number
}

export interface CoverageRow {
  readonly duty: Duty
  readonly cells: readonly CoverageCell[]
}

export interface Coverage {
  readonly columns: readonly CoverageColumn[]
  readonly groups: readonly { readonly role: Role; readonly rows: readonly CoverageRow[] }[]
  readonly holes: number
}

const known = new WeakMap<Governance, Coverage>()

/**
 * Who carries what, in which object: the model's duties by role against every object's sides.
 * A Governance never changes, so this is computed once.
 */
export function coverageOf(governance: Governance): Coverage {
  const coverage = known.get(governance) ?? laidOut(governance)
  known.set(governance, coverage)
  return coverage
}

function laidOut(governance: Governance): Coverage {
  const places = governance.objects.flatMap((object) =>
    governance.model.sides.map(({ id: side }) => ({ object, side })),
  )
  const hats = new Map(
    governance.objects.map((object) => [
      object.id,
      new Set(doubleHatsIn(object, governance).map(({ personId }) => personId)),
    ]),
  )
  const cellAt = (role: Role, duty: Duty, { object, side }: Place): CoverageCell => {
    const cell = carriersOf({ role, duty, object, side }, governance)
    const onBothSides = cell.personIds.some((id) => hats.get(object.id)?.has(id))
    return { ...cell, onBothSides, findingId: cell.state === 'hole' ? holeId({ role, duty, object, side }) : null }
  }
  const groups = governance.model.roles.map((role) => ({
    role,
    rows: role.duties.map((duty) => ({ duty, cells: places.map((place) => cellAt(role, duty, place)) })),
  }))
  const rows = groups.flatMap((group) => group.rows)
  const columns = places.map((place, at) => {
    const states = rows.map(({ cells }) => cells[at]?.state)
    const covered = states.filter((state) => state === 'covered').length
    return { ...place, covered, needed: covered + states.filter((state) => state === 'hole').length }
  })
  return { columns, groups, holes: columns.reduce((sum, { covered, needed }) => sum + needed - covered, 0) }
}

interface Place {
  readonly object: GovernanceObject
  readonly side: SideId
}

/** A duty of a role, on one side of one object. */
export interface DutyPlace extends Place {
  readonly role: Role
  readonly duty: Duty
}

export const holeId = ({ role, duty, object, side }: DutyPlace): string =>
  `uncovered-duty~${role.id}~${duty.id}~${side}~${object.id}`

/** Who carries a duty: by deviation, by the role itself, or by the role that it falls to while nobody is appointed. */
export function carriersOf(
  place: DutyPlace,
  governance: Governance,
): Pick<CoverageCell, 'state' | 'personIds' | 'moved'> {
  const { role, duty, object, side } = place
  const applies =
    role.sides.includes(side) && duty.sides.includes(side) && levelOfRole(role, governance.model) === object.level
  if (!applies) return { state: 'not-applicable', personIds: [], moved: null }
  const moved = movedBy(place, governance.deviations)
  if (moved !== undefined) {
    const personIds = holdersOf(moved, governance)
    return { state: personIds.length > 0 ? 'covered' : 'hole', personIds, moved }
  }
  const parts = movedInParts(place, governance)
  const empty = parts.find((each) => holdersOf(each, governance).length === 0)
  const own = ownCarriers(place, governance)
  if (parts.length === 0) return own
  const personIds = [...new Set([...own.personIds, ...parts.flatMap((each) => holdersOf(each, governance))])]
  if (empty !== undefined) return { state: 'hole', personIds, moved: empty }
  const isAllMoved = governance.productsOf(object.id).every(({ id }) => parts.some(({ productId }) => productId === id))
  if (own.state === 'hole' && !isAllMoved) return { ...own, personIds }
  return { state: own.state === 'hole' ? 'covered' : own.state, personIds, moved: parts[0] ?? null }
}

function ownCarriers(
  { role, object, side }: DutyPlace,
  governance: Governance,
): Pick<CoverageCell, 'state' | 'personIds' | 'moved'> {
  const own = holders(role.id, side, object, governance)
  if (own.length > 0) return { state: 'covered', personIds: own, moved: null }
  if (role.needed !== 'when-needed') return { state: 'hole', personIds: [], moved: null }
  if (role.fallsTo === undefined) return { state: 'not-needed', personIds: [], moved: null }
  const fallen = holders(role.fallsTo, side, object, governance)
  return { state: fallen.length > 0 ? 'not-needed' : 'hole', personIds: fallen, moved: null }
}

/** The deviation, among those given, that takes a duty from its own role in all of the object. */
export const movedBy = (place: DutyPlace, deviations: readonly Deviation[]): Deviation | undefined =>
  deviations.find((each) => each.productId === null && takes(each, place))

/** Those that take it from its own role for one product each, while the product is there. */
const movedInParts = (place: DutyPlace, governance: Governance): readonly Deviation[] =>
  governance.deviations.filter(
    (each) => takes(each, place) && governance.productsOf(place.object.id).some(({ id }) => id === each.productId),
  )

const takes = ({ objectId, source, tasks }: Deviation, { role, duty, object, side }: DutyPlace): boolean =>
  objectId === object.id && source.role === role.id && source.side === side && tasks.includes(duty.id)

/** Those on the day who hold the role that a deviation moved tasks to. */
export const holdersOf = ({ objectId, target }: Deviation, governance: Governance): readonly string[] => [
  ...new Set(governance.inRole(target.role, target.side, objectId).map(({ personId }) => personId)),
]

const holders = (role: string, side: SideId, object: GovernanceObject, governance: Governance): readonly string[] => [
  ...new Set(governance.inRole(role, side, object.id).map(({ personId }) => personId)),
]
