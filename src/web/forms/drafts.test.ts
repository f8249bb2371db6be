import { expect, test } from 'vitest'
import { draftKey, forgetDrafts } from './drafts'

test('every draft is forgotten at once, and nothing else', () => {
  const kept = new Map([
    [draftKey('a', 'person'), '{"name":"x"}'],
    ['place', '3'],
    [draftKey('b', 'component'), '{}'],
  ])
  forgetDrafts({
    get length() {
      return kept.size
    },
    key: (at: number) => [...kept.keys()][at] ?? null,
    removeItem: (key: string) => void kept.delete(key),
  } as Storage)
  expect([...kept.keys()]).toEqual(['place'])
})
