import { cached } from '../cached.ts'
import type { Governance } from '../governance.ts'
import { grouped } from '../grouped.ts'
import type { ItComponent } from '../shapes/component.ts'
import type { CoreField } from '../shapes/modelRegister.ts'
import { type Completeness, completenessOf } from './completeness.ts'
import { itComponentsOn } from './placed.ts'

/** How many fields are filled in for several components, and for how many each field isn't. */
export interface Summed {
  readonly components: number
  /** Of `components` times the core's fields. */
  readonly known: number
  readonly unknown: number
  readonly empty: number
  readonly fields: readonly { readonly field: CoreField; readonly unknown: number; readonly empty: number }[]
}

export const allCompletenessOn = cached(
  (governance: Governance): ReadonlyMap<string, Completeness> =>
    new Map(itComponentsOn(governance).map((each) => [each.id, completenessOf(each, governance)])),
)

function summed(components: readonly ItComponent[], governance: Governance): Summed {
  const all = allCompletenessOn(governance)
  const each = components.map((component) => all.get(component.id) ?? completenessOf(component, governance))
  const sum = (state: keyof Completeness) => each.reduce((total, one) => total + one[state].length, 0)
  return {
    components: components.length,
    ...{ known: sum('known'), unknown: sum('unknown'), empty: sum('empty') },
    fields: governance.register.core.map((field) => ({
      field,
      unknown: each.filter(({ unknown }) => unknown.includes(field)).length,
      empty: each.filter(({ empty }) => empty.includes(field)).length,
    })),
  }
}

/** By the object that answers; null: those that nobody answers for. In the model's order of objects. */
export function completenessByObject(
  governance: Governance,
): readonly { readonly objectId: string | null; readonly sum: Summed }[] {
  const byObject = grouped(
    itComponentsOn(governance),
    (component) => governance.placementOf(component.id)?.objectId ?? null,
  )
  return [...governance.objects.map(({ id }) => id), null].flatMap((objectId) => {
    const components = byObject.get(objectId)
    return components === undefined ? [] : [{ objectId, sum: summed(components, governance) }]
  })
}

/** By the person who is responsible on either side; null: nobody is. The one with most left to tell first. */
export function completenessBySteward(
  governance: Governance,
): readonly { readonly personId: string | null; readonly sum: Summed }[] {
  const stewarded = itComponentsOn(governance).flatMap((component) =>
    stewardsOf(component).map((personId) => ({ personId, component })),
  )
  return [...grouped(stewarded, ({ personId }) => personId)]
    .map(([personId, all]) => ({
      personId,
      sum: summed(
        all.map(({ component }) => component),
        governance,
      ),
    }))
    .sort(
      (a, b) =>
        b.sum.empty + b.sum.unknown - a.sum.empty - a.sum.unknown ||
        governance.nameOf(a.personId ?? '').localeCompare(governance.nameOf(b.personId ?? ''), 'sv'),
    )
}

/** Whoever is responsible on both sides is one steward, not two. */
function stewardsOf({ responsible }: ItComponent): readonly (string | null)[] {
  const named = [...new Set([responsible.business, responsible.it])].filter((id) => id !== null)
  return named.length === 0 ? [null] : named
}

interface Wanted {
  readonly objectId?: string | undefined
  /** Responsible on either side. */
  readonly personId?: string | undefined
  /** Unknown, or empty. */
  readonly field?: CoreField | undefined
}

/** The components that something is missing of, those with most first. */
export function componentsWithHoles(
  { objectId, personId, field }: Wanted,
  governance: Governance,
): readonly ItComponent[] {
  const all = allCompletenessOn(governance)
  const holes = (component: ItComponent) => {
    const { unknown = [], empty = [] } = all.get(component.id) ?? {}
    return [...unknown, ...empty]
  }
  const order = new Intl.Collator('sv')
  return itComponentsOn(governance)
    .filter(
      (each) =>
        (objectId === undefined || governance.placementOf(each.id)?.objectId === objectId) &&
        (personId === undefined || stewardsOf(each).includes(personId)) &&
        (field === undefined ? holes(each).length > 0 : holes(each).includes(field)),
    )
    .map((component) => ({ component, holes: holes(component).length }))
    .sort((a, b) => b.holes - a.holes || order.compare(a.component.name, b.component.name))
    .map(({ component }) => component)
}
