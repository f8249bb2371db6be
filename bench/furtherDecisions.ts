import type { ModelVersion, Structure } from '#model/structure'
import { shippedModelFile } from '#server/rulebook/shippedModels'
import { type Act, decidedOn } from './act.ts'
import { doing, once } from './doing.ts'
import { decided, recordsInto, type Statement } from './limitMade.ts'
import { ofSubject, subjects } from './subjects.ts'

const takesTurns = 4

/** What comes to decisions afterwards, and versions of the model. */
export function furtherDecisions(structure: Structure): readonly Act[] {
  const of = subjects.annulled.length
  const decision = (id: string) => ({ ...structure.decisions.find((each) => each.id === id) })
  const at = `${decidedOn}T08:00:00.000Z`
  const resting = new Map(structure.appointments.map((each) => [each.decisionId, each]))
  return [
    doing(
      'decisions.annul',
      'annul a decision',
      (n) => {
        const id = once(subjects.annulled, n)
        const annulled = { at, byId: 'bench', reason: 'Fel' }
        return {
          ...{ path: `/decisions/${id}/annulment`, order: { reason: 'Fel' }, subject: ['decision', id] },
          ...{ before: { ...decision(id), appointment: resting.get(id) }, after: { ...decision(id), annulled } },
          rows: [
            changedIn('decisions', id, { annulled_at: at, annulled_by: 'bench', annulled_reason: 'Fel' }),
            [
              'update appointments set annulled_at = $3, version = version + 1 where organisation_id = $1 and id = $2',
              [ofSubject('appointment', id), at],
            ],
          ],
        }
      },
      { of },
    ),
    doing(
      'decisions.object',
      'object to a decision',
      (n) => {
        const id = once(subjects.objected, n)
        const objection = { at, byId: 'bench', reason: 'Inte mitt', answeredAt: null }
        return {
          ...{ path: `/decisions/${id}/objection`, order: { reason: 'Inte mitt' }, subject: ['decision', id] },
          ...{ before: decision(id), after: { ...decision(id), objection } },
          rows: [changedIn('decisions', id, { objected_at: at, objected_by: 'bench', objection: 'Inte mitt' })],
        }
      },
      { of },
    ),
    doing(
      'decisions.answer-objection',
      'answer an objection',
      (n) => {
        const id = once(subjects.answered, n)
        return {
          ...{ path: `/decisions/${id}/objection/answer`, order: { answer: 'Det är rätt' }, subject: ['decision', id] },
          ...{ before: decision(id), after: { ...decision(id), answeredAt: at } },
          rows: [changedIn('decisions', id, { objection_answered_at: at })],
        }
      },
      { of },
    ),
    ...furtherModels(structure),
  ]
}

/** Rows without a version of their own. */
const changedIn = (table: string, id: string, row: Readonly<Record<string, unknown>>): Statement => {
  const sets = Object.keys(row).map((column, at) => `${column} = $${at + 3}`)
  return [`update ${table} set ${sets.join(', ')} where organisation_id = $1 and id = $2`, [id, ...Object.values(row)]]
}

function furtherModels(structure: Structure): readonly Act[] {
  const yaml = shippedModelFile('linkoping') ?? ''
  const [first] = structure.models
  if (first === undefined) throw new Error('there is no model')
  const director = structure.offices.find(({ kind }) => kind === 'municipal-director')
  const version = (id: string): ModelVersion => structure.models.find((each) => each.id === id) ?? first
  const few = { of: subjects.adopted.length, callers: takesTurns }
  const last = Math.max(...structure.models.map(({ number }) => number))
  return [
    {
      ...doing('model-versions.propose', 'propose a version of the model', (n) => {
        const made = {
          ...first,
          id: crypto.randomUUID(),
          number: last + 1 + n,
          from: null,
          adoptionId: null,
          groundId: null,
        }
        return {
          ...{ path: '/model/versions', order: { yaml }, subject: ['model-version', made.id], after: made },
          rows: [recordsInto('models', [made])],
        }
      }),
      // Each is as large as all of an administration's people: a handful a round is what anybody sees in ten years. Of one account
      // one is read and two wait.
      ...{ callers: 3, most: takesTurns },
    },
    doing(
      'model-versions.adopt',
      'adopt a version of the model',
      (n) => {
        const [before, decisionId] = [version(once(subjects.adopted, n)), crypto.randomUUID()]
        const from = new Date(Date.UTC(2031, 0, 1 + n)).toISOString().slice(0, 10)
        const by = { kind: 'office', officeId: director?.id }
        const order = { from, decision: { by, on: decidedOn, reference: `Bench ${n}` } }
        const after = { ...before, from, adoptionId: decisionId }
        return {
          ...{ path: `/model/versions/${before.id}/adoption`, order, subject: ['model-version', before.id] },
          ...{ before, after, decision: { ...order.decision, id: decisionId } },
          rows: [
            decided(decisionId, 'adopt-model', '1-director-adopts', order, {}),
            changedIn('model_versions', before.id, { valid_from: from, adoption_id: decisionId }),
          ],
        }
      },
      few,
    ),
    doing(
      'model-versions.correct',
      "correct the model's spelling",
      (n) => {
        const before = version(once(subjects.corrected, n))
        return {
          ...{ path: `/model/versions/${before.id}/correction`, subject: ['model-version', before.id] },
          ...{ before, after: { ...before, from: decidedOn } },
          rows: [changedIn('model_versions', before.id, { valid_from: decidedOn })],
        }
      },
      few,
    ),
    doing(
      'model-versions.withdraw',
      'withdraw a proposed version',
      (n) => {
        const before = version(once(subjects.dropped, n))
        return {
          ...{ path: `/model/versions/${before.id}/withdrawal`, order: { reason: 'Behövs inte' } },
          ...{ subject: ['model-version', before.id], before },
          rows: [changedIn('model_versions', before.id, { withdrawn_at: `${decidedOn}T08:00:00.000Z` })],
        }
      },
      few,
    ),
  ]
}
