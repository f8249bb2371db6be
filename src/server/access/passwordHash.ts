import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { callerAddress } from '../http/callerAddress.ts'
import { routeOf } from '../http/counting.ts'
import { Turns } from '../turns.ts'

/** What OWASP asks of scrypt: N of 2 to the 17th, r 8, p 1. Each takes 128 MB while it is made. */
export const fullCost = 17
const block = 8
const length = 64

/** Each takes its memory, and as long as a processor has: the others wait, and of very many the last are told to come back. */
const atOnce = 2
const waitingAtMost = 40
/** Of those who aren't known from one address: an office that comes at eight, not the whole line. */
const waitingFromOne = 12

/** Whoever is known here goes before all who aren't, so that strangers keep nobody out. */
export interface Waiter {
  readonly isKnown: boolean
  readonly address: string
  readonly route: string
  /** Whoever has hung up needs no answer, and nothing is hashed for them. */
  readonly isGone: () => boolean
}

export const waiterOf = (request: FastifyRequest, isKnown: boolean): Waiter => ({
  isKnown,
  address: callerAddress(request),
  route: routeOf(request),
  isGone: () => request.raw.socket.destroyed,
})

class HashingBusy extends Error {
  readonly code = 'busy'
}
/** Nothing was held against what they tried. */
export class HungUp extends HashingBusy {}

interface Tried {
  readonly hash: string
  readonly password: string
  readonly by: Waiter
}

interface Made {
  readonly cost: number
  readonly block: number
}

/** How passwords are kept: as `$scrypt$ln=17,r=8,p=1$salt$key`, so that each says how it was made. */
export class Passwords {
  readonly #cost: number
  readonly #tellFull: (by: Waiter) => void
  readonly #turns = new Turns<Waiter>(atOnce, (waiting) =>
    Math.max(
      0,
      waiting.findIndex(({ isKnown }) => isKnown),
    ),
  )

  constructor(cost: number, tellFull: (by: Waiter) => void = () => {}) {
    this.#cost = cost
    this.#tellFull = tellFull
  }

  /** Asked at the door, before anything is counted: whoever is told to come back hasn't tried. */
  letWait(by: Waiter): void {
    const line = this.#turns.waiting.filter((each) => each.isKnown === by.isKnown && !each.isGone())
    const fromThere = line.filter(({ address }) => address === by.address).length
    if (line.length < waitingAtMost && (by.isKnown || fromThere < waitingFromOne)) return
    this.#tellFull(by)
    throw new HashingBusy('all who may wait do')
  }

  #inTurn<T>(by: Waiter, does: () => Promise<T>): Promise<T> {
    return this.#turns.take(by, () => {
      if (by.isGone()) throw new HungUp('whoever tried has hung up')
      return does()
    })
  }

  hash(password: string, by: Waiter): Promise<string> {
    return this.#inTurn(by, async () => {
      const salt = randomBytes(16)
      const key = await keyOf(password, salt, { cost: this.#cost, block })
      return `${headOf(this.#cost)}${[salt, key].map(inBase64).join('$')}`
    })
  }

  /** As it was made; where it is wrong it takes as long as all others, so that the clock tells nobody whose is from before. */
  isRight({ hash: kept, password, by }: Tried): Promise<boolean> {
    return this.#inTurn(by, async () => {
      const { salt, key, ...made } = kept.startsWith('$') ? taken(kept) : takenBefore(kept)
      const isRight = timingSafeEqual(await keyOf(password, salt, made), key)
      const lacking = block - (made.block * 2 ** made.cost) / 2 ** this.#cost
      if (!isRight && lacking >= 1) await keyOf(password, salt, { cost: this.#cost, block: Math.round(lacking) })
      return isRight
    })
  }

  /** Was it made another way than passwords are now? */
  isOld = (kept: string): boolean => !kept.startsWith(headOf(this.#cost))
}

const headOf = (cost: number): string => `$scrypt$ln=${cost},r=${block},p=1$`
const inBase64 = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '')

function taken(kept: string) {
  const [, , how = '', salt = '', key = ''] = kept.split('$')
  const [, cost, size] = /^ln=(\d+),r=(\d+),p=1$/.exec(how) ?? []
  return { cost: Number(cost), block: Number(size), salt: Buffer.from(salt, 'base64'), key: keyIn(key, 'base64') }
}

/** As the sign-in library made them, whose salt is the very text. */
function takenBefore(kept: string) {
  const [salt = '', key = ''] = kept.split(':')
  return { cost: 14, block: 16, salt: Buffer.from(salt), key: keyIn(key, 'hex') }
}

function keyIn(written: string, encoding: 'base64' | 'hex'): Buffer {
  const key = Buffer.from(written, encoding)
  if (key.length !== length) throw new Error('what is kept of a password is no hash of ours')
  return key
}

const keyOf = (password: string, salt: Buffer, { cost, block: r }: Made): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const N = 2 ** cost
    scrypt(password.normalize('NFKC'), salt, length, { N, r, p: 1, maxmem: 256 * N * r }, (error, key) =>
      error === null ? resolve(key) : reject(error),
    )
  })
