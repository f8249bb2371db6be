import { describe, expect, test } from 'vitest'
import { demoId, objectId, personId, productId } from '#demo/ids'
import {
  karta,
  placementIn,
  registered,
  rutin,
  skola,
  whenKept,
  withComponents,
} from '../../../test/models/components.ts'
import { actingAs, demo } from '../../../test/models/vretaby.ts'
import { contactForComponent } from '../contacts/componentContacts.ts'
import { effectsOf } from '../decisions/effects.ts'
import { whyNotRestore, withoutDecision } from '../decisions/restoring.ts'
import { uncoveredProducts } from '../forums/uncoveredProducts.ts'
import { Governance } from '../governance.ts'
import { mergeObjects, objectSplit, objectsMerged, splitObject } from '../objects/mergers.ts'
import { closeObject, objectClosed } from '../objects/objects.ts'
import { productClosed } from '../objects/productClosing.ts'
import { isRefusal } from '../refusal.ts'
import type { ComponentMove } from '../shapes/component.ts'
import { componentPlaced } from './placing.ts'
import { itComponentRegistered, NewItComponent } from './registering.ts'
import { objectsConcerned } from './unconsulted.ts'
import { usingProductsOf } from './usingProducts.ts'

const today = withComponents()
const registrar = actingAs('Tove Lindmark', ['register'])
const decision = {
  by: { kind: 'forum', forumId: 'portfolio-steering-group' },
  on: '2026-11-20',
  reference: 'PSG § 70',
} as const
const supports = { administrationIds: [demoId('administration/uf')] }
const into = (code: string) => ({ code, name: code, category: 'core', supports })
const merge = (governance: Governance, codes: readonly string[] = ['UKF', 'SAM']) =>
  objectsMerged(
    mergeObjects.body.parse({ objectIds: codes.map(objectId), into: into('NYA'), from: '2027-03-01', decision }),
    registrar,
    governance,
  )
const split = (parts: readonly object[], governance = today) => {
  const ukf = governance.object(objectId('UKF'))
  if (ukf === undefined) throw new Error('UKF')
  return objectSplit(ukf, splitObject.body.parse({ into: parts, from: '2027-03-01', decision }), registrar, governance)
}
const standing = (component: { readonly id: string }, governance: Governance) => {
  const placement = governance.placementOf(component.id)
  const product = governance.structure.products.find(({ id }) => id === placement?.productId)
  return [
    placement && governance.object(placement.objectId)?.code,
    product?.name,
    product && product.objectId === placement?.objectId,
  ]
}

