import { expect, test } from 'vitest'
import { m } from '../../words/compiled/messages'
import { whatFollows } from './leavingForm'

test('whoever registers a last day is told that the account closes, where there is one', () => {
  expect(whatFollows('Objektledare UKF', { accounts: 1 })).toContain(m.people_leaving_closes())
  expect(whatFollows('Objektledare UKF', { accounts: 0 })).not.toContain(m.people_leaving_closes())
})
