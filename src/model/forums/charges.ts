import { type CalendarDate, covers } from '../dates.ts'
import { type Governance, governanceOn } from '../governance.ts'
import { holdingsOfPerson } from '../lookups.ts'
import { missingWords } from '../missingWords.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { Forum } from '../shapes/modelForums.ts'
import type { Office } from '../structure.ts'
import { enumerate, text } from '../text.ts'
import { groundClause, groundsOf } from './grounds.ts'

/** Everything that the model lets a manager answer for, in any of its forums. */
export const chargesInModel = ({ model }: Governance) => [
  ...new Map(model.forums.flatMap(groundsOf).map((each) => [each.id, each])).values(),
]

/** What an office answers for: what is recorded of it, and all of it where the model puts it over an administration or operation. */
export function chargesOf({ kind, charges = [] }: Office, governance: Governance): readonly string[] {
  const per = governance.model.offices.find(({ id }) => id === kind)?.per
  return per === undefined || per === 'organisation' ? charges : chargesInModel(governance).map(({ id }) => id)
}

/** What a person answers for on the day, by the offices that they hold. */
export const chargesHeld = (personId: string, day: CalendarDate, governance: Governance): ReadonlySet<string> =>
  new Set(
    holdingsOfPerson(governance.structure, personId)
      .filter((each) => covers(each, day))
      .flatMap(({ officeId }) => governance.office(officeId) ?? [])
      .flatMap((office) => chargesOf(office, governance)),
  )

/** A member who is seated is a manager, and answers in the line for what the seat is given for. */
export function whyNotManager(
  kind: Forum,
  personId: string,
  grounds: readonly string[],
  from: CalendarDate,
  { structure }: Governance,
): Refusal | undefined {
  const thatDay = governanceOn(structure, from)
  const held = chargesHeld(personId, from, thatDay)
  const known = groundsOf(kind)
  if (!known.some(({ id }) => held.has(id)))
    return refuse('not-a-manager', groundClause(kind), {
      missing: [
        missingWords['not-a-manager']({
          name: thatDay.nameOf(personId),
          grounds: enumerate(
            known.map(({ name }) => name),
            text('eller', 'or'),
          ),
        }),
      ],
      field: 'personId',
    })
  const lacking = known.filter(({ id }) => grounds.includes(id) && !held.has(id))
  return lacking.length === 0
    ? undefined
    : refuse('ground-not-held', groundClause(kind), { missing: lacking.map(({ name }) => name), field: 'grounds' })
}
