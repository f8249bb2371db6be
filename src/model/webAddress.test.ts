import { expect, test } from 'vitest'
import { isWrittenOut, webAddress } from './webAddress.ts'

const WebAddress = webAddress(/^https?$/, 2_000)

test.each([
  'https://user:secret@vretaby.example/rutin',
  'https://vretaby.example@elak.example/',
  'https://@elak.example/',
  'https:vretaby.example/rutin',
  'https:/vretaby.example/rutin',
  'https:\\\\vretaby.example\\rutin',
  'https://elak.example\\@vretaby.example/',
  'https://vreta\tby.example/rutin',
  'https://vretaby.example/ru\ntin',
  'https://vretaby.example/\u0000',
  'https://vretaby.example/\u202Enitur',
  'https://vreta\u00ADby.example/',
  '//vretaby.example/rutin',
  'vretaby.example/rutin',
  'javascript://vretaby.example/%0Aalert(1)',
  'data:text/html,x',
  'https://',
])('%j isn’t an address that a page may carry', (address) => {
  expect(WebAddress.safeParse(address).success).toBe(false)
  expect(isWrittenOut(address)).toBe(false)
})

test.each([
  'https://vretaby.example',
  'http://intranat:8080/a?b=c@d#e',
  'https://vretaby.example/@anna/rutin',
  'https://åmål.example/sök?q=ä',
  'HTTPS://VRETABY.EXAMPLE/',
])('%j is', (address) => {
  expect(WebAddress.safeParse(address).success).toBe(true)
})

test('blanks around it aren’t part of it', () => {
  expect(WebAddress.parse(' https://vretaby.example/ ')).toBe('https://vretaby.example/')
})
