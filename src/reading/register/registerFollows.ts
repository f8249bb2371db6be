import { completenessOf } from '#model/components/completeness'
import { coreFieldNames } from '#model/components/coreFieldNames'
import { componentsByObject } from '#model/components/placed'
import type { Governance } from '#model/governance'
import type { ImportedRecords } from '#model/imports/importedRecords'
import type { Component } from '#model/shapes/component'
import type { CoreField } from '#model/shapes/modelRegister'
import type { Text } from '#model/text'
import type { NewValue } from './newValues.ts'
import type { RowPlan } from './rowPlan.ts'

/** What the register would be like today with the import in it. Counted of what can be read in; errors stand beside. */
export interface RegisterFollows {
  readonly new: number
  readonly changed: number
  readonly unchanged: number
  readonly relations: number
  readonly personsNew: number
  readonly productsNew: number
  readonly newValues: readonly NewValue[]
  readonly moves: readonly {
    readonly row: number
    readonly componentId: string
    readonly name: string
    readonly fromObjectId: string
    readonly toObjectId: string
  }[]
  /** Components that came with an earlier register and aren't in this one. */
  readonly absent: readonly { readonly componentId: string; readonly name: string; readonly since: string | null }[]
  /** Components afterwards in each object that gets some, and how many of them are new there. */
  readonly objects: readonly { readonly objectId: string; readonly components: number; readonly added: number }[]
  /** Rows whose component no object answers for. */
  readonly orphans: readonly { readonly row: number; readonly name: string }[]
  /** What the model asks of every component and the file's components lack. */
  readonly holes: readonly {
    readonly field: CoreField
    readonly name: Text
    readonly components: number
    /** Some of them, by name. */
    readonly names: readonly string[]
  }[]
  /** Of how many components that is said. */
  readonly components: number
}

interface Turned {
  readonly plans: readonly RowPlan[]
  readonly made: ImportedRecords
  readonly absent: readonly Component[]
  readonly news: readonly NewValue[]
  readonly before: Governance
  readonly after: Governance
}

const namesShown = 10

export function registerFollowsOf({ plans, made, absent, news, before, after }: Turned): RegisterFollows {
  const good = plans.filter((each) => !each.hasErrors)
  const stood = componentsByObject(before)
  const stands = componentsByObject(after)
  const empty = good.map((plan) => ({ name: plan.row.said.name, empty: completenessOf(plan.after, after).empty }))
  return {
    new: made.components.length,
    changed: good.filter((each) => !each.isNew && each.isChanged).length,
    unchanged: good.filter((each) => !each.isNew && !each.isChanged && each.move === undefined).length,
    relations: made.relations.length,
    personsNew: made.persons.length,
    productsNew: made.products.length,
    newValues: news,
    moves: good.flatMap(({ move, row }) =>
      move === undefined
        ? []
        : [
            {
              ...{ row: row.telling.number, componentId: move.componentId, name: row.said.name },
              ...{ fromObjectId: move.fromObjectId, toObjectId: move.toObjectId },
            },
          ],
    ),
    absent: absent.map((each) => ({
      ...{ componentId: each.id, name: each.name },
      since: each.kind === 'it' ? each.absentSince : null,
    })),
    objects: after.objects.flatMap(({ id }) => {
      const components = stands.get(id)?.length ?? 0
      const added = components - (stood.get(id)?.length ?? 0)
      return added === 0 ? [] : [{ objectId: id, components, added }]
    }),
    orphans: good.flatMap(({ id, row }) =>
      after.placementOf(id) === undefined ? [{ row: row.telling.number, name: row.said.name }] : [],
    ),
    holes: after.register.core.flatMap((field) => {
      const those = empty.filter((each) => each.empty.includes(field))
      const names = those.slice(0, namesShown).map(({ name }) => name)
      return those.length === 0 ? [] : [{ field, name: coreFieldNames[field], components: those.length, names }]
    }),
    components: good.length,
  }
}
