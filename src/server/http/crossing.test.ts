import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isOnServer } from '#store/databaseForTests'
import { isLong } from '../../../test/times.ts'
import { bodyOf, schemaOf } from './bodiesForTests.ts'
import { formOf, roleListForm } from './formsForTests.ts'
import { idFor, idsOf, pathsOf } from './idsForTests.ts'
import { mark, openTwoHouses, routes, type Sender, type TwoHouses } from './twoHousesForTests.ts'

const rights = ['administer', 'register', 'read-all']
/** What ships with Styrbord, or belongs to nobody: the same ids everywhere. */
const nobodys = /^\/(model\/clauses)\/\{/
/** What an endpoint won't be asked without. */
const queries: Readonly<Record<string, string>> = { 'GET /persons/{id}/leaving': '?on=2026-12-31' }

describe('two municipalities in one database', () => {
  let two: TwoHouses
  let intruder: Sender

  beforeAll(async () => {
    two = await openTwoHouses()
    intruder = await two.sender({
      organisationId: two.own.id,
      personId: two.own.structure.persons.find(({ leftOn }) => leftOn === null)?.id ?? null,
      rights,
    })
  })
  afterAll(() => two.house.close())

  it('no endpoint finds another’s record by its id, and no change reaches another’s rows', async () => {
    const before = await two.dump(two.other)
    expect(before.length).toBeGreaterThan(300)
    const [own, other] = [idsOf(two.own), idsOf(two.other)]
    const let_in: string[] = []
    for (const [route, endpoint] of routes) {
      const [method = '', path = ''] = route.split(' ')
      const isAct = 'act' in endpoint
      for (const address of pathsOf(path, other)) {
        const url = address + (queries[route] ?? '')
        const body = isAct
          ? bodyOf(schemaOf(endpoint.act.body), (field) => idFor(field, path.includes('{') ? own : other))
          : undefined
        const { status, text } = await intruder(method, url, body)
        const foreign = path.includes('{') && !nobodys.test(path)
        if (status >= 500 || (foreign && isAct && status < 400) || (foreign && !isAct && status !== 404))
          let_in.push(`${status} ${method} ${url}: ${text.slice(0, 120)}`)
        if (text.includes(mark)) let_in.push(`${method} ${url} tells: ${text.slice(0, 200)}`)
      }
      // An id of one's own in the address, another's in the body.
      if (isAct && path.includes('{')) {
        const body = bodyOf(schemaOf(endpoint.act.body), (field) => idFor(field, other))
        const { status, text } = await intruder(method, pathsOf(path, own)[0] ?? path, body)
        if (status >= 500 || text.includes(mark))
          let_in.push(`${status} ${method} ${path} with another's body: ${text.slice(0, 200)}`)
      }
    }
    expect(let_in).toEqual([])
    expect(await two.dump(two.other)).toEqual(before)
  })

  it('a file sent in, its rows and what is downloaded stay with the municipality that sent it', async () => {
    const before = await two.dump(two.other)
    const [own, other] = [two.own.importId, two.other.importId]
    const theirs = await two.sender({ organisationId: two.other.id, rights })
    // It is there to be found, with the mark in its cells, in every way of reading it.
    for (const path of ['', '/rows', '/rows.csv', '/rows?only=errors'])
      expect((await theirs('GET', `/imports/${other}${path}`)).text, path).toContain(mark)
    expect((await theirs('GET', '/imports')).text).toContain(other)

    for (const path of ['', '/rows', '/rows.csv', '/rows?only=errors', '/rows?limit=500'])
      expect((await intruder('GET', `/imports/${other}${path}`)).status, path).toBe(404)
    const listed = (await intruder('GET', '/imports?limit=500')).text
    expect([listed.includes(own), listed.includes(other), listed.includes(mark)]).toEqual([true, false, false])

    // Sent in with every way of saying whose it is: it is the sender's own.
    const file = roleListForm(Buffer.from('Namn;Roll\nÅsa Öberg;Objektägare\n'), 'rollista.csv')
    const claims = ['organisation', 'organisationId', 'id', 'importId'].map((name, at) => ({
      name,
      content: at < 2 ? two.other.id : other,
    }))
    const [form, type] = formOf([...claims.slice(0, 3), ...file])
    const sent = await intruder('POST', `/imports?organisation=${two.other.id}&id=${other}`, form, type)
    expect(sent.status).toBe(201)
    const made = (JSON.parse(sent.text) as { id: string }).id
    expect(made).not.toBe(other)
    expect((await theirs('GET', `/imports/${made}`)).status).toBe(404)
    expect((await theirs('GET', `/imports/${made}/rows.csv`)).status).toBe(404)
    expect((await theirs('POST', `/imports/${made}/dropping`, {})).status).toBe(404)
    expect(await two.dump(two.other)).toEqual(before)
  })

  it('without credentials, without the right or with a token for something else no file is taken', async () => {
    const [form, type] = formOf(roleListForm(Buffer.from('Namn;Roll\n'), 'rollista.csv'))
    const senders: [Sender, number][] = [
      [await two.sender(), 401],
      [await two.sender({ organisationId: two.own.id }), 403],
      [await two.sender({ organisationId: two.own.id, rights, scopes: ['read', 'imports.complete'] }), 403],
    ]
    const before = await two.dump(two.own)
    for (const [send, expected] of senders) expect((await send('POST', '/imports', form, type)).status).toBe(expected)
    expect((await two.dump(two.own)).length).toBe(before.length)
  })

  it('no list holds another’s id or name, whatever it is asked for', async () => {
    const ids = new Set(JSON.stringify([two.other.structure, two.other.accounts]).match(/[0-9a-f]{8}-[0-9a-f-]{27}/g))
    const told: string[] = []
    for (const [route] of routes.filter(([each]) => each.startsWith('GET') && !each.includes('{'))) {
      const path = route.slice(4)
      const asked = [
        '',
        `?q=${encodeURIComponent(mark)}`,
        `?for=${idsOf(two.other).object}`,
        `?object=${idsOf(two.other).object}`,
        `?person=${idsOf(two.other).person}`,
        `?organisation=${two.other.id}`,
      ]
      // A workbook has the cells of the CSV, and says what it was filtered by; the CSV has what the list has, from either database.
      const isWhole = !path.endsWith('.xlsx') && (!path.endsWith('.csv') || isOnServer || isLong)
      for (const query of isWhole ? asked : asked.slice(0, 2)) {
        const answer = await intruder('GET', path + query)
        const { status } = answer
        // A file says in words what it was filtered by: what was asked for, and nothing of whom.
        const text = answer.text.replace(`\n${mark}\n`, '\n')
        const leaked = (text.match(/[0-9a-f]{8}-[0-9a-f-]{27}/g) ?? []).find((id) => ids.has(id) && !query.includes(id))
        if (status >= 500 || text.includes(mark) || leaked !== undefined)
          told.push(`${status} ${path}${query}: ${leaked ?? text.slice(0, 200)}`)
      }
    }
    expect(told).toEqual([])
  })

  it('without credentials every endpoint answers 401, and with invented ones too', async () => {
    const nobody = await two.sender()
    const open: string[] = []
    for (const [route] of routes) {
      const [method = '', path = ''] = route.split(' ')
      const url = pathsOf(path, idsOf(two.own))[0] ?? path
      const invented = { authorization: `Bearer sb_${'A'.repeat(43)}`, cookie: 'styrbord.session_token=x.y' }
      for (const headers of [{}, invented, { authorization: 'Basic eDp5' }]) {
        const { status, text } = await nobody(
          method,
          url,
          method === 'GET' ? undefined : {},
          headers as Record<string, string>,
        )
        // Who nobody is, is nobody: told as an answer where no token is shown.
        const mayAsk = route === 'GET /session' && !('authorization' in headers)
        const isShut = mayAsk ? status === 200 && text === 'null' : status === 401 && text.includes('not-signed-in')
        if (!isShut) open.push(`${status} ${route}`)
      }
    }
    expect(open).toEqual([])
  })

  it('without its right, or with a token that only reads, an endpoint answers 403', async () => {
    const plain = await two.sender({ organisationId: two.own.id })
    const reader = await two.sender({ organisationId: two.own.id, rights, scopes: ['read'] })
    const actor = await two.sender({ organisationId: two.own.id, rights, scopes: ['accounts.make'] })
    const open: string[] = []
    for (const [route, endpoint] of routes) {
      const [method = '', path = ''] = route.split(' ')
      const url = pathsOf(path, idsOf(two.own))[0] ?? path
      const right = 'act' in endpoint ? endpoint.act.by.who : endpoint.reads
      const body = method === 'GET' ? undefined : {}
      const asked: [string, Sender][] = 'act' in endpoint ? [['reads only', reader]] : [['acts only', actor]]
      if (rights.includes(right)) asked.push(['no rights', plain])
      for (const [who, send] of asked) {
        const { status, text } = await send(method, url, body)
        if (status !== 403 || !text.includes('right-missing')) open.push(`${status} ${route}: ${who}`)
      }
    }
    expect(open).toEqual([])
  })

  it('an expired and a revoked token open nothing', async () => {
    const scopes = ['read']
    const send = await two.sender({ organisationId: two.own.id, rights, scopes })
    expect((await send('GET', '/session')).status).toBe(200)
    const { rows } = await two.house.store.connection.pool.query<{ id: string }>(
      'select id from auth.api_tokens order by created_at desc limit 1',
    )
    const admin = await two.sender({ organisationId: two.own.id, rights })
    expect((await admin('POST', `/tokens/${rows[0]?.id}/revocation`, {})).status).toBe(200)
    expect((await send('GET', '/session')).status).toBe(401)
    const late = await two.sender({ organisationId: two.own.id, rights, scopes })
    await two.house.store.connection.pool.query(
      `update auth.api_tokens set expires_at = '2026-11-23T07:59:59Z' where created_at = (select max(created_at) from auth.api_tokens)`,
    )
    expect((await late('GET', '/session')).status).toBe(401)
  })

  // Said of what an answer tells, whatever it was read from: once is enough.
  it.runIf(isOnServer || isLong)(
    'a protected person’s name and e-mail are in no answer to one who doesn’t administer',
    async () => {
      const { structure } = two.own
      const hidden = structure.persons.filter((each) => each.protectedIdentity)
      expect(hidden.length).toBeGreaterThan(0)
      const words = hidden.flatMap(({ name, email }) => (email === null ? [name] : [name, email]))
      const told: string[] = []
      const auditor = await two.sender({ organisationId: two.own.id, rights: ['register', 'read-all'] })
      for (const who of [await two.sender({ organisationId: two.own.id }), auditor]) {
        // A workbook has the cells of the CSV; what else it says is asked of those who administer, in listFiles.test.ts.
        for (const [route] of routes.filter(([each]) => each.startsWith('GET') && !each.endsWith('.xlsx'))) {
          const ids = { ...idsOf(two.own), person: hidden[0]?.id ?? '' }
          const paths = pathsOf(route.slice(4), ids)
          const surname = encodeURIComponent(hidden[0]?.name.split(' ').at(-1) ?? '')
          for (const path of [
            ...paths,
            ...paths.map((each) => `${each}?q=${surname}&limit=500&when=all`),
            `${paths[0]}?for=${surname}`,
          ]) {
            const { text } = await who('GET', path)
            const leaked = words.find((word) => text.includes(word))
            if (leaked !== undefined)
              told.push(`${path}: …${text.slice(Math.max(0, text.indexOf(leaked) - 100), text.indexOf(leaked) + 60)}`)
          }
        }
      }
      expect(told).toEqual([])
    },
  )
})
