import { expect, test } from 'vitest'
import { partNames, withPart } from './parts.ts'

test('a part that is measured again replaces itself in the report, and leaves the others', () => {
  const once = partNames.toReversed().reduce((report, name) => withPart(report, name, `## ${name}\n\nfirst`), '')
  const again = withPart(once, 'register', '## register\n\nsecond')
  expect(again).toBe(once.replace('## register\n\nfirst', '## register\n\nsecond'))
  const headings = again.split('\n').filter((line) => line.startsWith('## '))
  expect(headings).toEqual(partNames.map((name) => `## ${name}`))
})
