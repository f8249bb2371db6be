import { standsFrom } from '../changes.ts'
import type { CalendarDate, Period } from '../dates.ts'
import type { Governance } from '../governance.ts'
import { appointmentsById, decisionsAbout, fallingWith, placementsDecided, productsDecided } from '../lookups.ts'
import { sentence } from '../sentence.ts'
import type { Decision, ModelVersion, Structure } from '../structure.ts'
import type { Text } from '../text.ts'
import type { EffectKind } from './effects.ts'
import { whyNotHeld } from './held.ts'
import { recordTitle } from './recordTitle.ts'
import { wordingOf } from './wording.ts'

const words = {
  more: sentence('{what} och {count} till', '{what} and {count} more'),
  version: sentence('version {number} av modellen', 'version {number} of the model'),
} as const

/**
 * What rests on a decision on the day or later, as it is told; undefined where nothing does any more. One without a record
 * of its own (it ended something, changed an object, or said how it is to be) stands until the same has been decided anew.
 */
export function restingOn(decision: Decision, governance: Governance): Text | undefined {
  const own = recordsOf(decision, governance)
  if (own.length === 0) return isDecidedAnew(decision, governance) ? undefined : wordingOf(decision, governance)
  const [first, ...others] = own.filter(({ stands }) => stands)
  if (first === undefined) return undefined
  return others.length === 0 ? first.told() : words.more({ what: first.told(), count: others.length })
}

interface Resting {
  readonly stands: boolean
  readonly told: () => Text
}

function recordsOf({ id, kind }: Decision, governance: Governance): readonly Resting[] {
  const { structure } = governance
  // A merger takes content along, but it is the object that was decided on.
  if (kind === 'change-object-structure') return []
  const confirmed = fallingWith('confirmations', structure, id).flatMap(
    ({ appointmentId }) => appointmentsById(structure).get(appointmentId) ?? [],
  )
  return [
    ...resting('appointments', [...fallingWith('appointments', structure, id), ...confirmed], governance),
    ...resting('seatings', fallingWith('seatings', structure, id), governance),
    ...resting('deviations', fallingWith('deviations', structure, id), governance),
    ...resting('products', productsDecided(structure, id), governance),
    ...resting('placements', placementsDecided(structure, id), governance),
    ...structure.models
      .filter(({ adoptionId, groundId }) => adoptionId === id || groundId === id)
      .map((version) => ({ stands: isToCome(version, governance), told: () => words.version(version) })),
  ]
}

const resting = <Kind extends EffectKind>(
  kind: Kind,
  records: readonly (Structure[Kind][number] & Period)[],
  governance: Governance,
): readonly Resting[] =>
  records.map((record) => ({
    stands: standsFrom(record, governance.day),
    told: () => recordTitle(kind, record, governance),
  }))

/** In force on the day, or not yet. */
const isToCome = (version: ModelVersion, { version: inForce, day }: Governance): boolean =>
  version.id === inForce.id || version.from === null || version.from > day

/** Has somebody who held the mandate decided in the same matter since? */
function isDecidedAnew(decision: Decision, { structure, day }: Governance): boolean {
  const { kind, clause, objectId } = decision
  if (objectId === null) return false
  return decisionsAbout(structure, objectId).some(
    (each) =>
      each.kind === kind &&
      each.clause === clause &&
      each.annulled === null &&
      each.on <= day &&
      isLater(each, decision) &&
      whyNotHeld(each, structure) === undefined,
  )
}

const isLater = (one: Moment, other: Moment): boolean =>
  one.on > other.on || (one.on === other.on && one.recordedAt >= other.recordedAt)

interface Moment {
  readonly on: CalendarDate
  readonly recordedAt: string
}
