import type { z } from 'zod'
import type { ItComponentFilter } from '#api/itComponents'
import type { Actor } from '#model/access/actor'
import { cached } from '#model/cached'
import { isDueForAttesting } from '#model/components/attesting'
import { completenessOf } from '#model/components/completeness'
import { componentAsRead, readsAllSecrets } from '#model/components/keepers'
import { componentsByName, componentsOn } from '#model/components/placed'
import { isRegisterHole, registerHoles } from '#model/components/registerHoles'
import type { Governance } from '#model/governance'
import { matchScore, parsedQuery, type Searchable, searchable } from '#model/search/matching'
import type { Component, ItComponent } from '#model/shapes/component'
import type { FieldId } from '#model/shapes/componentFields'
import { isUnknown } from '#model/shapes/facts'
import { stateOf } from './componentViews.ts'

type Filter = z.output<typeof ItComponentFilter>

/** The components that a list shows, in its order. Filter, search and order know what the asking person may read, and no more. */
export function itComponentsListed(filter: Filter, actor: Actor, governance: Governance): readonly ItComponent[] {
  const tests = testsOf(filter, governance)
  const order = sortedOn(governance)(filter.sort, readsAllSecrets(actor))
  if (tests.length === 0) return order
  return order.filter((component) => {
    const read = componentAsRead(component, actor, governance)
    return tests.every((holds) => holds(read))
  })
}

type Test = (component: ItComponent) => boolean

function testsOf(filter: Filter, governance: Governance): readonly Test[] {
  const tests: Test[] = []
  const place = (component: ItComponent) => governance.placementOf(component.id)
  const { object, product, administration, type, state, responsible, supplier, hole, finding, absent, due, q } = filter
  if (q !== undefined && q.trim() !== '') {
    const wanted = parsedQuery(q)
    tests.push((each) => textsOf(each).some((text) => matchScore(wanted, text) > 0))
  }
  if (object !== undefined) tests.push((each) => (place(each)?.objectId ?? 'none') === object)
  if (product !== undefined)
    tests.push((each) => place(each)?.productId === product || each.usingProductIds.includes(product))
  if (administration !== undefined)
    tests.push(({ administrationIds: ids }) => ids !== null && !isUnknown(ids) && ids.includes(administration))
  if (type !== undefined) tests.push((each) => each.type === type)
  if (state !== undefined) tests.push((each) => stateOf(place(each)) === state)
  if (responsible !== undefined)
    tests.push((each) => each.responsible.business === responsible || each.responsible.it === responsible)
  if (supplier !== undefined) tests.push(({ facts }) => facts.supplier === supplier)
  if (hole !== undefined) tests.push((each) => completenessOf(each, governance).empty.includes(hole))
  if (absent === true) tests.push((each) => each.absentSince !== null)
  if (due === true) tests.push((each) => isDueForAttesting(each, governance))
  if (finding !== undefined) {
    const those = new Set(isRegisterHole(finding) ? registerHoles[finding](governance).map(({ id }) => id) : [])
    tests.push((each) => those.has(each.id))
  }
  for (const field of ['lifecycle', 'criticality', 'category'] as const) tests.push(...choiceTest(field, filter[field]))
  tests.push(...choiceTest('contract-form', filter.contractForm))
  return tests
}

/** `unknown` and `empty` are answers of a choice too. */
function choiceTest(field: FieldId, wanted: string | undefined): readonly Test[] {
  if (wanted === undefined) return []
  if (wanted === 'empty') return [({ facts }) => facts[field] === undefined]
  if (wanted === 'unknown') return [({ facts }) => isUnknown(facts[field])]
  return [({ facts }) => facts[field] === wanted]
}

const swedish = new Intl.Collator('sv')

/** Each order is laid out once for a day's structure. */
const sortedOn = cached((governance: Governance) => {
  const today = new Set<Component>(componentsOn(governance))
  const byName = componentsByName(governance.structure.components).filter(
    (each): each is ItComponent => each.kind === 'it' && today.has(each),
  )
  const known = new Map<string, readonly ItComponent[]>()
  return (sort: Filter['sort'], bySecrets: boolean): readonly ItComponent[] => {
    const key = `${sort} ${bySecrets}`
    const sorted = known.get(key) ?? sortedBy(sort, byName, bySecrets, governance)
    known.set(key, sorted)
    return sorted
  }
})

function sortedBy(
  sort: Filter['sort'],
  byName: readonly ItComponent[],
  bySecrets: boolean,
  governance: Governance,
): readonly ItComponent[] {
  // A value that nobody has said comes last, whichever way the list is turned.
  const by = (value: (each: ItComponent) => string | number | undefined, turn: 1 | -1 = 1) => {
    const keyed = byName.map((each) => ({ each, at: value(each) }))
    return keyed
      .sort(({ at: a }, { at: b }) => {
        if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
        return (typeof a === 'string' && typeof b === 'string' ? swedish.compare(a, b) : Number(a) - Number(b)) * turn
      })
      .map(({ each }) => each)
  }
  const place = (each: ItComponent) => governance.object(governance.placementOf(each.id)?.objectId ?? '')?.code
  const { secret } = governance.register
  const told = ({ facts }: ItComponent, field: FieldId) =>
    bySecrets || !secret.includes(field) ? facts[field] : undefined
  const word = (field: FieldId) => (each: ItComponent) => {
    const value = told(each, field)
    return typeof value === 'string' ? value : undefined
  }
  const users = (each: ItComponent) => {
    const value = told(each, 'active-users')
    return typeof value === 'number' ? value : undefined
  }
  const cost = (each: ItComponent) => {
    const value = told(each, 'operating-cost')
    return typeof value === 'object' && 'ore' in value ? value.ore : undefined
  }
  switch (sort) {
    case 'name':
      return byName
    case '-name':
      return [...byName].reverse()
    case 'object':
      return by(place)
    case 'lifecycle':
    case 'criticality':
      return by(word(sort))
    case 'users':
      return by(users)
    case '-users':
      return by(users, -1)
    case 'cost':
      return by(cost)
    case '-cost':
      return by(cost, -1)
    case '-holes':
      return by((each) => completenessOf(each, governance).empty.length, -1)
    case 'attested':
      return by((each) => each.attested?.on ?? '')
    default:
      return sort satisfies never
  }
}

const textsOf = cached(({ name, aliases, description, facts }: ItComponent): readonly Searchable[] => {
  const supplier = typeof facts.supplier === 'string' ? [facts.supplier] : []
  return [name, ...aliases, ...supplier, ...(description === null ? [] : [description])].map(searchable)
})
