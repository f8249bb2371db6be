import { overlaps } from '#model/dates'
import { forumId, forumOn } from '#model/forums/forums'
import { groundsOf } from '#model/forums/grounds'
import { matterOfSeat, seatTaken } from '#model/forums/seating'
import { isRefusal } from '#model/refusal'
import { onLevel } from '#model/rulebook/levels'
import { capitalised, text } from '#model/text'
import { fault, faultOfRow } from '../problems/faults.ts'
import type { Outcome } from './planAppointments.ts'
import { decidedFor, startOf } from './planMakers.ts'
import type { Planning } from './planOffices.ts'
import { groundsIn } from './rowGrounds.ts'
import type { RowReading } from './rowReading.ts'

/** Asks the rule for steering-group seats. A forum whose seats all follow from appointments refuses in its own words. */
export function planSeating(row: RowReading, forum: string, personId: string, planning: Planning): Outcome {
  const { draft, acting, tell, vocabulary } = planning
  const kind = vocabulary.governance.model.forums.find((each) => each.id === forum)
  const per = kind?.per
  const object = row.objectId === undefined ? undefined : vocabulary.governance.object(row.objectId)
  const objectId = typeof per === 'object' ? onLevel(object, per.level, vocabulary.governance)?.id : undefined
  const place = `seat~${forum}~${objectId ?? ''}`
  const governance = draft.around(place)
  const onDay = forumOn(forumId(forum, objectId ?? null), governance)
  if (kind === undefined || onDay === undefined) {
    tell(
      row.number,
      fault('object-missing', { field: 'object', cell: row.cells.text('object'), options: vocabulary.options.objects }),
    )
    return 'refused'
  }
  const seated = governance.structure.seatings.some(
    (each) => each.objectId === objectId && each.forum === forum && each.personId === personId && overlaps(each, row),
  )
  if (seated) return 'known'
  const decision = decidedFor(row, matterOfSeat(objectId ?? ''), planning)
  if (decision === undefined) return 'refused'
  const grounds = groundsIn(row, kind)
  const order = {
    personId,
    grounds: grounds.map(({ id }) => id),
    productIds: [...row.productIds],
    from: startOf(row, decision, undefined, planning),
    to: row.to,
    decision,
  }
  const outcome = seatTaken(onDay, order, acting, governance)
  if (isRefusal(outcome)) {
    const options = groundsOf(kind).map(({ name }) => ({ value: name.sv, label: capitalised(name) }))
    tell(
      row.number,
      outcome.refused === 'ground-missing'
        ? fault('ground-missing', {
            title: text('Grunden för platsen saknas', 'The ground for the seat is missing'),
            field: 'ground',
            cell: row.cells.text('ground'),
            options,
          })
        : faultOfRow(outcome, row),
    )
    return 'refused'
  }
  draft.takeSeating(place, row.number, outcome.decision, outcome.seating)
  return 'made'
}