describe('a merger', () => {
  const after = whenKept(merge(today), today, '2027-03-01')

  test('2.1-objects-govern-it-support: components go on in the new object from the day, in the same product', () => {
    expect(standing(skola, after)).toEqual(['NYA', 'Elevadministration', true])
    expect(standing(karta, after)).toEqual(['NYA', 'Kartor och geodata', true])
    expect(standing(skola, new Governance(after.structure, '2027-02-28'))).toEqual(['UKF', 'Elevadministration', true])
  })

  test('2.3.1-psg-owns-structure: its decision is the ground of what was confirmed, and what was proposed stays so', () => {
    const [made] = after.structure.decisions
    expect(after.placementOf(karta.id)?.decisionId).toBe(made?.id)
    expect(after.placementOf(skola.id)?.decisionId).toBeNull()
  })

  test('3.2-object-products: a product that uses another’s component still does, and its object is consulted', () => {
    const using = (governance: Governance) =>
      usingProductsOf(karta, governance).map(({ name, objectId: id }) => `${governance.object(id)?.code} ${name}`)
    expect(using(after)).toEqual(['NYA Skolskjuts', 'KOP Ärenden'])
    expect(using(new Governance(after.structure, '2027-02-28'))).toEqual(['UKF Skolskjuts', 'KOP Ärenden'])
    const move = { ...open, componentId: karta.id, fromObjectId: objectId('VSOA'), toObjectId: objectId('FST') }
    expect(objectsConcerned(move, after).map((id) => after.object(id)?.code)).toEqual(['NYA', 'KOP'])
  })

  test('2.3.2-osg-mandate-over-products: in the new object’s group somebody has to be seated for each product again', () => {
    const found = (governance: Governance) =>
      uncoveredProducts
        .ask(governance)
        .filter(({ subject }) => subject.name === 'Elevadministration')
        .map(({ since, objectId: id }) => [since, governance.object(id ?? '')?.code])
    expect(found(today)).toEqual([])
    expect(found(after)).toEqual([['2027-03-01', 'NYA']])
  })

  test('3-contact-persons: the contact that was named for a product is still the one to ask about its components', () => {
    const placements = [placementIn('UKF', 'Förskola', rutin), placementIn('UKF', 'Fritidsgård', skola)]
    const moved = whenKept(merge(withComponents({ placements })), withComponents({ placements }), '2027-03-01')
    expect(contactForComponent(rutin, moved)).toMatchObject({
      ...{ answers: { name: 'Förskola' }, personId: personId('Ulrika Tern') },
    })
    // Without a named one, a coordinator or a leader, nobody answers until somebody is appointed.
    expect(contactForComponent(skola, moved)).toMatchObject({ personId: null, vacantSince: '2027-03-01' })
  })

  test('3.2-osg-decides-content: an open move to or from an object that ends is withdrawn', () => {
    const others = { ...open, id: demoId('other'), fromObjectId: objectId('KOP'), toObjectId: objectId('FST') }
    const kept = whenKept(merge(withComponents({ moves: [open, others] })), withComponents({ moves: [open, others] }))
    const states = [open, others].map(({ id }) => kept.structure.moves.find((move) => move.id === id)?.state)
    expect(states).toEqual(['withdrawn', 'open'])
  })

  test('2.1-objects-govern-it-support: what is added or relocated before the day goes on after it too', () => {
    const waiting = new Governance(after.structure, '2026-11-23')
    const order = NewItComponent.parse({
      ...{ name: 'Ny app', objectId: objectId('UKF'), productId: productId('UKF', 'Schema'), from: '2026-11-23' },
    })
    const added = itComponentRegistered(order, actingWith('a'), waiting)
    if (isRefusal(added)) throw new Error(added.refused)
    const then = whenKept(added, waiting, '2027-03-01')
    expect(standing(added.component, then)).toEqual(['NYA', 'Schema', true])
    const rehome = {
      ...{ componentId: skola.id, objectId: objectId('UKF'), productId: productId('UKF', 'Schema') },
      from: '2026-12-01',
    }
    const relocated = whenKept(componentPlaced(rehome, actingWith('b'), waiting), waiting, '2027-03-01')
    expect(standing(skola, relocated)).toEqual(['NYA', 'Schema', true])
    expect(standing(skola, new Governance(relocated.structure, '2026-12-01'))).toEqual(['UKF', 'Schema', true])
  })

  test('2.3.1-psg-owns-structure: annulled, every component stands where it stood; moved since, it is refused', () => {
    const [made] = after.structure.decisions
    if (made === undefined) throw new Error('no decision')
    const effects = effectsOf(made.id, today.structure, after.structure)
    const now = new Governance(after.structure, '2026-11-23')
    expect(whyNotRestore(made, effects, now)).toBeUndefined()
    const sorted = ({ placements }: typeof after.structure) => [...placements].sort((a, b) => a.id.localeCompare(b.id))
    expect(sorted(withoutDecision(made, effects, after.structure))).toEqual(sorted(today.structure))
    const moved = after.structure.placements.map((each) =>
      each.componentId === skola.id && each.to === null ? { ...each, productId: null } : each,
    )
    expect(
      whyNotRestore(made, effects, new Governance({ ...after.structure, placements: moved }, '2026-11-23')),
    ).toMatchObject({
      refused: 'later-stands-in-way',
    })
  })
})

