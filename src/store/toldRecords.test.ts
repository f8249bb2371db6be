import { expect, it } from 'vitest'
import type { Structure } from '#model/structure'
import { ToldRecords } from './toldRecords.ts'

const [decisionId, objectId] = [crypto.randomUUID(), crypto.randomUUID()]
const held = (more: object) => ({ id: crypto.randomUUID(), objectId, decisionId: 'earlier', to: null, ...more })
const decision = { id: decisionId, on: '2026-11-20', annulled: null }
const [made, taken, over] = [held({ decisionId }), held({ to: '2026-12-31' }), held({ to: '2026-11-19' })]
const elsewhere = held({ objectId: crypto.randomUUID() })
const ended = { ...taken, to: '2026-11-22' }

/** As the program wrote it until version 0019: the request in place of the records, and the decision beside it. */
const registered = (more: object = {}) => ({
  act: 'requests.register',
  subjectType: 'request',
  body: JSON.stringify({
    before: 'asked',
    after: { id: crypto.randomUUID(), act: 'appointments.make', body: { objectId }, closed: { resultId: made.id } },
    decision,
    ...more,
  }),
})

function differing(entry: ReturnType<typeof registered>, appointments: readonly object[]) {
  const told = new ToldRecords()
  const body = JSON.stringify({ after: { appointments: [taken, over, elsewhere] } })
  told.read({ act: 'objects.create', subjectType: 'object', body })
  told.read(entry)
  const structure = { decisions: [decision], appointments, seatings: [] } as unknown as Structure
  return told.differing(structure)
}

it('what an older program told in part of a registered request stands: what it made, and whose time it ended', () => {
  expect(differing(registered(), [made, ended, over, elsewhere])).toEqual([])
})

it('nothing but that is passed over', () => {
  const other = held({})
  const moved = { ...ended, personId: 'somebody else', objectId: 'another' }
  expect(
    differing(registered(), [made, moved, { ...over, to: null }, { ...elsewhere, to: '2026-11-22' }, other]),
  ).toEqual([
    `appointments ${taken.id}`,
    `appointments ${over.id}`,
    `appointments ${elsewhere.id}`,
    `appointments ${other.id}`,
  ])
  // This program tells them, so what it doesn't tell wasn't done by it.
  expect(differing(registered({ before: {}, after: {}, request: {} }), [made, ended, over, elsewhere])).toEqual([
    `appointments ${taken.id}`,
    `appointments ${made.id}`,
  ])
})
