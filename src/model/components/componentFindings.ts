import { type CalendarDate, latest } from '../dates.ts'
import { ableTo } from '../decisions/mandates.ts'
import { cited, citedFinding, type Finding, type FindingQuestion } from '../findings.ts'
import type { Governance } from '../governance.ts'
import { grouped } from '../grouped.ts'
import { placementsOf } from '../lookups.ts'
import type { Component, ItComponent } from '../shapes/component.ts'
import { compose, enumerate, type Text, text } from '../text.ts'
import { countedComponents, countedContent } from './countedContent.ts'
import { componentFindingWords, moreComponents } from './findingWords.ts'
import { keepersOf } from './keepers.ts'
import { componentsOn, itComponentsOn } from './placed.ts'
import { hasServices, ownPlacement, registerHoles, unconfirmedProducts } from './registerHoles.ts'

/*
 * A register has holes by the hundred, so each kind is one finding an object, with the number and the first names;
 * the list of components shows them all.
 */

/** Which IT components in use does no object answer for? */
export const unplacedComponents = citedFinding(
  'component-unplaced',
  ['register'],
  componentFindingWords['component-unplaced'].name,
  (clause, governance, extent) => {
    const orphans = registerHoles['component-unplaced'](governance, extent)
    if (orphans.length === 0) return []
    const title = componentFindingWords['component-unplaced'].title({ components: countedComponents(orphans.length) })
    return [
      finding('component-unplaced', clause, null, title, orphans, governance, {
        since: oldest(orphans.map((each) => unplacedSince(each, governance))),
        shouldAct: ableTo({ kind: 'decide-content' }, governance).filter(({ personIds }) => personIds.length > 0),
        mend: { act: 'placements.propose', with: {} },
      }),
    ]
  },
  (governance) => itComponentsOn(governance).length,
)

/** Which have an object, but no product of it that is open? */
export const componentsWithoutProduct = citedFinding(
  'home-product-missing',
  ['register', 'object'],
  componentFindingWords['home-product-missing'].name,
  (clause, governance, extent) => {
    return perObject(registerHoles['home-product-missing'](governance, extent), governance).map(([objectId, those]) => {
      const title = componentFindingWords['home-product-missing'].title({
        components: countedComponents(those.length),
        code: codeOf(objectId, governance),
      })
      return finding('home-product-missing', clause, objectId, title, those, governance, {
        since: oldest(those.map((each) => governance.placementOf(each.id)?.from ?? each.from)),
        shouldAct: keepersOf('addedBy', objectId, governance),
        mend: { act: 'placements.propose', with: { objectId } },
      })
    })
  },
  (governance) => componentsOn(governance).filter(({ id }) => governance.placementOf(id) !== undefined).length,
)

/** Which products and components have no decision behind them, though the group has had the time? */
export const unconfirmedContent = citedFinding(
  'component-unconfirmed',
  ['register', 'object'],
  componentFindingWords['component-unconfirmed'].name,
  (clause, governance, extent) => {
    const components = new Map(perObject(registerHoles['component-unconfirmed'](governance, extent), governance))
    const products = grouped(unconfirmedProducts(governance, extent), ({ objectId }) => objectId)
    return [...new Set([...components.keys(), ...products.keys()])].map((objectId) => {
      const [productsIn, componentsIn] = [products.get(objectId) ?? [], components.get(objectId) ?? []]
      const title = componentFindingWords['component-unconfirmed'].title({
        content: countedContent(productsIn.length, componentsIn.length),
        code: codeOf(objectId, governance),
      })
      return finding('component-unconfirmed', clause, objectId, title, [...productsIn, ...componentsIn], governance, {
        since: oldest([
          ...productsIn.map(({ from }) => from),
          ...componentsIn.map((each) => ownPlacement(each, governance)?.from ?? each.from),
        ]),
        shouldAct: ableTo({ kind: 'decide-content', objectId }, governance).slice(0, 1),
        mend: { act: 'placements.confirm', with: { objectId } },
      })
    })
  },
  (governance) =>
    governance.products.length + componentsOn(governance).filter((each) => ownPlacement(each, governance)).length,
)

