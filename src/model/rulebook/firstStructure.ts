import type { CalendarDate, Instant } from '../dates.ts'
import type { GovernanceModel } from '../shapes/governanceModel.ts'
import type { Administration, ObjectHistory, Office, Structure } from '../structure.ts'

interface Founded {
  readonly organisation: Structure['organisation']
  readonly model: GovernanceModel
  /** First day of the model, its objects, administrations and offices. */
  readonly from: CalendarDate
  readonly now: Instant
  readonly newId: () => string
}

/**
 * An organisation's structure on its first day: the administrations, objects and offices that the model's file lists.
 * The first version needs no decision of adoption.
 */
export function firstStructure({ organisation, model, from, now, newId }: Founded): Structure {
  const period = { from, to: null }
  const ids = new Map(
    [...model.administrations.map(({ id }) => id), ...model.objects.map(({ code }) => code)].map((id) => [id, newId()]),
  )
  const idOf = (id: string): string => ids.get(id) ?? ''
  const administrations = model.administrations.map(
    (each): Administration => ({
      ...{ id: idOf(each.id), code: each.id.toUpperCase(), name: each.name.sv, shared: each.shared },
      ...{ predecessorIds: [], successorId: null, scopeReference: null, scopeUrl: null },
      ...period,
    }),
  )
  const objects = model.objects.map(
    (each): ObjectHistory => ({
      ...{ id: idOf(each.code), predecessorIds: [] },
      ...period,
      versions: [
        {
          ...{ from, code: each.code, name: each.name.sv, level: each.level, category: each.category },
          partOfId: each.partOf === undefined ? null : (ids.get(each.partOf) ?? null),
          supportsAll: each.supports === 'all',
          supportsIndirectly: each.indirectly === 'all',
          administrationIds: each.supports === 'all' ? [] : each.supports.flatMap((id) => ids.get(id) ?? []),
        },
      ],
    }),
  )
  const offices = model.offices.flatMap((kind): readonly Office[] => {
    const office = { kind: kind.id, charges: [], ...period }
    if (kind.per === 'organisation') return [{ ...office, id: newId(), title: kind.name.sv, administrationId: null }]
    if (kind.per === 'operation') return []
    return model.administrations.map((each) => ({
      ...office,
      ...{ id: newId(), title: `${kind.name.sv}, ${each.name.sv}`, administrationId: idOf(each.id) },
    }))
  })
  return {
    organisation,
    models: [{ id: newId(), number: 1, model, from, adoptionId: null, proposedAt: now, groundId: null }],
    ...{ administrations, objects, offices },
    ...{ holdings: [], persons: [], products: [], appointments: [], confirmations: [], seatings: [], deviations: [] },
    ...{ components: [], placements: [], relations: [], moves: [], decisions: [] },
  }
}
