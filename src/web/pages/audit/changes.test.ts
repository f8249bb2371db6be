import { expect, test } from 'vitest'
import { changesIn } from './changes'

test('only what differs between before and after is told', () => {
  const body = {
    by: { personId: 'x' },
    before: { id: '1', name: 'UKF', rights: ['register'] },
    after: { id: '1', name: 'UKF', rights: ['register', 'administer'] },
  }
  expect(changesIn(body)).toEqual([{ field: 'rights', before: 'register', after: 'register, administer' }])
})

test('a new record is told whole, records in it by their own fields, and what was said beside it', () => {
  const body = { after: { appointments: [{ id: '1', from: '2026-12-01', to: null }] }, reason: 'Fel version' }
  expect(changesIn(body)).toEqual([
    { field: 'appointments.from', before: undefined, after: '2026-12-01' },
    { field: 'reason', before: undefined, after: 'Fel version' },
  ])
})

test('a state that is only a word is a change too', () => {
  expect(changesIn({ before: 'asked', after: 'registered' })).toEqual([
    { field: 'state', before: 'asked', after: 'registered' },
  ])
})