/** Which have application management services, and nobody at IT who answers for them? */
export const unservedComponents = citedFinding(
  'service-without-person',
  ['register', 'object'],
  componentFindingWords['service-without-person'].name,
  (clause, governance, extent) =>
    perObject(registerHoles['service-without-person'](governance, extent), governance).map(([objectId, those]) => {
      const title = componentFindingWords['service-without-person'].title({
        components: countedComponents(those.length),
        code: codeOf(objectId, governance),
      })
      return finding('service-without-person', clause, objectId, title, those, governance, {
        since: oldest(those.map((each) => each.from)),
        shouldAct: keepersOf('keptBy', objectId, governance).filter(({ id }) => id?.includes('~it~')),
        mend: { act: 'it-components.change', with: { objectId } },
      })
    }),
  (governance) => itComponentsOn(governance).filter(hasServices).length,
)

/** On which is the same person responsible for both the business and the IT side? */
export const oneForBothSides = {
  kind: 'component-both-sides',
  about: ['register', 'object'],
  name: componentFindingWords['component-both-sides'].name,
  clauses: (governance) => (governance.cites('it-components') === null ? [] : cited('double-hat', governance)),
  ask: (governance, extent = governance) =>
    (governance.cites('it-components') === null ? [] : cited('double-hat', governance)).flatMap((clause) =>
      perObject(registerHoles['component-both-sides'](governance, extent), governance).map(([objectId, those]) => {
        const title = componentFindingWords['component-both-sides'].title({
          components: countedComponents(those.length),
          code: codeOf(objectId, governance),
        })
        return finding('component-both-sides', clause, objectId, title, those, governance, {
          since: oldest(those.map((each) => each.from)),
          shouldAct: keepersOf('addedBy', objectId, governance),
          mend: { act: 'it-components.change', with: { objectId } },
        })
      }),
    ),
  askedOf: (_, governance) =>
    itComponentsOn(governance).filter(({ responsible }) => responsible.business !== null && responsible.it !== null)
      .length,
} as const satisfies FindingQuestion

function finding(
  kind: string,
  clause: string,
  objectId: string | null,
  title: Text,
  those: readonly { readonly name: string }[],
  governance: Governance,
  rest: Pick<Finding, 'since' | 'shouldAct' | 'mend'>,
): Finding {
  return {
    id: `${kind}~${objectId ?? 'all'}`,
    kind,
    clause,
    title,
    why: firstOf(those),
    subject:
      objectId === null
        ? { type: 'register', id: kind, name: '' }
        : { type: 'object', id: objectId, name: codeOf(objectId, governance) },
    objectId,
    ...rest,
  }
}

const perObject = (
  components: readonly Component[],
  governance: Governance,
): readonly (readonly [string, readonly Component[]])[] => [
  ...grouped(components, (each) => governance.placementOf(each.id)?.objectId ?? ''),
]

function unplacedSince(component: ItComponent, { structure, day }: Governance): CalendarDate {
  const ended = placementsOf(structure, component.id).flatMap(({ to }) => (to !== null && to < day ? [to] : []))
  return latest([component.from, ...ended]) ?? component.from
}

const codeOf = (objectId: string, governance: Governance): string => governance.object(objectId)?.code ?? ''

const oldest = (days: readonly CalendarDate[]): CalendarDate => [...days].sort()[0] ?? ''

const namesListed = 3

function firstOf(those: readonly { readonly name: string }[]): Text {
  const names = those.slice(0, namesListed).map(({ name }) => text(name, name))
  const more = those.length - names.length
  return more === 0 ? compose((l) => `${enumerate(names)[l]}.`) : enumerate([...names, moreComponents({ count: more })])
}
