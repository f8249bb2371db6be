import { createHash, randomBytes } from 'node:crypto'

const prefix = 'sb_'

/** A token is 32 random bytes; only its SHA-256 is kept, so it can be shown once. */
export function newToken(): { readonly token: string; readonly hash: string } {
  const token = prefix + randomBytes(32).toString('base64url')
  return { token, hash: hashOfToken(token) }
}

export const newSessionToken = (): string => randomBytes(32).toString('base64url')

export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex')

/** What an `Authorization` header shows, when it looks like a token of ours. */
export const tokenIn = (header: string): string | undefined => /^Bearer (sb_[\w-]{43})$/.exec(header)?.[1]
