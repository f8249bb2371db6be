import { cached } from '../cached.ts'
import { findingsOn } from '../findingsOn.ts'
import type { Governance } from '../governance.ts'
import { grouped } from '../grouped.ts'
import { ownAdministration, usersOn } from '../people/successors.ts'
import type { Component } from '../shapes/component.ts'
import { isUnknown } from '../shapes/facts.ts'
import type { GovernanceObject, ObjectProduct } from '../structure.ts'
import { allCompletenessOn } from './completenessSums.ts'
import { openMoney, openNumber, openWord } from './openFacts.ts'
import { componentsOn } from './placed.ts'

/** A component as the map shows it: nothing that the model keeps secret. */
export interface Charted {
  readonly id: string
  readonly name: string
  readonly kind: Component['kind']
  /** As stated; null: not stated, or unknown. */
  readonly lifecycle: string | null
  readonly criticality: string | null
  readonly category: string | null
  readonly users: number | null
  /** Öre a year, running and development together. */
  readonly cost: number | null
  /** It stands there as proposed until a decision confirms it. */
  readonly isProposed: boolean
  /** How many of the fields that the model asks for are empty or unknown. */
  readonly holes: number
  readonly findings: number
}

export interface ChartedProduct {
  /** Null: at home in no product of the object. */
  readonly product: ObjectProduct | null
  readonly components: readonly Charted[]
  readonly findings: number
}

export interface ChartedObject {
  /** Null: those that no object answers for. */
  readonly object: GovernanceObject | null
  readonly products: readonly ChartedProduct[]
  /** Products and components of it that have a finding. */
  readonly withFindings: number
}

export interface MapFilter {
  /** One object alone. */
  readonly objectId?: string | undefined
  /** What an administration uses: the IT components that name it, and the business components that it answers for. */
  readonly administrationId?: string | undefined
}

/** Objects with their products and components, in the model's order; what no object answers for comes last. */
export function mapOf(
  governance: Governance,
  { objectId, administrationId }: MapFilter = {},
): readonly ChartedObject[] {
  const asked = wholeMapOn(governance).filter(({ object }) => objectId === undefined || object?.id === objectId)
  if (administrationId === undefined) return asked
  const used = new Set(
    componentsOn(governance).flatMap((each) => (isUsedBy(each, administrationId, governance) ? each.id : [])),
  )
  return asked.flatMap(({ object, products }) => {
    const left = products.map((each) => ({ ...each, components: each.components.filter(({ id }) => used.has(id)) }))
    // A product is shown also when nothing is left in it; what has no home only as long as there is some.
    const shown = left.filter(({ product, components }) => product !== null || components.length > 0)
    return object === null && shown.length === 0 ? [] : [charted(object, shown)]
  })
}

/** Computed once for a day's structure: the map is looked at as a whole, and again and again. */
const wholeMapOn = cached((governance: Governance): readonly ChartedObject[] => {
  const byObject = grouped(componentsOn(governance), ({ id }) => governance.placementOf(id)?.objectId ?? null)
  const findings = findingsBySubject(governance)
  const orphans = byObject.get(null) ?? []
  return [
    ...governance.objects.map((object) => {
      const those = byObject.get(object.id) ?? []
      const byProduct = grouped(those, ({ id }) => governance.placementOf(id)?.productId ?? null)
      const products = governance.productsOf(object.id)
      const homes = new Set<string | null>(products.map(({ id }) => id))
      const homeless = those.filter(({ id }) => !homes.has(governance.placementOf(id)?.productId ?? null))
      return charted(object, [
        ...products.map((product) => ({
          product,
          components: ordered(byProduct.get(product.id) ?? [], governance),
          findings: findings.get(product.id) ?? 0,
        })),
        ...(homeless.length > 0 ? [{ product: null, components: ordered(homeless, governance), findings: 0 }] : []),
      ])
    }),
    ...(orphans.length > 0
      ? [charted(null, [{ product: null, components: ordered(orphans, governance), findings: 0 }])]
      : []),
  ]
})

const charted = (object: GovernanceObject | null, products: readonly ChartedProduct[]): ChartedObject => ({
  object,
  products,
  withFindings: products.reduce(
    (sum, { components, findings }) =>
      sum + (findings > 0 ? 1 : 0) + components.filter((component) => component.findings > 0).length,
    0,
  ),
})

/** IT components first, as in the picture's legend; within each kind they keep their order. */
const ordered = (components: readonly Component[], governance: Governance): readonly Charted[] => {
  const known = chartedOn(governance)
  return [...components.filter(({ kind }) => kind === 'it'), ...components.filter(({ kind }) => kind !== 'it')].flatMap(
    ({ id }) => known.get(id) ?? [],
  )
}

const chartedOn = cached((governance: Governance): ReadonlyMap<string, Charted> => {
  const findings = findingsBySubject(governance)
  const completeness = allCompletenessOn(governance)
  return new Map(
    componentsOn(governance).map((component): [string, Charted] => {
      const { unknown = [], empty = [] } = completeness.get(component.id) ?? {}
      const told = component.kind === 'it' ? component : undefined
      const costs = (['operating-cost', 'development-cost'] as const).flatMap(
        (field) => (told === undefined ? undefined : openMoney(told, field, governance)) ?? [],
      )
      return [
        component.id,
        {
          ...{ id: component.id, name: component.name, kind: component.kind },
          lifecycle: told === undefined ? null : (openWord(told, 'lifecycle', governance) ?? null),
          criticality: told === undefined ? null : (openWord(told, 'criticality', governance) ?? null),
          category: told === undefined ? null : (openWord(told, 'category', governance) ?? null),
          users: told === undefined ? null : (openNumber(told, 'active-users', governance) ?? null),
          cost: costs.length === 0 ? null : costs.reduce((sum, each) => sum + each, 0),
          isProposed: governance.placementOf(component.id)?.decisionId === null,
          holes: unknown.length + empty.length,
          findings: findings.get(component.id) ?? 0,
        },
      ]
    }),
  )
})

const findingsBySubject = cached((governance: Governance): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const { subject } of findingsOn(governance)) counts.set(subject.id, (counts.get(subject.id) ?? 0) + 1)
  return counts
})

function isUsedBy(component: Component, administrationId: string, governance: Governance): boolean {
  if (component.kind === 'business')
    return ownAdministration(component.administrationId, governance) === administrationId
  const users = usersOn(component, governance)
  return users !== null && !isUnknown(users) && users.includes(administrationId)
}

/** Components that look the same on the map, counted: what stays when there are too many to name. */
export interface Alike extends Pick<Charted, 'kind' | 'lifecycle' | 'criticality' | 'isProposed'> {
  readonly hasFinding: boolean
  readonly count: number
}

export const alikeIn = cached((components: readonly Charted[]): readonly Alike[] => {
  const groups = grouped(components, ({ kind, lifecycle, criticality, isProposed, findings }) =>
    JSON.stringify([kind, lifecycle, criticality, isProposed, findings > 0]),
  )
  return [...groups.values()].flatMap((those) => {
    const [first] = those
    if (first === undefined) return []
    const { kind, lifecycle, criticality, isProposed, findings } = first
    return [{ kind, lifecycle, criticality, isProposed, hasFinding: findings > 0, count: those.length }]
  })
})
