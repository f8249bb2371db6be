import { expect, it } from 'vitest'
import { withContact } from './contact.ts'

const html = '<html><head><title>Styrbord</title></head><body></body></html>'

it('the page holds the way to reach the municipality, and cannot be broken out of by it', () => {
  expect(withContact(html, 'kontakt@vretaby.example')).toContain(
    '<meta name="styrbord-contact" content="kontakt@vretaby.example" />',
  )
  const hostile = withContact(html, '"><script>$&')
  expect(hostile).not.toContain('<script>')
  expect(hostile).toContain('content="&#34;&#62;&#60;script&#62;$&#38;"')
})

it('without a setting the page is as it was built', () => {
  expect(withContact(html, undefined)).toBe(html)
})
