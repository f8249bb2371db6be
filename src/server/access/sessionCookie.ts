import { createHmac, timingSafeEqual } from 'node:crypto'
import { cookiePrefix } from './signIn.ts'

/** The session's token out of the sign-in library's signed cookie (`token.signature`, HMAC-SHA256 in base64). */
export function sessionTokenOf(header: string | undefined, secret: string): string | undefined {
  const value =
    cookieIn(header, `${cookiePrefix}.session_token`) ?? cookieIn(header, `__Secure-${cookiePrefix}.session_token`)
  if (value === undefined) return undefined
  const dot = value.lastIndexOf('.')
  if (dot < 1) return undefined
  const token = value.slice(0, dot)
  const given = Buffer.from(value.slice(dot + 1), 'base64')
  const expected = createHmac('sha256', secret).update(token).digest()
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : undefined
}

function cookieIn(header: string | undefined, name: string): string | undefined {
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
