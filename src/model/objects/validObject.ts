import { z } from 'zod'
import { type CalendarDate, covers, overlaps, type Period } from '../dates.ts'
import type { Governance } from '../governance.ts'
import { objectsById, objectsCoded } from '../lookups.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { ObjectHistory, ObjectTraits } from '../structure.ts'
import { enumerate } from '../text.ts'
import { periodsOf } from './versions.ts'

export const Supports = z.strictObject({
  /** Every administration, also those added later. */
  all: z.boolean().default(false),
  /** All others too, through the administrations named. */
  indirectly: z.boolean().default(false),
  administrationIds: z.array(z.uuid()).default([]),
})
export type Supports = z.infer<typeof Supports>

/** May an object look like this from a day on? `closing`: those that give up their codes to it. */
export function whyNotValidObject(
  history: ObjectHistory,
  governance: Governance,
  since: CalendarDate = history.from,
  closing: readonly string[] = [],
): Refusal | undefined {
  const leaving = [history.id, ...closing]
  return periodsOf(history)
    .filter((version) => version.from >= since)
    .reduce<Refusal | undefined>(
      (found, version) => found ?? whyNotSuchVersion(version, leaving, governance),
      undefined,
    )
}

function whyNotSuchVersion(
  version: ObjectTraits & Period,
  leaving: readonly string[],
  governance: Governance,
): Refusal | undefined {
  const { structure, model } = governance
  const { code, category, level, partOfId, administrationIds } = version
  const coded = objectsCoded(structure, code).filter(({ id }) => !leaving.includes(id))
  if (coded.some((other) => periodsOf(other).some((each) => each.code === code && overlaps(each, version))))
    return refuse('code-taken', null, { field: 'code' })
  if (!model.categories.some((each) => each.id === category)) {
    const missing = [enumerate(model.categories.map((each) => each.name))]
    return refuse('category-not-in-model', governance.cites('object-without-category'), { missing, field: 'category' })
  }
  if (!model.levels.some((each) => each.id === level)) return refuse('level-not-in-model', null, { field: 'level' })
  const whole = partOfId === null || leaving.includes(partOfId) ? undefined : objectsById(structure).get(partOfId)
  if (partOfId !== null && (whole === undefined || !covers(whole, version.from)))
    return refuse('object-not-open', null, { field: 'partOfId' })
  const known = administrationIds.every((id) => structure.administrations.some((each) => each.id === id))
  return known ? undefined : refuse('administration-unknown', null, { field: 'supports.administrationIds' })
}
