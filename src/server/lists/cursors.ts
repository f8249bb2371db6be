import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { z } from 'zod'

/** What a list is in order by: the values that tell one row from the next. */
export type SortKey = readonly (string | number | null)[]

/** Where a page ends: the last row's sort key and id, so that the next page begins after them whatever has changed since. */
export interface Place {
  readonly key: SortKey
  readonly id: string
}

/**
 * Cursors are sealed: a sort key can be a name that the reader may see and the address must not tell. What it was asked
 * for is authenticated with it, so a cursor of another list, filter, organisation or account opens nothing.
 */
export interface Cursors {
  readonly seal: (place: Place, askedFor: string) => string
  readonly open: (cursor: string, askedFor: string) => Place | undefined
}

const cipherName = 'aes-256-gcm'
const nonceLength = 12 // bytes
const tagLength = 16 // bytes

const Sealed = z.tuple([z.array(z.union([z.string(), z.number(), z.null()])), z.string()])

export function cursorsBy(secret: string): Cursors {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'styrbord list cursors', 32))
  return {
    seal({ key: sortKey, id }, askedFor) {
      const nonce = randomBytes(nonceLength)
      const cipher = createCipheriv(cipherName, key, nonce).setAAD(Buffer.from(askedFor))
      const sealed = Buffer.concat([cipher.update(JSON.stringify([sortKey, id])), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
    },
    open(cursor, askedFor) {
      const bytes = Buffer.from(cursor, 'base64url')
      if (bytes.length <= nonceLength + tagLength) return undefined
      const decipher = createDecipheriv(cipherName, key, bytes.subarray(0, nonceLength))
        .setAAD(Buffer.from(askedFor))
        .setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength))
      try {
        const opened = Buffer.concat([decipher.update(bytes.subarray(nonceLength + tagLength)), decipher.final()])
        const [sortKey, id] = Sealed.parse(JSON.parse(opened.toString()))
        return { key: sortKey, id }
      } catch {
        return undefined
      }
    },
  }
}
