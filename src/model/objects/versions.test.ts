import { expect, test } from 'vitest'
import { firstDay, linkoping, organisationOn } from '../../../test/models/organisations.ts'
import { Governance } from '../governance.ts'
import { objectOn } from '../objectOn.ts'
import type { ObjectHistory } from '../structure.ts'
import { changedFrom, closedOn, periodsOf } from './versions.ts'

const structure = organisationOn(linkoping)
const ukf = required(structure.objects.find(({ id }) => id === 'UKF'))
const renamed = changedFrom(ukf, { code: 'SKF', name: 'Skola' }, '2026-09-01')
const told = (history: ObjectHistory) =>
  periodsOf(history).map(({ from, to, code, category }) => `${from} ${to} ${code} ${category}`)

test('an object is what it was before a change, and what it became from its day on', () => {
  const on = (day: string) =>
    new Governance({ ...structure, objects: [renamed] }, day).objects.map(({ code, name, from }) => [code, name, from])
  expect(on('2026-08-31')).toEqual([['UKF', 'Utbildning, kultur och fritid', firstDay]])
  expect(on('2026-09-01')).toEqual([['SKF', 'Skola', firstDay]])
})

test('before it opens it is called what it opens as, and after it has closed what it was called last', () => {
  const closed = closedOn(renamed, '2026-10-31')
  const on = (day: string) => new Governance({ ...structure, objects: [closed] }, day)
  expect([on('2025-06-01').object('UKF')?.code, on('2025-06-01').objects]).toEqual(['UKF', []])
  expect([on('2027-06-01').object('UKF')?.code, on('2027-06-01').objects]).toEqual(['SKF', []])
})

test('what is decided for a later day still changes what it changed, and nothing else', () => {
  const both = changedFrom(renamed, { category: 'support' }, '2026-05-01')
  expect(told(both)).toEqual([
    '2026-01-01 2026-04-30 UKF core',
    '2026-05-01 2026-08-31 UKF support',
    '2026-09-01 null SKF support',
  ])
  expect(told(changedFrom(both, { code: 'UTB' }, '2026-03-01'))).toEqual([
    '2026-01-01 2026-02-28 UKF core',
    '2026-03-01 2026-04-30 UTB core',
    '2026-05-01 2026-08-31 UTB support',
    '2026-09-01 null SKF support',
  ])
})

test('two changes on one day are one version, and one from the first day leaves no other', () => {
  expect(told(changedFrom(renamed, { category: 'support' }, '2026-09-01'))).toEqual([
    '2026-01-01 2026-08-31 UKF core',
    '2026-09-01 null SKF support',
  ])
  expect(told(changedFrom(ukf, { code: 'SKF' }, firstDay))).toEqual(['2026-01-01 null SKF core'])
})

test('a change that would have come after the last day never comes', () => {
  expect(told(closedOn(renamed, '2026-08-31'))).toEqual(['2026-01-01 2026-08-31 UKF core'])
})

test('the same object on two days of one version is the same value', () => {
  expect(objectOn(renamed, '2026-09-01')).toBe(objectOn(renamed, '2030-01-01'))
  expect(objectOn(renamed, '2026-08-31')).not.toBe(objectOn(renamed, '2026-09-01'))
})

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('missing')
  return value
}
