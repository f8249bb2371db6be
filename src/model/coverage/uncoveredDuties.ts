import { type CalendarDate, dayAfter, latest } from '../dates.ts'
import { ableTo } from '../decisions/mandates.ts'
import { citedFinding, type Finding } from '../findings.ts'
import { roleVacantSince } from '../forums/seats.ts'
import type { Governance } from '../governance.ts'
import type { Able } from '../refusal.ts'
import { sentence } from '../sentence.ts'
import type { ClauseId } from '../shapes/ids.ts'
import type { Deviation, RoleOnSide } from '../structure.ts'
import { text } from '../text.ts'
import { carriersOf, coverageOf, type DutyPlace, holeId, movedBy } from './coverage.ts'

const words = {
  name: text('Ansvar utan person', 'Responsibility without a person'),
  title: sentence('{duty}: ingen bär ansvaret', '{duty}: nobody carries it'),
  why: sentence(
    'Uppgiften ligger på {role} i {code}, och där finns ingen.',
    'The task lies with {role} in {code}, and there is nobody.',
  ),
  whyMoved: sentence(
    'Uppgiften är flyttad till {role} i {code} genom ett avsteg, och där finns ingen.',
    'The task is moved to {role} in {code} by a deviation, and there is nobody.',
  ),
  roleIn: sentence('{role} i {code}', '{role} in {code}'),
} as const

/** Which responsibilities does nobody carry? One for each empty square of the coverage matrix. */
export const uncoveredDuties = citedFinding(
  'uncovered-duty',
  ['object'],
  words.name,
  (clause, governance, { objects }) =>
    objects.flatMap((object) =>
      governance.model.roles.flatMap((role) =>
        role.duties.flatMap((duty) =>
          governance.model.sides.flatMap(({ id: side }) => holeAt({ role, duty, object, side }, clause, governance)),
        ),
      ),
    ),
  (governance) => coverageOf(governance).columns.reduce((sum, { needed }) => sum + needed, 0),
)

function holeAt(place: DutyPlace, clause: ClauseId, governance: Governance): readonly Finding[] {
  const { role, duty, object, side } = place
  const { state, moved } = carriersOf(place, governance)
  if (state !== 'hole') return []
  const empty = moved?.target ?? { role: role.id, side }
  return [
    {
      id: holeId(place),
      kind: 'uncovered-duty',
      clause,
      title: words.title({ duty: duty.name }),
      why: (moved === null ? words.why : words.whyMoved)({
        role: governance.roleTitle(empty.role, empty.side),
        code: object.code,
      }),
      subject: { type: 'object', id: object.id, name: object.code },
      objectId: object.id,
      since: holeSince(place, moved, governance),
      shouldAct: whoShouldAct(empty, place, governance),
      mend: { act: 'appointments.make', with: { ...empty, objectId: object.id } },
    },
  ]
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
