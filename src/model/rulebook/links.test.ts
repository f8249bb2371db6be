import { expect, test } from 'vitest'
import { linkoping } from '../../../test/models/organisations.ts'
import { NewLink, whyNotLink } from './links.ts'

const link = { element: 'model', title: 'Mall för minnesanteckning', url: 'https://intranat.vretaby.example/mall' }

test.each([
  'model',
  'forum:object-steering-group',
  'role:object-owner',
  'deliverable:object-plan',
  'clause:1-details-kept-elsewhere',
])('1-details-kept-elsewhere: %s can carry a link', (element) => {
  expect(NewLink.safeParse({ ...link, element }).success).toBe(true)
  expect(whyNotLink({ ...link, element }, linkoping)).toBeUndefined()
})

test.each(['forum:nothing', 'role:forum', 'clause:nothing', 'office:head-of-it'])(
  '1-details-kept-elsewhere: %s is refused, the model has no such part',
  (element) => {
    expect(whyNotLink({ ...link, element }, linkoping)).toMatchObject({
      refused: 'element-not-in-model',
      clause: '1-details-kept-elsewhere',
    })
  },
)

test.each([
  'http://intranat.vretaby.example',
  'javascript:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  'https://',
  '/mall',
])('only an address over https: %s is not', (url) => {
  expect(NewLink.safeParse({ ...link, url }).success).toBe(false)
})
