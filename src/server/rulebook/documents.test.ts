import { expect, test } from 'vitest'
import { linkoping } from '../../../test/models/organisations.ts'
import { glossaryMarkdown, modelSchema, rulebookMarkdown } from './documents.ts'
import { shippedModels } from './shippedModels.ts'

test('the rulebook has every clause once, with both languages and what carries it', () => {
  const written = rulebookMarkdown(shippedModels())
  const headings = [...written.matchAll(/^### (.+)$/gm)].map(([, id]) => id)
  expect(headings.toSorted()).toEqual(linkoping.clauses.map((clause) => clause.id).toSorted())
  for (const clause of linkoping.clauses) expect(written).toContain(clause.text.en)
  expect(written).toMatch(/### 3\.5\.1-owner-it-appointed[\s\S]*?act `appointments\.make`/)
  expect(written).toContain('not built yet')
})

test('the glossary says what code calls an object', () => {
  expect(glossaryMarkdown()).toContain('| objekt | object | `GovernanceObject` |')
})

test('the published shape asks for what a model must have', () => {
  expect(modelSchema()).toMatchObject({
    $schema: expect.stringContaining('2020-12'),
    type: 'object',
    additionalProperties: false,
    required: expect.arrayContaining(['format', 'clauses', 'mandates']),
  })
})
