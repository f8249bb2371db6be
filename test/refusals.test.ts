import { expect, test } from 'vitest'
import { contract } from '#api/contract'
import { type Endpoint, type EndpointTable, type Route, refusalsOf } from '#api/endpoint'
import { refusalCodes } from '#model/refusalCodes'
import { codeOf, isTest, sourceFiles } from './sourceFiles.ts'

/** Refusals that are every endpoint's: asked before any act is. */
const everywhere = ['not-signed-in', 'right-missing']
/** Not yet provoked by a test. This list only gets shorter. */
const unprovoked: readonly string[] = [
  'import-has-errors',
  'import-closed',
  'import-empty',
  'import-too-large',
  'import-sheet-unknown',
  'import-field-twice',
  'file-not-read',
  'import-undo-blocked',
]

const endpoints = Object.entries(contract as EndpointTable) as [Route, Endpoint][]
const declared = new Set<string>(endpoints.flatMap(([, endpoint]) => refusalsOf(endpoint)))
const files = sourceFiles(['src', 'test'], /\.tsx?$/)

test('every refusal that the rules or handlers can end in is declared by an endpoint', () => {
  const used = new Set(
    files
      .filter(({ path }) => !isTest(path) && !path.endsWith('ForTests.ts') && !path.startsWith('src/web/'))
      .flatMap(({ text }) => [...codeOf(text).matchAll(/\brefuse\(\s*'([\w-]+)'/g)].map(([, code = '']) => code)),
  )
  expect([...used].filter((code) => !declared.has(code) && !everywhere.includes(code)).sort()).toEqual([])
})

test('every refusal code is declared by an endpoint', () => {
  expect(Object.keys(refusalCodes).filter((code) => !declared.has(code) && !everywhere.includes(code))).toEqual([])
})

test('every refusal code is provoked by a test', () => {
  const tests = files.filter(({ path }) => isTest(path) && path !== 'test/refusals.test.ts').map(({ text }) => text)
  const silent = Object.keys(refusalCodes).filter((code) => !tests.some((text) => text.includes(`'${code}'`)))
  expect(silent.filter((code) => !unprovoked.includes(code))).toEqual([])
  const known = unprovoked.filter((code) => silent.includes(code))
  if (known.length > 0) console.warn(`Refusals that no test provokes yet: ${known.join(', ')}`)
})
