import { Agent, request } from 'node:http'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { times } from '../../../test/times.ts'
import { shippedLimits } from '../imports/files/limits.ts'
import { ordinaryWorkbook } from '../imports/files/sampleFiles.ts'
import { openOwnHouse, type TestHouse } from './houseForTests.ts'
import { anyUpload, type SentFile } from './sentFilesForTests.ts'
import { newOrganisation } from './serverForTests.ts'
import { waysIn } from './waysInForTests.ts'

const runs = times(80)
/** Sent at once: more than the reader takes at a time, so that some wait in line. */
const together = 8
/** A file is read within the reader's limit; those in line before it may take theirs first. */
const slowest = shippedLimits.milliseconds + 15_000
/** Two readers' share of memory, and what is on its way in. */
const mostGrowth = (2 * shippedLimits.megabytes + together * 21) * 1024 * 1024

let house: TestHouse
/** Each file is sent by an account of its own: one account may have three at a time. */
let senders: readonly string[] = []
let port = 0
let workbook: Buffer = Buffer.alloc(0)
const agent = new Agent({ keepAlive: true, maxSockets: together })

beforeAll(async () => {
  house = await openOwnHouse()
  workbook = await ordinaryWorkbook()
  const organisationId = await newOrganisation(house.store, 'Vretaby kommun')
  const account = { organisationId, name: 'Test', personId: null, rights: ['register'] }
  const sender = () => waysIn(house.store, { ...account, scopes: ['read', 'imports.upload'] }, false)
  const headers = await Promise.all(Array.from({ length: together }, sender))
  senders = headers.map((headersOf) => headersOf(undefined).authorization ?? '')
  await house.app.listen({ port: 0, host: '127.0.0.1' })
  const address = house.app.server.address()
  port = typeof address === 'object' && address !== null ? address.port : 0
})
afterAll(async () => {
  agent.destroy()
  await house.close()
})

it(`${runs} invented files give no fault and no hang, and memory stays within bounds`, async () => {
  const answers = new Map<string, number>()
  const atRest = process.memoryUsage().rss
  let most = atRest
  const property = fc.asyncProperty(
    fc.array(anyUpload(workbook), { minLength: together, maxLength: together }),
    async (files) => {
      for (const { status, text, took } of await Promise.all(files.map((file, at) => send(file, at)))) {
        const code = status === 0 ? 'line cut' : status === 201 ? 'taken' : JSON.parse(text).code
        answers.set(code, (answers.get(code) ?? 0) + 1)
        if (status >= 500 || took > slowest) throw new Error(`${status} after ${took} ms: ${text.slice(0, 300)}`)
        if (text.includes('reading-failed')) throw new Error(text.slice(0, 300))
      }
      most = Math.max(most, process.memoryUsage().rss)
    },
  )
  const started = performance.now()
  await fc.assert(property, { numRuns: Math.ceil(runs / together) })
  const a_second = Math.round((runs / (performance.now() - started)) * 1_000)
  const grown = Math.round((most - atRest) / 1024 / 1024)
  console.info(`${a_second} files a second, ${grown} MB at most: ${JSON.stringify(Object.fromEntries(answers))}`)
  expect(answers.get('taken') ?? 0).toBeGreaterThan(0)
  expect(answers.get('file-not-read') ?? 0).toBeGreaterThan(0)
  expect(most - atRest).toBeLessThan(mostGrowth)
  // Nobody is left waiting: not the ones whose line was cut, and the next one is let in.
  const [after] = await Promise.all([send({ body: Buffer.alloc(0), headers: { 'content-type': 'text/csv' } }, 0)])
  expect(after?.status).toBe(415)
})

interface Answered {
  readonly status: number
  readonly text: string
  readonly took: number
}

/** Sends as a browser does, or lets the line go dead in the middle; then it is enough that the server goes on. */
function send({ body, headers, cut }: SentFile, from: number): Promise<Answered> {
  const started = performance.now()
  return new Promise((resolve, reject) => {
    const finish = (status: number, text: string) => resolve({ status, text, took: performance.now() - started })
    const sending = request(
      {
        host: '127.0.0.1',
        port,
        path: '/api/v1/imports',
        method: 'POST',
        agent: cut === undefined ? agent : new Agent(),
        headers: { 'content-length': body.length, ...headers, authorization: senders[from] },
        timeout: slowest + 5_000,
      },
      (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('end', () => finish(response.statusCode ?? 0, Buffer.concat(parts).toString()))
        response.on('error', () => finish(0, ''))
      },
    )
    sending.on('timeout', () => {
      reject(new Error(`no answer after ${Math.round(performance.now() - started)} ms`))
      sending.destroy()
    })
    // The server may hang up on what it won't read to its end.
    sending.on('error', () => finish(0, ''))
    if (cut === undefined) sending.end(body)
    else sending.write(body.subarray(0, cut), () => setImmediate(() => sending.destroy()))
  })
}
