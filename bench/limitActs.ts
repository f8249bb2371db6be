import { createHash, randomUUID } from 'node:crypto'
import type { ActKind } from './acts.ts'
import { addEntry, type Client } from './limitChain.ts'

/** What an act makes, by hand: one statement a table, and what the audit's chain keeps of it. */
interface Made {
  readonly act: string
  readonly subject: readonly [type: string, id: string]
  readonly kind?: ActKind
  readonly rows: readonly Statement[]
  readonly body: object
  readonly answer: object
}

type Statement = readonly [sql: string, values: readonly unknown[]]
/** The edge: what the benchmark sends, unchecked. */
// biome-ignore lint/suspicious/noExplicitAny: it is read without being checked, which is what makes the limit.
type Order = any
type LimitAct = (order: Order, asked: URLSearchParams) => Made

/** Adds the act's rows and its entry, in the transaction that the client is in. */
export async function performed(
  client: Client,
  organisationId: string,
  { act, subject, kind = 'structural', rows, body, answer }: Made,
): Promise<readonly object[]> {
  for (const [sql, values] of rows) await client.query(sql, [organisationId, ...values])
  const [subjectType, subjectId] = subject
  await addEntry(client, organisationId, { kind, act, subjectType, subjectId, body })
  return [answer]
}

/** `$1` is always the organisation. */
const into = (table: string, row: Readonly<Record<string, unknown>>): Statement => {
  const columns = Object.keys(row)
  const places = columns.map((_, at) => `$${at + 2}`)
  return [
    `insert into ${table} (organisation_id, ${columns.join(', ')}) values ($1, ${places.join(', ')})`,
    Object.values(row),
  ]
}

/** Who is said to have done it all. */
const account = '00000000-0000-4000-8000-000000000001'
const by = { personId: null, rights: ['register', 'administer'] }

function decided(id: string, kind: string, clause: string, { decision }: Order, about: object): Statement {
  const { kind: maker, officeId, role, side, objectId, forumId } = decision.by
  return into('decisions', {
    ...{ id, kind, clause, maker_kind: maker, maker_office_id: officeId, maker_role: role, maker_side: side },
    ...{ maker_object_id: objectId, maker_forum: forumId, decided_on: decision.on, reference: decision.reference },
    ...{ wording_sv: '{person} får det som beslutas', wording_en: '{person} gets what is decided' },
    ...{ recorded_by: account, recorded_at: new Date() },
    ...about,
  })
}

export const limitActs: Readonly<Record<string, LimitAct>> = {
  appoint(order) {
    const [id, decisionId] = [randomUUID(), randomUUID()]
    const about = { object_id: order.objectId, person_id: order.personId }
    return {
      act: 'appointments.make',
      subject: ['appointment', id],
      rows: [
        decided(decisionId, 'appoint', '3.5.4-specialist-appointed', order, about),
        into('appointments', {
          ...{ id, role: order.role, side: order.side, person_id: order.personId, object_id: order.objectId },
          ...{ dialogue_with_id: order.dialogueWithId, works_for_id: order.worksForId, decision_id: decisionId },
          ...{ one_holder: false, valid_from: order.from },
        }),
      ],
      body: { after: { ...order, id }, decision: { id: decisionId, ...order.decision, recordedById: account } },
      answer: { ...order, id, decisionId },
    }
  },

  seat(order, asked) {
    const [id, decisionId, objectId] = [randomUUID(), randomUUID(), asked.get('object')]
    const about = { object_id: objectId, person_id: order.personId }
    return {
      act: 'seats.take',
      subject: ['seating', id],
      rows: [
        decided(decisionId, 'seat', '3.5.1-owner-leads-osg', order, about),
        into('seatings', {
          ...{ id, object_id: objectId, forum: 'object-steering-group', person_id: order.personId },
          ...{ grounds: order.grounds, decision_id: decisionId, valid_from: order.from, valid_to: order.to },
        }),
      ],
      body: {
        after: { ...order, id, objectId },
        decision: { id: decisionId, ...order.decision, recordedById: account },
      },
      answer: { ...order, id, decisionId },
    }
  },

  person(order) {
    const id = randomUUID()
    const row = { name: order.name, email: order.email, administration_id: order.administrationId }
    return kept('persons.register', ['person', id], [into('persons', { id, ...row })], { ...order, id })
  },

  personChange({ before, name }) {
    const changed: Statement = [
      'update persons set name = $3, version = version + 1 where organisation_id = $1 and id = $2',
      [before.id, name],
    ]
    return kept('persons.change', ['person', before.id], [changed], { ...before, name }, before)
  },

  office(order) {
    const id = randomUUID()
    const row = { title: order.title, administration_id: order.administrationId, valid_from: order.from }
    return kept('offices.register', ['office', id], [into('offices', { id, ...row })], { ...order, id })
  },

  holder(order, asked) {
    const [id, officeId] = [randomUUID(), asked.get('office') ?? '']
    const row = { office_id: officeId, person_id: order.personId, valid_from: order.from, valid_to: order.to }
    const rows = [into('office_holdings', { id, ...row })]
    return kept('office-holders.register', ['office', officeId], rows, { ...order, id, officeId })
  },

  administration(order) {
    const id = randomUUID()
    const row = { code: order.code, name: order.name, shared: false, valid_from: order.from }
    const rows = [into('administrations', { id, ...row })]
    return kept('administrations.register', ['administration', id], rows, { ...order, id })
  },

  link(order) {
    const after = { ...order, id: randomUUID(), addedById: account }
    const rows = [into('links', { id: after.id, ...order, added_by: account, added_at: new Date() })]
    return { ...kept('links.add', ['link', after.id], rows, after), kind: 'work', body: { after } }
  },

  request(order) {
    const after = { ...order, id: randomUUID(), requestedBy: account }
    const row = {
      ...{ id: after.id, state: order.state, act: order.act, note: order.note },
      ...{ requested_by: account, requested_at: new Date(), body: JSON.stringify({ params: {}, body: order.body }) },
      ...{ title_sv: 'Tillsätt objektspecialist', title_en: 'Appoint an object specialist' },
    }
    return { ...kept('requests.save', ['request', after.id], [into('requests', row)], after), kind: 'work' }
  },

  account(order) {
    const [id, code] = [randomUUID(), randomUUID()]
    const hash = createHash('sha256').update(code).digest('hex')
    const rows: Statement[] = [
      [
        'insert into auth."user" (id, name, email) select $2, $3, $4 where $1::uuid is not null',
        [id, order.name, order.email],
      ],
      ['insert into auth.memberships (organisation_id, user_id, rights) values ($1, $2, $3)', [id, []]],
      [
        `insert into auth.activations (hash, user_id, expires_at) select $2, $3, now() + interval '7 days' where $1::uuid is not null`,
        [hash, id],
      ],
    ]
    return { ...kept('accounts.make', ['account', id], rows, order), kind: 'work', answer: { id, code } }
  },

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

/** As the product remembers most of it: by whom, what before, what after. */
const kept = (act: string, subject: Made['subject'], rows: Made['rows'], after: object, before?: object): Made => ({
  ...{ act, subject, rows, answer: after },
  body: before === undefined ? { by, after } : { by, before, after },
})
