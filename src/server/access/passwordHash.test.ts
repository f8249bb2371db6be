import { EventEmitter, once } from 'node:events'
import { connect } from 'node:net'
import Fastify from 'fastify'
import { expect, it, vi } from 'vitest'
import { faultOf } from '../http/problems.ts'
import { fullCost, Passwords, type Waiter, waiterOf } from './passwordHash.ts'

const password = 'ett långt lösenord'
const isGone = () => false
const by = { isKnown: false, address: '192.0.2.1', route: 'POST /api/sign-in/sign-in/email', isGone }
/** As the sign-in library made it. */
const before =
  'aa4bcf28e5d270e69cae5418f0b07704:e7c67776318516d81723b05c5c75ad98acb601cb366d5d01b9c9137ec9993f7bf7388e6cac6b9761faafae81523054eca885561cf90527b18686c9044e1580b9'

it('a password is kept as what OWASP asks of scrypt makes of it, and no other opens it', async () => {
  const passwords = new Passwords(fullCost)
  const hash = await passwords.hash(password, by)
  expect(hash).toMatch(/^\$scrypt\$ln=17,r=8,p=1\$[\w+/]{22}\$[\w+/]{86}$/)
  expect(await passwords.isRight({ hash, password, by })).toBe(true)
  expect(await passwords.isRight({ hash, password: `${password}.`, by })).toBe(false)
  expect(passwords.isOld(hash)).toBe(false)
})

it.each([
  ['as the library made it', before],
  ['at another cost', undefined],
])('one that is kept %s is held against what is tried, and told from those of today', async (_how, known) => {
  const hash = known ?? (await new Passwords(11).hash(password, by))
  const passwords = new Passwords(12)
  expect(await passwords.isRight({ hash, password: 'något annat', by })).toBe(false)
  expect(await passwords.isRight({ hash, password, by })).toBe(true)
  expect(passwords.isOld(hash)).toBe(true)
})

it('a wrong one takes as long where what is kept is from before', async () => {
  const passwords = new Passwords(fullCost)
  const now = await passwords.hash(password, by)
  const took = async (hash: string) => {
    const { user, system } = process.cpuUsage()
    expect(await passwords.isRight({ hash, password: 'något annat', by })).toBe(false)
    const since = process.cpuUsage()
    return since.user + since.system - user - system
  }
  const shares: number[] = []
  for (let n = 0; n < 3; n++) shares.push((await took(before)) / (await took(now)))
  // What was kept before takes a fifth by itself, and a fifth too much with a whole one of today's after it.
  expect(Math.min(...shares)).toBeLessThan(1.2)
  expect(Math.max(...shares)).toBeGreaterThan(0.6)
})

it('two are made at once, those who are known go first, and of very many, or from one address, the last are told that it is busy', async () => {
  const told: unknown[] = []
  const passwords = new Passwords(12, (each) => told.push(each))
  const done: string[] = []
  const refused: unknown[] = []
  const tries = Array.from({ length: 80 }, (_, at) => ({
    ...by,
    isKnown: at >= 70,
    address: `192.0.2.${at < 20 ? 0 : at}`,
  }))
  await Promise.all(
    tries.map(async (each) => {
      try {
        passwords.letWait(each)
      } catch (error) {
        return void refused.push(faultOf(error))
      }
      await passwords.hash(password, each)
      done.push(each.isKnown ? 'known' : each.address)
    }),
  )
  expect(refused).toEqual(Array(28).fill('busy'))
  expect(told).toHaveLength(28)
  expect(done.filter((each) => each === '192.0.2.0')).toHaveLength(14)
  expect(done).toHaveLength(52)
  // Two strangers were at it already, and one may overtake the last.
  expect(done.lastIndexOf('known')).toBeLessThan(14)
  passwords.letWait(by)
})

it('nothing is hashed for whoever hung up while they waited, and they keep nobody’s place', async () => {
  const passwords = new Passwords(12)
  let hasHungUp = false
  const gone = { ...by, isGone: () => hasHungUp }
  const first = [passwords.hash(password, by), passwords.hash(password, by)]
  const waiting = Array.from({ length: 12 }, () => passwords.hash(password, gone).catch(faultOf))
  expect(() => passwords.letWait(by)).toThrow()
  hasHungUp = true
  passwords.letWait(by)
  await Promise.all(first)
  expect(await Promise.all(waiting)).toEqual(Array(12).fill('busy'))
})

it('who hangs up is seen to have, while what they sent still waits', async () => {
  const app = Fastify()
  const answer = new EventEmitter()
  const asked = new Promise<Waiter>((resolve) => {
    app.post('/', async (request) => {
      resolve(waiterOf(request, false))
      await once(answer, 'now')
    })
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const address = app.server.address()
  const socket = connect(typeof address === 'object' ? (address?.port ?? 0) : 0, '127.0.0.1')
  await once(socket, 'connect')
  socket.write('POST / HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{}')
  const waiter = await asked
  expect(waiter.isGone()).toBe(false)
  socket.end()
  await vi.waitFor(() => expect(waiter.isGone()).toBe(true), 5_000)
  answer.emit('now')
  await app.close()
})
