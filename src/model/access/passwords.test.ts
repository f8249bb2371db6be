import { expect, test } from 'vitest'
import { shortestPassword, whyGuessable } from './passwords.ts'

const owner = { name: 'Nadia Åsbrink', email: 'nadia.asbrink@vretaby.example', organisation: 'Vretaby kommun' }

test.each([
  'password1234',
  'Passwordpassword',
  'P@ssw0rd2026!!',
  'lösenord1234',
  'Losenord2026!',
  'l0s3n0rd!!!!!',
  'Sommaren2026!!',
  'Välkommen123!',
  'administrator',
  'qwertyuiopåå',
  '1qaz2wsx3edc',
  'asdfghjklöä1',
  '123456789012',
  '098765432109',
  'abcdefghijkl',
  'aaaaaaaaaaaaaa',
  'abcabcabcabcabc',
  '121212121212',
  'ÅSBRINK-NADIA-2026',
  'nadia.asbrink@vretaby.example',
  'vretabykommun1',
  'Styrbord2026!',
  'Michael-1987!!',
])('%s would soon be guessed', (password) => {
  expect(password.length).toBeGreaterThanOrEqual(shortestPassword)
  expect(whyGuessable(password, owner)).toBeDefined()
})

test.each([
  'ett långt lösenord',
  'cykel under granen',
  'correct horse battery staple',
  'tre röda äpplen i mars',
  'Nadia gillar kantareller',
  'x7Kq-pp2z-9Lwe',
  'kommunens minsta bibliotek',
  'vinterdäck och senap',
])('%s isn’t one that everybody thinks of', (password) => {
  expect(whyGuessable(password, owner)).toBeUndefined()
})

test('it says what to do instead, in both languages', () => {
  expect(whyGuessable('lösenord1234', owner)).toMatchObject({
    sv: expect.stringContaining('Välj några ord'),
    en: expect.stringContaining('Choose some words'),
  })
})
