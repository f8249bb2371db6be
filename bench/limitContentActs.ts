import { randomUUID } from 'node:crypto'
import { account, decided, into, kept, type LimitAct, type Statement } from './limitMade.ts'

/** What objects are made of. */
export const limitContentActs: Readonly<Record<string, LimitAct>> = {
  component({ before, facts }) {
    const changed: Statement = [
      'update components set facts = $3, version = version + 1 where organisation_id = $1 and id = $2',
      [before.id, JSON.stringify(facts)],
    ]
    return kept('it-components.change', ['it-component', before.id], [changed], { ...before, facts }, before)
  },

  relation(order, asked) {
    const [id, from] = [randomUUID(), asked.get('from') ?? '']
    const row = { id, kind: order.kind, from_id: from, to_id: order.toId, note: order.note, valid_from: new Date() }
    const rows = [into('component_relations', row)]
    return kept('component-relations.add', ['it-component', from], rows, { ...order, id, fromId: from })
  },

  product(order) {
    const id = randomUUID()
    const row = { id, object_id: order.objectId, name: order.name, subarea: order.subarea, valid_from: order.from }
    return kept('object-products.register', ['product', id], [into('object_products', row)], { ...order, id })
  },

  proposed(order) {
    const [id, placement] = [randomUUID(), randomUUID()]
    const { name, description, facts, objectId, productId, from } = order
    const rows = [
      into('components', {
        ...{ id, kind: 'it', type: 'system', name, description, facts: JSON.stringify(facts), valid_from: from },
      }),
      into('placements', {
        ...{ id: placement, component_id: id, object_id: objectId, product_id: productId, valid_from: from },
      }),
    ]
    return kept('it-components.register', ['it-component', id], rows, { ...order, id, placement })
  },

  business(order) {
    const [id, placement] = [randomUUID(), randomUUID()]
    const { name, type, objectId, productId, from } = order
    const rows = [
      into('components', { ...{ id, kind: 'business', type, name, facts: '{}', valid_from: from } }),
      into('placements', {
        ...{ id: placement, component_id: id, object_id: objectId, product_id: productId, valid_from: from },
      }),
    ]
    return kept('business-components.register', ['business-component', id], rows, { ...order, id, placement })
  },

  move(order, asked) {
    const [id, from] = [randomUUID(), asked.get('from') ?? '']
    const row = {
      ...{ id, component_id: order.componentId, from_object_id: from, to_object_id: order.toObjectId },
      ...{ reason: order.reason, proposed_by: account, proposed_on: new Date(), state: 'open' },
    }
    const rows = [into('component_moves', row)]
    return kept('component-moves.propose', ['component-move', id], rows, { ...order, id, fromObjectId: from })
  },

  confirmed({ before, decision }) {
    const id = randomUUID()
    const after = { ...before, decisionId: id }
    const rows: Statement[] = [
      decided(id, 'decide-content', '3.2-osg-decides-content', { decision }, { object_id: before.objectId }),
      [
        'update placements set decision_id = $3, version = version + 1 where organisation_id = $1 and id = $2',
        [before.id, id],
      ],
      into('decision_effects', {
        ...{ decision_id: id, record_id: before.id, kind: 'placements' },
        ...{ before: JSON.stringify(before), after: JSON.stringify(after) },
      }),
    ]
    return kept(
      'placements.confirm',
      ['decision', id],
      rows,
      { decision: { id, ...decision, recordedById: account }, after },
      before,
    )
  },
}
