import { type CalendarDate, dayAfter, latest } from '../dates.ts'
import { ableTo } from '../decisions/mandates.ts'
import { cited, type Finding, type FindingQuestion } from '../findings.ts'
import { roleVacantSince } from '../forums/seats.ts'
import type { Governance } from '../governance.ts'
import type { Able } from '../refusal.ts'
import type { ClauseId } from '../shapes/ids.ts'
import type { RoleOnSide } from '../structure.ts'
import { compose, text } from '../text.ts'
import { carriersOf, type DutyPlace, holeId, movedBy } from './coverage.ts'

/** Which responsibilities does nobody carry? One for each empty square of the coverage matrix. */
export const uncoveredDuties = {
  kind: 'uncovered-duty',
  about: ['object'],
  name: text('Ansvar utan person', 'Responsibility without a person'),
  clauses: (governance) => cited('uncovered-duty', governance),
  ask: (governance) =>
    cited('uncovered-duty', governance).flatMap((clause) =>
      governance.objects.flatMap((object) =>
        governance.model.roles.flatMap((role) =>
          role.duties.flatMap((duty) =>
            governance.model.sides.flatMap(({ id: side }) => holeAt({ role, duty, object, side }, clause, governance)),
          ),
        ),
      ),
    ),
} as const satisfies FindingQuestion

function holeAt(place: DutyPlace, clause: ClauseId, governance: Governance): readonly Finding[] {
  const { role, duty, object, side } = place
  const { state, moved } = carriersOf(place, governance)
  if (state !== 'hole') return []
  const empty = moved?.target ?? { role: role.id, side }
  const title = governance.roleTitle(empty.role, empty.side)
  return [
    {
      id: holeId(place),
      kind: 'uncovered-duty',
      clause,
      title: compose((l) => `${duty.name[l]}: ${text('ingen bär ansvaret', 'nobody carries it')[l]}`),
      why: compose((l) =>
        l === 'sv'
          ? `Uppgiften ligger på ${title.sv} i ${object.code}, och där finns ingen.`
          : `The task lies with ${title.en} in ${object.code}, and there is nobody.`,
      ),
      subject: { type: 'object', id: object.id, name: object.code },
      objectId: object.id,
      since: holeSince(place, governance),
      shouldAct: whoShouldAct(empty, place, governance),
      mend: { act: 'appointments.make', with: { ...empty, objectId: object.id } },
    },
  ]
}

/** Since the last of those who could have carried it left. */
function holeSince(place: DutyPlace, governance: Governance): CalendarDate {
  const { role, object, side } = place
  const vacant = (id: string, on = side) => roleVacantSince(id, on, object, governance) ?? governance.day
  const moved = movedBy(place, governance.deviations)
  if (moved !== undefined) return latest([moved.from, vacant(moved.target.role, moved.target.side)]) ?? moved.from
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
      title: compose((l) => `${title[l]} ${text('i', 'in')[l]} ${object.code}`),
      personIds: held.map(({ personId }) => personId),
    },
  ]
}
