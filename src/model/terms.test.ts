import { expect, test } from 'vitest'
import { codeOf, isTest, sourceFiles } from '../../test/sourceFiles.ts'
import { terms } from './terms.ts'

const model = sourceFiles(['src/model'], /\.ts$/).filter(({ path }) => !isTest(path))
const namedIn = (text: string) =>
  [...codeOf(text).matchAll(/^(?:export )?(?:interface|type|class|const) (\w+)/gm)].map(([, name]) => name)

test('every type of the structure has a term', () => {
  const structure = model.find(({ path }) => path === 'src/model/structure.ts')
  const types = [...codeOf(structure?.text ?? '').matchAll(/^export (?:interface|type) (\w+)/gm)].map(
    ([, name]) => name,
  )
  expect(types.length).toBeGreaterThan(10)
  expect(types.filter((name) => name === undefined || !(name in terms))).toEqual([])
})

test('every term is for something that code has', () => {
  const names = new Set(model.flatMap(({ text }) => namedIn(text)))
  expect(Object.keys(terms).filter((id) => !names.has(id))).toEqual([])
})

test('no word stands for two things', () => {
  for (const language of ['sv', 'en'] as const) {
    const words = Object.values(terms).map((term) => term[language])
    expect(words.filter((word, i) => words.indexOf(word) < i)).toEqual([])
  }
})
