import { createHash, randomUUID } from 'node:crypto'
import { dayBefore } from '#model/dates'
import { addEntry, type Client } from './limitChain.ts'
import { limitContentActs } from './limitContentActs.ts'
import { account, by, decided, into, kept, type LimitAct, type Made, type Statement } from './limitMade.ts'

/** Adds the act's rows and its entry, in the transaction that the client is in. */
export async function performed(
  client: Client,
  organisationId: string,
  { act, subject, kind = 'structural', rows, body, answer, also = [] }: Made,
): Promise<readonly object[]> {
  for (const [sql, values] of rows) await client.query(sql, [organisationId, ...values])
  for (const told of [...also, { act, subject, body }]) {
    const [subjectType, subjectId] = told.subject
    await addEntry(client, organisationId, {
      kind: told.act === act ? kind : 'work',
      act: told.act,
      subjectType,
      subjectId,
      body: told.body,
    })
  }
  return [answer]
}

export const limitActs: Readonly<Record<string, LimitAct>> = {
  /** What is told as the rows that it leaves: see doing.ts. */
  made: (made) => made,

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
          ...{ one_holder: false, valid_from: order.from, valid_to: order.to },
        }),
      ],
      body: { by, after: { ...order, id }, decision: { id: decisionId, ...order.decision, recordedById: account } },
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
        by,
        after: { ...order, id, objectId },
        decision: { id: decisionId, ...order.decision, recordedById: account, makerIds: [asked.get('maker')] },
      },
      answer: { ...order, id, decisionId },
    }
  },

  ending({ before, ...order }) {
    const id = randomUUID()
    const after = { ...before, to: order.lastDay }
    const rows: Statement[] = [
      decided(id, 'appoint', '3.5.4-specialist-appointed', order, { person_id: before.personId }),
      [
        'update appointments set valid_to = $3, version = version + 1 where organisation_id = $1 and id = $2',
        [before.id, order.lastDay],
      ],
      into('decision_effects', {
        ...{ decision_id: id, record_id: before.id, kind: 'appointments' },
        ...{ before: JSON.stringify(before), after: JSON.stringify(after) },
      }),
    ]
    const decision = { id, ...order.decision, recordedById: account }
    return {
      ...kept('appointments.end', ['appointment', before.id], rows, after),
      body: { by, before, after, decision },
    }
  },

  deviation(order, asked) {
    const [id, decisionId] = [randomUUID(), randomUUID()]
    const { objectId, tasks, source, target, reason, from, to } = order
    const rows = [
      decided(decisionId, 'record-deviation', '3.5-deviations-recorded', order, { object_id: objectId }),
      into('deviations', {
        ...{ id, object_id: objectId, tasks, source_role: source.role, source_side: source.side },
        ...{ target_role: target.role, target_side: target.side, reason, decision_id: decisionId },
        ...{ valid_from: from, valid_to: to },
      }),
    ]
    const after = { ...order, id, decisionId }
    const made = kept('deviations.record', ['deviation', id], rows, after)
    return { ...made, body: { ...made.body, decision: { makerIds: [asked.get('maker')] } } }
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
    const after = { ...order, id: randomUUID(), addedBy: account }
    const rows = [into('links', { id: after.id, ...order, added_by: account, added_at: new Date() })]
    return { ...kept('links.add', ['link', after.id], rows, after), kind: 'work', body: { by, after } }
  },

  request(order) {
    const after = { ...order, id: randomUUID(), requestedBy: account }
    const row = {
      ...{ id: after.id, state: order.state, act: order.act, note: order.note },
      ...{ requested_by: account, requested_at: new Date(), body: JSON.stringify({ params: {}, body: order.body }) },
      ...{ title_sv: 'Tillsätt objektspecialist', title_en: 'Appoint an object specialist' },
    }
    // What is in a draft isn't remembered.
    return {
      ...kept('requests.save', ['request', after.id], [into('requests', row)], after),
      kind: 'work',
      body: { by },
    }
  },

  account(order) {
    const [id, code] = [randomUUID(), randomUUID()]
    const hash = createHash('sha256').update(code).digest('hex')
    const rows: Statement[] = [
      [
        'insert into auth."user" (organisation_id, id, name, email) values ($1, $2, $3, $4)',
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

  token(order) {
    const [id, token] = [randomUUID(), randomUUID()]
    const hash = createHash('sha256').update(token).digest('hex')
    const row: Statement = [
      `insert into auth.api_tokens (hash, id, user_id, name, scopes, expires_at)
       select $2, $3, $4, $5, $6, $7::timestamptz where $1::uuid is not null`,
      [hash, id, order.accountId, order.name, order.scopes, order.expiresAt],
    ]
    return { ...kept('tokens.make', ['token', id], [row], order), kind: 'work', answer: { id, token } }
  },

  decision(order) {
    const id = randomUUID()
    const rows = [decided(id, 'decide-on-model', '2.3.1-psg-decides-model', order, {})]
    return kept('decisions.record', ['decision', id], rows, { ...order, id, recordedById: account })
  },

  object(order) {
    const [id, decisionId] = [randomUUID(), randomUUID()]
    const after = { ...order, id, decisionId, level: 'object', predecessorIds: [] }
    const rows: Statement[] = [
      decided(decisionId, 'change-object-structure', '2.3.1-psg-owns-structure', order, { object_id: id }),
      [
        `insert into governance_objects (organisation_id, id, position, valid_from)
         select $1, $2, (select coalesce(max(position) + 1, 0) from governance_objects where organisation_id = $1), $3`,
        [id, order.from],
      ],
      into('object_versions', {
        ...{ object_id: id, code: order.code, name: order.name, level: 'object', category: order.category },
        ...{ supports_all: true, supports_indirectly: false, administration_ids: [], valid_from: order.from },
      }),
      into('decision_effects', {
        ...{ decision_id: decisionId, record_id: id, kind: 'objects', after: JSON.stringify(after) },
      }),
    ]
    return kept('objects.create', ['object', id], rows, after)
  },

  renaming({ before, ...order }) {
    const decisionId = randomUUID()
    const { on } = order.decision
    const earlier = before.versions.filter((version: { readonly from: string }) => version.from < on)
    const versions = [...earlier, { ...earlier.at(-1), name: order.name, from: on }]
    const after = { ...before, versions }
    const rows: Statement[] = [
      decided(decisionId, 'change-object-structure', '2.3.1-psg-owns-structure', order, { object_id: before.id }),
      ['update governance_objects set version = version + 1 where organisation_id = $1 and id = $2', [before.id]],
      ['delete from object_versions where organisation_id = $1 and object_id = $2', [before.id]],
      ...versions.map((version, at) =>
        into('object_versions', {
          ...{ object_id: before.id, code: version.code, name: version.name, level: version.level },
          ...{ category: version.category, supports_all: version.supportsAll, part_of_id: version.partOfId },
          ...{ supports_indirectly: version.supportsIndirectly, administration_ids: version.administrationIds },
          ...{ valid_from: version.from, valid_to: at + 1 < versions.length ? dayBefore(versions[at + 1].from) : null },
        }),
      ),
      into('decision_effects', {
        ...{ decision_id: decisionId, record_id: before.id, kind: 'objects' },
        ...{ before: JSON.stringify(before), after: JSON.stringify(after) },
      }),
    ]
    const decision = { id: decisionId, ...order.decision, recordedById: account }
    return { ...kept('objects.rename', ['object', before.id], rows, after), body: { by, before, after, decision } }
  },

  ...limitContentActs,
}
