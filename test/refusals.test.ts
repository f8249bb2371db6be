import { expect, test } from 'vitest'
import { contract } from '#api/contract'
import { type Endpoint, type EndpointTable, type Route, refusalsOf } from '#api/endpoint'
import { refusalCodes } from '#model/refusalCodes'
import { codeOf, isTest, sourceFiles } from './sourceFiles.ts'

/** Refusals that are every endpoint's: asked before any act is. */
const everywhere = ['not-signed-in', 'right-missing', 'session-needed']
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
