import { expect, test } from 'vitest'
import { demo } from '../../test/models/vretaby.ts'
import { keptStructure, structureKept } from './keptStructures.ts'

// Without components: they weigh more than what the rest is counted by.
const bare = { ...demo.structure, components: [] }
const structure = (name: string) => ({ ...bare, organisation: { ...bare.organisation, name } })
const at = (version: number, stamp = `stamp ${version}`) => ({ version, stamp })

test('a structure is found where the organisation stands as it did, and nowhere else', () => {
  const [first, second] = [structure('first'), structure('second')]
  structureKept('a', at(1), first)
  structureKept('a', at(2), second)
  expect(keptStructure('a', at(1))).toBe(first)
  expect(keptStructure('a', at(2))).toBe(second)
  expect(keptStructure('a', at(2, 'another'))).toBeUndefined()
  expect(keptStructure('b', at(2))).toBeUndefined()
})

test('a change that came to nothing gives way to the next, and what stands is still known', () => {
  const [standing, lost, next] = [structure('standing'), structure('lost'), structure('next')]
  structureKept('c', at(7), standing)
  structureKept('c', at(8, 'rolled back'), lost)
  structureKept('c', at(8), next)
  expect(keptStructure('c', at(7))).toBe(standing)
  expect(keptStructure('c', at(8))).toBe(next)
  structureKept('c', at(9), structure('newest'))
  expect(keptStructure('c', at(7))).toBeUndefined()
})

test('where there is no room for more, the one that nobody has asked about for longest goes', () => {
  const every = Number.POSITIVE_INFINITY
  for (const id of ['d', 'e', 'f']) structureKept(id, at(1), structure(id), every)
  expect(keptStructure('d', at(1))).toBeDefined()
  const records = Object.values(bare).reduce((sum, part) => sum + (Array.isArray(part) ? part.length : 0), 0)
  structureKept('g', at(1), structure('g'), 3 * records)
  expect(['d', 'e', 'f', 'g'].filter((id) => keptStructure(id, at(1)) !== undefined)).toEqual(['d', 'f', 'g'])
})
