import { z } from 'zod'
import type { Act } from '#model/acts'
import { refusalCodes } from '#model/refusalCodes'
import { type Endpoint, type EndpointTable, type Route, refusalsOf } from './endpoint.ts'
import { isGuarded } from './guards.ts'
import { promised } from './listFiles.ts'
import { sessionCookie } from './sessionCookie.ts'
import { ProblemShape } from './shapes.ts'

type Json = Record<string, unknown>

/** The OpenAPI 3.1 document, made of the same table that the server binds and the client is typed by. */
export function openApiDocument(serverUrl: string, table: EndpointTable = promised): Json {
  const components: Json = {}
  const paths: Record<string, Json> = {}
  for (const [route, endpoint] of Object.entries(table) as [Route, Endpoint][]) {
    const [method, path] = route.split(' ') as [string, string]
    const operations = paths[path] ?? {}
    operations[method.toLowerCase()] = operationOf(route, endpoint, components)
    paths[path] = operations
  }
  schemaOf(ProblemShape, 'output', components)
  return {
    openapi: '3.1.0',
    info: {
      title: 'Styrbord',
      version: '1',
      summary: "Runs a municipality's governance model for digitalisation.",
      description:
        'Dates are ISO calendar dates, times are UTC, texts come in Swedish and English. Refusals are problem+json with the clause, what is missing and who could do it instead. A record that can be changed is read with its `version` (and `ETag`); whoever changes it sends that version in `If-Match`: without it the answer is 428, and 412 with the newer record when somebody else has changed it since.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: `${serverUrl}/api/v1` }],
    security: [{ session: [] }, { token: [] }],
    tags: [...new Set(Object.keys(paths).map(tagOf))]
      .sort()
      .map((name) => ({ name, description: `Everything about ${name}.` })),
    paths,
    components: {
      schemas: components,
      parameters: { IfMatch: ifMatch },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: sessionCookie(serverUrl) },
        token: { type: 'http', scheme: 'bearer' },
      },
    },
  }
}

function operationOf(route: Route, endpoint: Endpoint, components: Json): Json {
  const [method, path] = route.split(' ') as [string, string]
  const refusals = refusalsOf(endpoint)
  const guarded = 'act' in endpoint && isGuarded(endpoint.guard)
  const status = 'act' in endpoint ? String(endpoint.status ?? 200) : '200'
  const answer =
    endpoint.file === undefined
      ? { 'application/json': { schema: schemaOf(endpoint.answer, 'output', components) } }
      : { [endpoint.file]: { schema: { type: 'string', format: 'binary' } } }
  return {
    operationId: operationIdOf(method, path),
    tags: [tagOf(path)],
    summary: endpoint.summary.en,
    description: descriptionOf(endpoint, refusals),
    parameters: [
      ...parametersOf(endpoint.params, 'path', components),
      ...parametersOf(endpoint.query, 'query', components),
      ...(guarded ? [{ $ref: '#/components/parameters/IfMatch' }] : []),
    ],
    ...('act' in endpoint ? { requestBody: bodyOf(endpoint, components) } : {}),
    responses: {
      [status]: { description: endpoint.summary.en, content: answer },
      ...(guarded ? guardedResponses : {}),
      '4XX': problem('Refused, malformed, or not there.'),
      '5XX': problem('A fault; nothing was saved.'),
    },
  }
}

/** `register`, `role`, `mandate (appoint)`: see `By` in src/model/acts.ts. */
const byWhom = ({ by: { who, decisions } }: Act): string =>
  decisions.length === 0 ? who : `${who} (${decisions.join(', ')})`

function descriptionOf(endpoint: Endpoint, refusals: readonly (keyof typeof refusalCodes)[]): string {
  const right =
    'act' in endpoint ? `Act \`${endpoint.act.id}\`, by: ${byWhom(endpoint.act)}.` : `Reads: ${endpoint.reads}.`
  const clauses =
    'act' in endpoint && endpoint.act.clauses.length > 0 ? ` Clauses: ${endpoint.act.clauses.join(', ')}.` : ''
  const codes = [...new Set(refusals)].map((code) => `\n- \`${code}\`: ${refusalCodes[code].en}`).join('')
  return `${endpoint.summary.sv}. ${right}${clauses}${codes === '' ? '' : `\n\nRefusals:\n${codes}`}`
}

const bodyOf = (endpoint: Endpoint, components: Json): Json => ({
  required: true,
  content: {
    ['multipart' in endpoint ? 'multipart/form-data' : 'application/json']: {
      schema: 'act' in endpoint ? schemaOf(endpoint.act.body, 'input', components) : {},
    },
  },
})

function parametersOf(shape: z.ZodObject | undefined, place: 'path' | 'query', components: Json): Json[] {
  return Object.entries(shape?.shape ?? {}).map(([name, field]) => ({
    name,
    in: place,
    required: place === 'path',
    schema: schemaOf(field as z.ZodType, 'input', components),
  }))
}

const ifMatch: Json = {
  name: 'If-Match',
  in: 'header',
  required: true,
  description:
    'The version that was seen, as in the record’s `version` and its `ETag`. `*` changes whichever version stands, on purpose.',
  schema: { type: 'string', pattern: '^("?[0-9]{1,15}"?|[*])$', examples: ['"3"'] },
}

const problem = (description: string): Json => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})

const guardedResponses: Json = {
  '412': problem('Somebody else has changed the record since; `newer` is the record as it is now.'),
  '428': problem('`If-Match` was not sent.'),
}

/** JSON Schema of a shape; those with an id of their own become components. */
function schemaOf(shape: z.ZodType, io: 'input' | 'output', components: Json): Json {
  const {
    $defs,
    $schema: _,
    ...schema
  } = z.toJSONSchema(shape, {
    io,
    target: 'draft-2020-12',
    unrepresentable: 'any',
    reused: 'inline',
  }) as Json & { $defs?: Record<string, Json> }
  for (const [id, definition] of Object.entries($defs ?? {})) components[id] ??= rewritten(definition)
  const own = shape.meta()?.id
  if (typeof own === 'string') {
    components[own] ??= rewritten(schema)
    return { $ref: `#/components/schemas/${own}` }
  }
  return rewritten(schema) as Json
}

/** References inside a schema lead to its own `$defs`; in the document they lead to the components. */
function rewritten(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rewritten)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      // Zod's name of a component, where it isn't a property that is called id.
      .filter(([key, inner]) => key !== 'id' || typeof inner !== 'string')
      .map(([key, inner]) => [
        key,
        key === '$ref' && typeof inner === 'string'
          ? inner.replace('#/$defs/', '#/components/schemas/')
          : rewritten(inner),
      ]),
  )
}

/** A list and its files are one subject. */
const tagOf = (path: string): string => path.split(/[/.]/)[1] ?? ''

const operationIdOf = (method: string, path: string): string =>
  [method.toLowerCase(), ...path.split('/').filter(Boolean)].map((part) => part.replaceAll(/[{}]/g, '')).join('-')
