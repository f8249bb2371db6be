import { expect, test } from 'vitest'
import { placeIn } from './placeIn'

test('a fault with a place leads to its line, one without leads nowhere', () => {
  expect(placeIn('Rad 12, kolumn 3: Okänt fält')).toEqual({ line: 12, column: 3 })
  expect(placeIn('Rollen saknas')).toBeUndefined()
})
