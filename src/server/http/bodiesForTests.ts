import fc from 'fast-check'
import { z } from 'zod'

export type Schema = {
  readonly type?: string
  readonly format?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly items?: Schema
  readonly minItems?: number
  readonly maximum?: number
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly default?: unknown
}

export const schemaOf = (shape: z.ZodType): Schema =>
  z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as Schema

/** The smallest body that the shape takes, with ids and days that whoever asks chooses by the field's name. */
export function bodyOf(schema: Schema, idFor: (field: string) => string, field = ''): unknown {
  if ('const' in schema) return schema.const
  if (schema.enum !== undefined) return schema.enum[0]
  const choice = schema.anyOf ?? schema.oneOf
  if (choice !== undefined) return bodyOf(choice[0] ?? {}, idFor, field)
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, inner]) => [name, bodyOf(inner, idFor, name)]),
      )
    case 'array':
      return Array.from({ length: Math.max(1, schema.minItems ?? 1) }, () => bodyOf(schema.items ?? {}, idFor, field))
    case 'string':
      if (schema.format === 'uuid' || /Ids?$/.test(field)) return idFor(field)
      if (schema.format === 'date') return '2026-11-01'
      if (schema.format === 'date-time') return '2027-01-01T00:00:00Z'
      if (schema.format === 'email') return 'ny@vretaby.example'
      if (schema.format === 'uri') return 'https://vretaby.example/rutin'
      return 'Test'
    case 'integer':
    case 'number':
      return 1
    case 'boolean':
      return false
    default:
      return schema.default ?? null
  }
}

/** Text that has broken something somewhere. */
export const nasty = [
  "'; drop table persons; --",
  "' or '1'='1",
  '%',
  '\\',
  '\u0000',
  '\ud800',
  '__proto__',
  '{{7*7}}',
  '<script>alert(1)</script>',
  '../../../../etc/passwd',
  '%00',
  '2026-02-30',
  '0001-01-01',
  '9999-12-31',
  '+123456-01-01',
  'å'.repeat(5000),
  '',
  ' ',
  'null',
  '-1',
  '1e999',
  'NaN',
]

/** What the shape takes, and what lies just beside it. */
export function anyBody(schema: Schema, ids: readonly string[], field = ''): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 12, arbitrary: near(schema, ids, field) },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
    { weight: 1, arbitrary: fc.constantFrom<unknown>(...nasty) },
  )
}

function near(schema: Schema, ids: readonly string[], field: string): fc.Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema.const)
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum)
  const choice = schema.anyOf ?? schema.oneOf
  if (choice !== undefined) return fc.oneof(...choice.map((each) => anyBody(each, ids, field)))
  switch (schema.type) {
    case 'object': {
      const properties = Object.entries(schema.properties ?? {})
      const fields = Object.fromEntries(properties.map(([name, inner]) => [name, anyBody(inner, ids, name)]))
      // A field is left out now and then, required or not.
      return fc.oneof(
        { weight: 5, arbitrary: fc.record(fields) },
        { weight: 1, arbitrary: fc.record(fields, { requiredKeys: [] }) },
      )
    }
    case 'array':
      return fc.array(anyBody(schema.items ?? {}, ids, field), { minLength: schema.minItems ?? 0, maxLength: 4 })
    case 'string':
      return text(schema, ids, field)
    case 'integer':
    case 'number':
      return fc.oneof(fc.integer(), fc.double(), fc.constantFrom(0, -1, 2 ** 53, 1e308))
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    default:
      return fc.jsonValue({ maxDepth: 3 })
  }
}

function text(schema: Schema, ids: readonly string[], field: string): fc.Arbitrary<string> {
  const odd = fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: 'binary', maxLength: 40 }))
  if (schema.format === 'uuid' || /Ids?$|^(after|object|person)$/.test(field))
    return fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...ids) }, fc.uuid(), odd)
  if (schema.format === 'date') {
    const day = fc.date({ min: new Date('2021-01-01'), max: new Date('2028-01-01'), noInvalidDate: true })
    return fc.oneof({ weight: 6, arbitrary: day.map((date) => date.toISOString().slice(0, 10)) }, odd)
  }
  if (schema.format === 'date-time') return fc.oneof(fc.constant('2027-01-01T00:00:00Z'), odd)
  if (schema.format === 'email') return fc.oneof(fc.emailAddress(), odd)
  return fc.oneof({ weight: 2, arbitrary: fc.string({ maxLength: 60 }) }, odd)
}
