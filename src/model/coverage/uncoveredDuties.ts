import { comingToRole } from '../coming.ts'
import { type CalendarDate, dayAfter, latest } from '../dates.ts'
import { ableTo } from '../decisions/mandates.ts'
import { citedFinding, type Finding, untilSomebodyComes } from '../findings.ts'
import { roleVacantSince } from '../forums/seats.ts'
import type { Governance } from '../governance.ts'
import { grouped } from '../grouped.ts'
import type { Able } from '../refusal.ts'
import { causedByEmpty } from '../roles/vacancies.ts'
import { sentence } from '../sentence.ts'
import type { ClauseId } from '../shapes/ids.ts'
import type { Deviation, GovernanceObject, RoleOnSide } from '../structure.ts'
import { enumerate, text } from '../text.ts'
import { carriersOf, coverageOf, type DutyPlace, emptyPlaceOf, holeId, movedBy } from './coverage.ts'

const words = {
  name: text('Ansvar utan person', 'Responsibility without a person'),
  title: sentence('Ingen bär ansvaret som {role}', 'Nobody carries the tasks of {role}'),
  why: sentence(
    'I {code} finns ingen som {role}, och då gör ingen detta: {duties}.',
    'There is no {role} in {code}, and so nobody does this: {duties}.',
  ),
  moved: sentence('{why} Flyttat dit genom ett avsteg: {duties}.', '{why} Moved there by a deviation: {duties}.'),
  roleIn: sentence('{role} i {code}', '{role} in {code}'),
} as const

/** Which responsibilities does nobody carry? One for each empty place, with all that lies there. */
export const uncoveredDuties = citedFinding(
  'uncovered-duty',
  ['object'],
  words.name,
  (clause, governance, { objects }) =>
    objects.flatMap((object) =>
      [...grouped(holesIn(object, governance), (hole) => holeId(hole, governance)).values()].flatMap((holes) =>
        findingOf(holes, clause, governance),
      ),
    ),
  (governance) => coverageOf(governance).columns.reduce((sum, { needed }) => sum + needed, 0),
)

const holesIn = (object: GovernanceObject, governance: Governance): readonly DutyPlace[] =>
  governance.model.roles.flatMap((role) =>
    role.duties.flatMap((duty) =>
      governance.model.sides
        .map(({ id: side }) => ({ role, duty, object, side }))
        .filter((place) => carriersOf(place, governance).state === 'hole'),
    ),
  )

const movedOf = (place: DutyPlace, governance: Governance): Deviation | null => carriersOf(place, governance).moved

function findingOf(holes: readonly DutyPlace[], clause: ClauseId, governance: Governance): readonly Finding[] {
  const [place] = holes
  const [since] = holes.map((hole) => holeSince(hole, movedOf(hole, governance), governance)).sort()
  if (place === undefined || since === undefined) return []
  const { object } = place
  const empty = emptyPlaceOf(place, governance)
  const role = governance.roleTitle(empty.role, empty.side)
  const named = (those: readonly DutyPlace[]) => enumerate(those.map(({ duty }) => duty.name))
  const moved = holes.filter((hole) => movedOf(hole, governance) !== null)
  const why = words.why({ role, code: object.code, duties: named(holes) })
  const finding: Finding = {
    id: holeId(place, governance),
    kind: 'uncovered-duty',
    clause,
    title: words.title({ role }),
    why: moved.length === 0 ? why : words.moved({ why, duties: named(moved) }),
    subject: { type: 'object', id: object.id, name: object.code },
    objectId: object.id,
    since,
    shouldAct: whoShouldAct(empty, place, governance),
    mend: { act: 'appointments.make', with: { ...empty, objectId: object.id } },
    carries: holes.map(({ duty }) => ({ clause, title: duty.name })),
    ...causedByEmpty(empty.role, empty.side, object, governance),
  }
  return [untilSomebodyComes(finding, comingToRole(empty.role, empty.side, object.id, governance), governance)]
}

/** Since the last of those who could have carried it left. */
function holeSince(place: DutyPlace, moved: Deviation | null, governance: Governance): CalendarDate {
  const { role, object, side } = place
  const vacant = (id: string, on = side) => roleVacantSince(id, on, object, governance) ?? governance.day
  if (moved !== null) return latest([moved.from, vacant(moved.target.role, moved.target.side)]) ?? moved.from
  const falls = role.needed === 'when-needed' && role.fallsTo !== undefined ? [vacant(role.fallsTo)] : []
  const past = governance.structure.deviations.filter(({ to }) => to !== null && to < governance.day)
  const carriedUntil = past.flatMap((deviation) =>
    movedBy(place, [deviation]) &&
    deviation.to !== null &&
    wasCarried(deviation.target, deviation.to, place, governance)
      ? [dayAfter(deviation.to)]
      : [],
  )
  return latest([vacant(role.id), ...falls, ...carriedUntil]) ?? governance.day
}

/** Did somebody hold the role that the duty was moved to, on the deviation's last day? */
const wasCarried = (target: RoleOnSide, day: CalendarDate, { object }: DutyPlace, governance: Governance): boolean =>
  governance.structure.appointments.some(
    (each) =>
      each.role === target.role &&
      each.side === target.side &&
      each.objectId === object.id &&
      each.from <= day &&
      (each.to === null || day <= each.to),
  )

/** Who appoints where the model always wants somebody; else those whom the role works for or falls to; else the owners. */
function whoShouldAct(empty: RoleOnSide, { object }: DutyPlace, governance: Governance): readonly Able[] {
  const role = governance.role(empty.role)
  const matter = { kind: 'appoint', ...empty, objectId: object.id } as const
  if (role?.needed === 'always') return ableTo(matter, governance)
  const nearest = role?.worksFor.find(({ of }) => of === empty.side) ?? { role: role?.fallsTo ?? '', side: empty.side }
  const held = governance.inRole(nearest.role, nearest.side, object.id)
  const owners = ableTo({ kind: 'seat', objectId: object.id }, governance)
  if (held.length === 0) return owners
  const title = governance.roleTitle(nearest.role, nearest.side)
  return [
    {
      kind: 'role',
      id: `${nearest.role}~${nearest.side}~${object.id}`,
      title: words.roleIn({ role: title, code: object.code }),
      personIds: held.map(({ personId }) => personId),
    },
  ]
}