describe('a split', () => {
  const elev = { object: into('ELEV'), productIds: [productId('UKF', 'Elevadministration')] }
  const resten = { object: into('REST'), productIds: [productId('UKF', 'Skolskjuts')] }

  test('3.2-object-products: components follow their home product', () => {
    const after = whenKept(split([elev, resten]), today, '2027-03-01')
    expect(standing(skola, after)).toEqual(['ELEV', 'Elevadministration', true])
    expect(standing(rutin, after)).toEqual(['REST', 'Skolskjuts', true])
  })

  test('2.1-objects-govern-it-support: one whose product nobody takes is refused by name, until a part names it', () => {
    expect(split([elev, { object: into('REST') }])).toMatchObject({
      ...{ refused: 'components-left-behind', clause: '2.1-objects-govern-it-support' },
      missing: [{ sv: `1 komponent hör till UKF: ${rutin.name}` }, {}],
    })
    const after = whenKept(split([elev, { object: into('REST'), componentIds: [rutin.id] }]), today, '2027-03-01')
    expect(standing(rutin, after)).toEqual(['REST', undefined, undefined])
  })

  test('2.1-objects-govern-it-support: a part that names a component takes it from its product', () => {
    const after = whenKept(split([elev, { ...resten, componentIds: [skola.id] }]), today, '2027-03-01')
    expect(standing(skola, after)).toEqual(['REST', undefined, undefined])
  })

  test('2.1-objects-govern-it-support: another object’s component, or one named twice, is refused', () => {
    for (const componentIds of [[karta.id], [skola.id, skola.id]])
      expect(split([elev, { ...resten, componentIds }])).toMatchObject({ refused: 'component-not-in-object' })
  })
})

describe('a closing', () => {
  const close = (governance: Governance) => {
    const ukf = governance.object(objectId('UKF'))
    if (ukf === undefined) throw new Error('UKF')
    return objectClosed(ukf, closeObject.body.parse({ on: '2027-02-28', decision }), registrar, governance)
  }

  test('2.1-objects-govern-it-support: an object with components isn’t closed; the parts of one follow and aren’t named', () => {
    expect(close(today)).toMatchObject({
      ...{ refused: 'components-left-behind', clause: '2.1-objects-govern-it-support', field: 'on' },
      missing: [{ sv: `2 komponenter hör till UKF: ${skola.name} och ${rutin.name}` }, {}],
    })
  })

  test('2.1-objects-govern-it-support: when they have gone elsewhere, or out of the register, it is', () => {
    const gone = withComponents({
      components: registered.components.map((each) => (each.id === rutin.id ? { ...each, to: '2027-01-31' } : each)),
      placements: [placementIn('KOP', 'Ärenden', skola), placementIn('UKF', 'Skolskjuts', rutin, { to: '2027-01-31' })],
    })
    expect(whenKept(close(gone), gone, '2027-03-01').objects.map(({ code }) => code)).not.toContain('UKF')
  })

  test('3.2-object-products: a product with components at home isn’t closed; one without is', () => {
    const named = (name: string) => {
      const product = demo.structure.products.find(({ id }) => id === productId('UKF', name))
      if (product === undefined) throw new Error(name)
      return productClosed(product, { on: '2026-12-31', decision, specialCase: 'Oense' }, registrar, today)
    }
    expect(named('Elevadministration')).toMatchObject({
      ...{ refused: 'components-left-behind', clause: '3.2-object-products' },
      missing: [{ sv: `1 komponent hör till Elevadministration: ${skola.name}` }, {}],
    })
    expect(named('Schema')).toMatchObject({ product: { to: '2026-12-31' } })
  })
})

const open: ComponentMove = {
  ...{ id: demoId('move'), componentId: skola.id, fromObjectId: objectId('UKF'), toObjectId: objectId('KOP') },
  ...{ toProductId: null, reason: 'Används av alla', proposedById: registrar.actor.accountId },
  ...{ proposedOn: '2026-11-01', state: 'open', consultations: [], decisionIds: [] },
}

/** Each act has ids of its own. */
const actingWith = (letter: string) => {
  let made = 0
  return { ...registrar, newId: () => `${letter.repeat(8)}-0000-4000-8000-${String(++made).padStart(12, '0')}` }
}
