import { expect, test } from 'vitest'
import { type Entry, naming, same } from './entries.ts'
import { hitsIn, type Layered, layered } from './layered.ts'
import { parsedQuery } from './matching.ts'

const words = ['larka', 'nattvakt', 'elev', 'register', 'skola', 'moln', 'arkiv', 'lon']

test('an index that follows another finds what one that is made anew finds, whatever comes, goes and comes back', () => {
  // Numbers that look like chance and are the same in every run.
  let seed = 4711
  const below = (count: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((seed / 2_147_483_648) * count)
  }
  const word = () => words[below(words.length)] ?? ''
  const entry = (n: number): Entry => {
    const name = `${word()} ${word()} ${n}`
    return { type: 'person', id: `${n}`, title: same(name), beside: null, ...naming(name) }
  }
  let entries: readonly Entry[] = Array.from({ length: 150 }, (_, n) => entry(n))
  let index: Layered | undefined
  const left: Entry[] = []
  let followed = 0
  for (let n = 150; n < 650; n += 1) {
    const next = [...entries]
    for (let changes = 1 + below(3); changes > 0; changes -= 1) {
      const [gone] = next.splice(below(next.length), 1)
      const back = below(3) === 0 ? left.splice(below(left.length), 1) : []
      if (gone !== undefined && !back.includes(gone)) left.push(gone)
      if (below(5) > 0) next.splice(below(next.length), 0, ...back, entry(n * 10 + changes))
      else left.push(...back)
    }
    entries = next
    const before: Layered | undefined = index
    index = layered(entries, before)
    if (index.under === before?.under) followed += 1
    const wanted = parsedQuery(`${word()} ${below(2) === 0 ? word() : ''}`)
    const inOrder = (found: Layered) => hitsIn(found, wanted).toSorted((a, b) => a.at - b.at)
    expect(inOrder(index)).toEqual(inOrder(layered(entries, undefined)))
  }
  expect(followed).toBeGreaterThan(400)
})
