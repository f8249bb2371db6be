import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/** What OWASP asks of scrypt: N of 2 to the 17th, r 8, p 1. Each takes 128 MB while it is made. */
export const fullCost = 17
const block = 8
const length = 64

/** Each takes its memory, and as long as a processor has: the others wait, and of very many the last are told to come back. */
const atOnce = 2
const waitingAtMost = 40

interface Hashing {
  readonly hash: (password: string) => Promise<string>
  readonly verify: (tried: { readonly hash: string; readonly password: string }) => Promise<boolean>
}

class HashingBusy extends Error {
  readonly code = 'busy'
}

/**
 * How passwords are kept: as `$scrypt$ln=17,r=8,p=1$salt$key`, so that each says how it was made. One that was made another
 * way is looked at as it was made, and made anew (`renew`) for whoever had it right.
 */
export function passwordHashing(cost: number, renew: (from: string, to: string) => Promise<void>): Hashing {
  const inTurn = taking(atOnce, waitingAtMost)
  const hash = (password: string) =>
    inTurn(async () => {
      const salt = randomBytes(16)
      const key = await keyOf(password, salt, { cost, block })
      return `${headOf(cost)}${[salt, key].map(inBase64).join('$')}`
    })
  return {
    hash,
    async verify({ hash: kept, password }) {
      const { salt, key, ...made } = kept.startsWith('$') ? taken(kept) : takenBefore(kept)
      const isRight = timingSafeEqual(await inTurn(() => keyOf(password, salt, made)), key)
      if (kept.startsWith(headOf(cost))) return isRight
      // Whether it was right or not, so that how long it takes says nothing.
      const fresh = await hash(password)
      if (isRight) await renew(kept, fresh)
      return isRight
    },
  }
}

interface Made {
  readonly cost: number
  readonly block: number
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

function taking(places: number, waitingMost: number) {
  let free = places
  const waiting: (() => void)[] = []
  return async <T>(does: () => Promise<T>): Promise<T> => {
    if (free === 0 && waiting.length >= waitingMost) throw new HashingBusy('all who may wait do')
    if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve))
    else free--
    try {
      return await does()
    } finally {
      // Whoever waits takes over the place.
      const next = waiting.shift()
      if (next) next()
      else free++
    }
  }
}
