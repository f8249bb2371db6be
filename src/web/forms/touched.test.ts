import { expect, test } from 'vitest'
import { touchedAfter } from './touched'

const standing = { name: 'Omar Said', email: '', grounds: ['a'] }

test('only what differs from what stands is touched, and what is put back is not', () => {
  const once = touchedAfter({}, { name: 'Omar Lind' }, standing)
  expect(once).toEqual({ name: 'Omar Lind' })
  const twice = touchedAfter(once, { email: 'omar@vretaby.example' }, standing)
  expect(twice).toEqual({ name: 'Omar Lind', email: 'omar@vretaby.example' })
  expect(touchedAfter(twice, { name: 'Omar Said' }, standing)).toEqual({ email: 'omar@vretaby.example' })
})

test('what was typed stays touched when the record changes beneath it', () => {
  const typed = { name: 'Omar Lind' }
  const newer = { ...standing, name: 'Omar Lind', email: 'ny@vretaby.example' }
  expect(touchedAfter(typed, { email: 'annan@vretaby.example' }, newer)).toEqual({
    name: 'Omar Lind',
    email: 'annan@vretaby.example',
  })
})
