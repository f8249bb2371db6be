import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newDatabase } from '#store/databaseForTests'
import { openStore } from '#store/open'
import { type Started, serve } from '../commands/serve.ts'
import { testSettings } from './serverForTests.ts'

/** Seconds are what they are; a test has no half minute for each. */
const shortened = 1_000

describe('a request that is never sent to its end', () => {
  let place: Awaited<ReturnType<typeof newDatabase>>
  let started: Started

  beforeAll(async () => {
    place = await newDatabase()
    started = await serve({ ...testSettings, rateLimit: 1_000_000 }, '', await openStore(place.address))
    const { server } = started.app
    expect([server.requestTimeout, server.headersTimeout]).toEqual([30_000, 15_000])
    Object.assign(server, { requestTimeout: shortened, headersTimeout: shortened })
  })
  afterAll(async () => {
    await started.close()
    await place.remove()
  })

  const form =
    'POST /api/v1/imports HTTP/1.1\r\nhost: a\r\ncontent-type: multipart/form-data; boundary=x\r\ncontent-length: 900\r\n\r\n--x\r\n'
  it.each([
    ['head', 'GET /api/v1/acts HTTP/1.1\r\nhost: a\r\naccept:'],
    [
      'sign-in',
      'POST /api/sign-in/sign-in/email HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 90\r\n\r\n{',
    ],
    ['form', form],
  ])(
    'is cut off in its %s, and others are answered',
    async (_part, bytes) => {
      const { port, hostname } = new URL(started.url)
      const socket = connect(Number(port), hostname)
      let told = ''
      socket.on('data', (chunk) => (told += chunk.toString()))
      socket.on('error', () => {})
      await once(socket, 'connect')
      socket.write(bytes)
      await once(socket, 'close')
      // Whoever may not send a file is told so before it has come.
      expect(told).toMatch(/^$|^HTTP\/1\.1 (408|401) /)
      expect((await fetch(`${started.url}/health/live`)).status).toBe(200)
    },
    30_000,
  )
})
