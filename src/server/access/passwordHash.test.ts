import { expect, it, vi } from 'vitest'
import { faultOf } from '../http/problems.ts'
import { fullCost, passwordHashing } from './passwordHash.ts'

/** How many are made in this moment, and were at most. */
const making = vi.hoisted(() => ({ now: 0, most: 0 }))
vi.mock('node:crypto', async (original) => {
  const crypto = await original<typeof import('node:crypto')>()
  type Ends = (error: Error | null, key: Buffer) => void
  const scrypt = (password: string, salt: Buffer, length: number, how: object, ends: Ends) => {
    making.most = Math.max(making.most, ++making.now)
    crypto.scrypt(password, salt, length, how, (error, key) => {
      making.now--
      ends(error, key)
    })
  }
  return { ...crypto, scrypt }
})

const never = async () => {
  throw new Error('nothing is made anew')
}
const password = 'ett långt lösenord'
/** As the sign-in library made it. */
const before =
  'aa4bcf28e5d270e69cae5418f0b07704:e7c67776318516d81723b05c5c75ad98acb601cb366d5d01b9c9137ec9993f7bf7388e6cac6b9761faafae81523054eca885561cf90527b18686c9044e1580b9'

it('a password is kept as what OWASP asks of scrypt makes of it, and no other opens it', async () => {
  const { hash, verify } = passwordHashing(fullCost, never)
  const kept = await hash(password)
  expect(kept).toMatch(/^\$scrypt\$ln=17,r=8,p=1\$[\w+/]{22}\$[\w+/]{86}$/)
  expect(await verify({ hash: kept, password })).toBe(true)
  expect(await verify({ hash: kept, password: `${password}.` })).toBe(false)
})

it.each([
  ['as the library made it', before],
  ['at another cost', undefined],
])('one that is kept %s is made anew for whoever has it right, and for nobody else', async (_how, known) => {
  const kept = known ?? (await passwordHashing(11, never).hash(password))
  const renewed: [string, string][] = []
  const { verify } = passwordHashing(12, async (...pair) => void renewed.push(pair))
  expect(await verify({ hash: kept, password: 'något annat' })).toBe(false)
  expect(renewed).toEqual([])
  expect(await verify({ hash: kept, password })).toBe(true)
  expect(renewed).toEqual([[kept, expect.stringMatching(/^\$scrypt\$ln=12,/)]])
  expect(await passwordHashing(12, never).verify({ hash: renewed[0]?.[1] ?? '', password })).toBe(true)
})

it('two are made at once, some wait, and of very many the last are told that it is busy', async () => {
  const { hash } = passwordHashing(12, never)
  making.most = 0
  const ends = await Promise.allSettled(Array.from({ length: 60 }, () => hash(password)))
  const refused = ends.flatMap((end) => (end.status === 'rejected' ? [faultOf(end.reason)] : []))
  expect(refused).toEqual(Array(18).fill('busy'))
  expect(making).toEqual({ now: 0, most: 2 })
  expect(await hash(password)).toMatch(/^\$scrypt/)
})
