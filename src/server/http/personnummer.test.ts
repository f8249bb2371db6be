import { afterAll, beforeAll, expect, it } from 'vitest'
import { bodyOf, type Schema, schemaOf } from './bodiesForTests.ts'
import { formOf, roleListForm } from './formsForTests.ts'
import { idFor, idsOf, pathsOf } from './idsForTests.ts'
import { openTwoHouses, routes, type Sender, type TwoHouses } from './twoHousesForTests.ts'

const written = 'Gäller 811218-9876'
let two: TwoHouses
let send: Sender

beforeAll(async () => {
  two = await openTwoHouses()
  const personId = two.own.structure.persons.find(({ leftOn }) => leftOn === null)?.id ?? null
  send = await two.sender({ organisationId: two.own.id, personId, rights: ['administer', 'register', 'read-all'] })
})
afterAll(() => two.house.close())

it('no text of any body is kept with a personnummer in it, and the answer names the field', async () => {
  const ids = idsOf(two.own)
  const before = await two.dump(two.own)
  const kept: string[] = []
  const refused: string[] = []
  for (const [route, endpoint] of routes) {
    if (!('act' in endpoint) || 'multipart' in endpoint) continue
    const [method = '', path = ''] = route.split(' ')
    const schema = schemaOf(endpoint.act.body)
    const url = pathsOf(path, ids)[0] ?? path
    for (const place of textsIn(schema)) {
      const body = withText(
        bodyOf(schema, (field) => idFor(field, ids)),
        place,
      )
      const { status, text } = await send(method, url, body)
      const { code, refusal } = JSON.parse(text) as { code: string; refusal?: { field?: string } }
      const isRefused = status === 422 && code === 'personnummer-not-kept' && refusal?.field === place.join('.')
      // What its shape doesn't take (a code of few letters, an e-mail address) can't be kept either.
      if (isRefused) refused.push(`${route} ${place.join('.')}`)
      else if (status !== 400) kept.push(`${status} ${route} ${place.join('.')}: ${text.slice(0, 200)}`)
    }
  }
  expect(kept).toEqual([])
  expect(refused.length).toBeGreaterThan(40)
  for (const known of [
    'POST /persons name',
    'POST /accounts name',
    'POST /tokens name',
    'POST /appointments decision.reference',
    'PUT /imports/{id}/choices reference',
    'POST /decisions/{id}/annulment reason',
    'POST /model/versions yaml',
  ])
    expect(refused).toContain(known)
  expect(await two.dump(two.own)).toEqual(before)
})

it('nor as the name of a part, where a body’s parts are named by whoever sends it', async () => {
  const body = { act: 'appointments.make', body: { [written]: 'x' }, state: 'draft', askedOf: null, clause: null }
  const answered = await send('POST', '/requests', body)
  expect([answered.status, JSON.parse(answered.text).refusal]).toMatchObject([422, { field: 'body' }])
})

it('a file whose name holds one is not taken', async () => {
  const before = await two.dump(two.own)
  const [form, type] = formOf(roleListForm(Buffer.from('Namn;Roll\n'), 'Lista 811218-9876.csv'))
  const answered = await send('POST', '/imports', form, type)
  expect([answered.status, JSON.parse(answered.text).refusal]).toMatchObject([
    422,
    { code: 'personnummer-not-kept', field: 'file' },
  ])
  expect(await two.dump(two.own)).toEqual(before)
})

type Place = readonly (string | number)[]

/** Where a body may hold text that somebody writes: not ids, days, or words out of a list. */
function textsIn(schema: Schema, place: Place = []): readonly Place[] {
  if ('const' in schema || schema.enum !== undefined) return []
  const choice = schema.anyOf ?? schema.oneOf
  if (choice !== undefined) return textsIn(choice[0] ?? {}, place)
  if (schema.type === 'object')
    return Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => textsIn(inner, [...place, name]))
  if (schema.type === 'array') return textsIn(schema.items ?? {}, [...place, 0])
  return schema.type === 'string' && schema.format === undefined ? [place] : []
}

/** The body with the text in one place. */
function withText(body: unknown, [key, ...rest]: Place): unknown {
  if (key === undefined) return written
  if (Array.isArray(body)) return body.map((each, at) => (at === key ? withText(each, rest) : each))
  const parts = body as Readonly<Record<string, unknown>>
  return { ...parts, [key]: withText(parts[key], rest) }
}
