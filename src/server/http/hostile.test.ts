import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nasty } from './bodiesForTests.ts'
import { startTestServer, type TestServer } from './serverForTests.ts'
import { waysIn } from './waysInForTests.ts'

describe('what a stranger may send to a listening server', () => {
  const home = mkdtempSync(join(tmpdir(), 'styrbord-hostile-'))
  let server: TestServer
  let authorization = ''

  beforeAll(async () => {
    mkdirSync(join(home, 'dist', 'web', 'assets'), { recursive: true })
    writeFileSync(join(home, 'secret.txt'), 'never told')
    writeFileSync(join(home, 'dist', 'server.js'), 'never told')
    writeFileSync(join(home, 'dist', 'web', 'index.html'), '<title>Styrbord</title>')
    writeFileSync(join(home, 'dist', 'web', 'assets', 'page.js'), 'page')
    server = await startTestServer({ dist: join(home, 'dist') })
    const headersOf = await waysIn(
      server.store,
      {
        ...{ organisationId: server.organisationId, name: 'Test', personId: null },
        rights: ['administer', 'register', 'read-all'],
        scopes: ['read', 'persons.register', 'links.add', 'requests.save'],
      },
      false,
    )
    authorization = headersOf(undefined).authorization ?? ''
  })
  afterAll(async () => {
    await server.close()
    rmSync(home, { recursive: true })
  })

  const send = (path: string, body?: string, headers: Record<string, string> = {}) =>
    fetch(`${server.url}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        authorization,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body }),
    })

  it('a file outside the pages’ folder is never served, however it is asked for', async () => {
    expect(await (await send('/assets/page.js')).text()).toBe('page')
    const ways = [
      '/../secret.txt',
      '/../../secret.txt',
      '/..%2f..%2fsecret.txt',
      '/%2e%2e/%2e%2e/secret.txt',
      '/assets/..%5c..%5cserver.js',
      '/assets/../../server.js',
      '/assets/%2e%2e%2f%2e%2e%2fserver.js',
      '//secret.txt',
      '/assets/%00page.js',
      '/./../server.js',
      '/assets/....//server.js',
    ]
    for (const way of ways) {
      const answered = await raw(`GET ${way} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n`)
      expect(answered, way).not.toContain('never told')
      expect(answered, way).not.toMatch(/^HTTP\/1\.1 5/)
    }
  })

  it('a body that is too large, too deep, not JSON or of another kind is refused in words', async () => {
    const big = JSON.stringify({ name: 'x'.repeat(1_100_000) })
    const deep = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`
    const sent: [string, Record<string, string>, number][] = [
      [big, {}, 413],
      [deep, {}, 400],
      [`{"name":${'['.repeat(200_000)}${']'.repeat(200_000)}}`, {}, 400],
      ['{"name":', {}, 400],
      ['{"name":"x","__proto__":{"rights":["administer"]}}', {}, 400],
      ['{"name":"x","constructor":{"prototype":{"rights":["administer"]}}}', {}, 400],
      ['{"name":"x","rights":["administer"]}', {}, 400],
      ['{"name":"x\\u0000y"}', {}, 400],
      ['[]', {}, 400],
      ['null', {}, 400],
      ['<person/>', { 'content-type': 'application/xml' }, 415],
      ['name=x', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
      ['name=x', { 'content-type': 'text/plain' }, 415],
    ]
    for (const [body, headers, status] of sent) {
      const answered = await send('/api/v1/persons', body, headers)
      expect([answered.status, body.slice(0, 40)]).toEqual([status, body.slice(0, 40)])
      expect(answered.headers.get('content-type')).toContain('application/problem+json')
    }
    const nested = await send(
      '/api/v1/requests',
      `{"act":"appointments.make","body":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}`,
    )
    expect(nested.status).toBeLessThan(500)
    expect(({} as Record<string, unknown>).rights).toBeUndefined()
  })

  it('text that looks like SQL or markup is kept and found as text, and breaks nothing', async () => {
    for (const word of nasty.filter((each) => each.trim() !== '' && each.length < 200)) {
      const registered = await send('/api/v1/persons', JSON.stringify({ name: word }))
      expect(registered.status, word).toBeLessThan(500)
      if (registered.status === 201 && !word.includes('\ud800')) expect((await registered.json()).name).toBe(word)
      const encoded = word === '\ud800' ? '%ED%A0%80' : encodeURIComponent(word)
      for (const path of [
        `/api/v1/search?q=${encoded}`,
        `/api/v1/persons?q=${encoded}&after=${encoded}`,
        `/api/v1/persons/${encoded}`,
        `/api/v1/audit-entries?actor=${encoded}&act=${encoded}&before=${encoded}`,
        `/api/v1/contacts?for=${encoded}`,
      ]) {
        expect((await send(path)).status, path).toBeLessThan(500)
      }
    }
    expect((await send('/api/v1/persons')).status).toBe(200)
  })

  const get = (path: string, ...headers: string[]) =>
    [`GET ${path} HTTP/1.1`, 'Host: 127.0.0.1', ...headers, 'Connection: close', '', ''].join('\r\n')
  it.each([
    ['a cookie that is no cookie', get('/api/v1/persons', 'Cookie: styrbord.session_token=%E0%A4%A; =; ;;;=')],
    ['two thousand cookies', get('/api/v1/persons', `Cookie: ${'a=b; '.repeat(2_000)}`)],
    ['a token without a token', get('/api/v1/session', 'Authorization: Bearer', 'Accept-Language: \xff\xfe')],
    ['half an escape', get('/api/v1/persons/%zz')],
    ['a very long id', get(`/api/v1/persons/${'a'.repeat(8_000)}`)],
    ['an address longer than any', get(`/${'x'.repeat(40_000)}`)],
    [
      'two lengths at once',
      'POST /api/v1/persons HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['another protocol', 'HELO vretaby.example\r\n\r\n'],
  ])('%s is answered without a fault', async (_what, request) => {
    const answered = await raw(request)
    expect(answered).toMatch(/^HTTP\/1\.1 4\d\d /)
    expect(answered).toMatch(/\r\nx-content-type-options: nosniff\r\n/i)
    expect(answered).toMatch(/\r\ncontent-security-policy: default-src /i)
    expect(answered).toMatch(/\r\ncache-control: no-store\r\n/i)
  })

  it('the versions and the repeat key in a header are read or ignored, never trusted', async () => {
    const odd = {
      'if-match': '"99999999999999999999"',
      'idempotency-key': "'; drop table persons; --",
      'x-forwarded-host': 'elak.example',
      'accept-language': 'en;q=x',
    }
    const first = await send('/api/v1/persons', JSON.stringify({ name: 'En gång' }), odd)
    const again = await send('/api/v1/persons', JSON.stringify({ name: 'En gång' }), odd)
    expect([first.status, again.status]).toEqual([201, 201])
    expect((await again.json()).id).toBe((await first.json()).id)
    const other = await send('/api/v1/persons', JSON.stringify({ name: 'En annan' }), odd)
    expect([other.status, (await other.json()).code]).toEqual([409, 'key-used-otherwise'])
  })

  /** What the server says to bytes that no client library would send. */
  function raw(request: string): Promise<string> {
    const { port } = new URL(server.url)
    return new Promise((resolve, reject) => {
      const socket = connect(Number(port), '127.0.0.1', () => socket.write(Buffer.from(request, 'latin1')))
      let answered = ''
      socket.on('data', (chunk) => {
        answered += chunk.toString('latin1')
      })
      socket.on('close', () => resolve(answered))
      socket.on('error', (error) => (answered === '' ? reject(error) : resolve(answered)))
    })
  }
})
