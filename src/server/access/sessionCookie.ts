import { createHmac, timingSafeEqual } from 'node:crypto'
import { sessionCookie } from '#api/sessionCookie'

/** What a session's cookie is read by: its one name, and what it is signed with. */
export interface CookieKey {
  readonly baseUrl: string
  readonly secret: string
}

/** The session's token out of the sign-in library's signed cookie (`token.signature`, HMAC-SHA256 in base64). */
export function sessionTokenOf(header: string | undefined, { baseUrl, secret }: CookieKey): string | undefined {
  const value = cookieIn(header, sessionCookie(baseUrl))
  if (value === undefined) return undefined
  const dot = value.lastIndexOf('.')
  if (dot < 1) return undefined
  const token = value.slice(0, dot)
  return isSame(value.slice(dot + 1), createHmac('sha256', secret).update(token).digest('base64')) ? token : undefined
}

/** In as long a time whether the first sign differs or the last. */
export function isSame(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)]
  return one.length === other.length && timingSafeEqual(one, other)
}

export function cookieIn(header: string | undefined, name: string): string | undefined {
  for (const part of (header ?? '').split(';')) {
    const [key = '', ...value] = part.trim().split('=')
    if (key === name) {
      try {
        return decodeURIComponent(value.join('='))
      } catch {
        return undefined
      }
    }
  }
  return undefined
}
