import { expect, test } from 'vitest'
import { shortestPassword as asked } from '#model/access/passwords'
import { shortestPassword } from './passwordField'

test('a page asks for as long a password as the model does', () => {
  expect(shortestPassword).toBe(asked)
})
