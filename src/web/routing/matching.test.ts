import { expect, it } from 'vitest'
import { pageAt, paramsIn } from './matching'

it('takes the named parts out of an address', () => {
  expect(paramsIn('/objekt/$id/tillsatt', '/objekt/abc/tillsatt')).toEqual({ id: 'abc' })
  expect(paramsIn('/forum/$id', '/forum/object-steering-group~1%2F2')).toEqual({ id: 'object-steering-group~1/2' })
  expect(paramsIn('/', '/')).toEqual({})
})

it('fits no longer, shorter or badly written address', () => {
  expect(paramsIn('/objekt/$id', '/objekt')).toBeUndefined()
  expect(paramsIn('/objekt/$id', '/objekt/a/b')).toBeUndefined()
  expect(paramsIn('/objekt/$id', '/objekt/%E0%A4%A')).toBeUndefined()
})

it('prefers a written part to a named one', () => {
  const pages = [{ path: '/objekt/$id' }, { path: '/objekt/nytt' }]
  expect(pageAt(pages, '/objekt/nytt')?.page.path).toBe('/objekt/nytt')
  expect(pageAt(pages, '/objekt/ukf')).toEqual({ page: pages[0], params: { id: 'ukf' } })
  expect(pageAt(pages, '/annat')).toBeUndefined()
})
