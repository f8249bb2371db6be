import { expect, test } from 'vitest'
import { contract } from '#api/contract'
import type { Endpoint, EndpointTable, Route } from '#api/endpoint'
import { isGuarded, readAt } from '#api/guards'
import { openApiDocument } from '#api/openapi'

const endpoints = Object.entries(contract as EndpointTable) as [Route, Endpoint][]
const acts = endpoints.flatMap(([route, endpoint]) => ('act' in endpoint ? [{ route, ...endpoint }] : []))

test('every act on something that stands says what If-Match guards, or why nothing; no other act does', () => {
  expect(
    acts.filter(({ route, guard }) => route.includes('{') !== (guard !== undefined)).map(({ route }) => route),
  ).toEqual([])
})

test('every change with PATCH or PUT is guarded, and what is guarded is read with its version', () => {
  const open = acts.filter(({ route, guard }) => /^(PATCH|PUT)/.test(route) && !isGuarded(guard))
  expect(open.map(({ route }) => route)).toEqual([])
  const shapes = Object.values(readAt).map((route) => [route, JSON.stringify(schemaOf(route))] as const)
  expect(shapes.filter(([, shape]) => !shape.includes('"version":{"type":"integer"')).map(([route]) => route)).toEqual(
    [],
  )
})

test('the OpenAPI document asks for If-Match where the server does, and tells of 412 and 428 there alone', () => {
  const wrong = acts.filter(({ route, guard }) => {
    const { parameters, responses } = operationOf(route)
    const asks = JSON.stringify(parameters).includes('#/components/parameters/IfMatch')
    const tells = '428' in responses && '412' in responses
    return asks !== isGuarded(guard) || tells !== isGuarded(guard)
  })
  expect(wrong.map(({ route }) => route)).toEqual([])
  expect(acts.filter(({ guard }) => isGuarded(guard)).length).toBeGreaterThan(20)
})

interface Operation {
  readonly parameters: readonly unknown[]
  readonly responses: Readonly<Record<string, { content?: Record<string, { schema: { $ref?: string } }> }>>
}

function operationOf(route: string): Operation {
  const [method = '', path = ''] = route.split(' ')
  const paths = document.paths as Record<string, Record<string, Operation>>
  const operation = paths[path]?.[method.toLowerCase()]
  if (operation === undefined) throw new Error(`there is no ${route}`)
  return operation
}

function schemaOf(route: string): unknown {
  const schema = operationOf(route).responses['200']?.content?.['application/json']?.schema
  const name = schema?.$ref?.split('/').at(-1) ?? ''
  return (document.components as { schemas: Record<string, unknown> }).schemas[name] ?? schema
}

const document = openApiDocument('http://127.0.0.1:4180')
