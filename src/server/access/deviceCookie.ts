import { createHmac, randomBytes } from 'node:crypto'
import { cookiePrefix, isOverTls } from '#api/sessionCookie'
import { type CookieKey, cookieIn, isSame } from './sessionCookie.ts'

/** A browser from which somebody has been let in before. It opens nothing: its tries are only counted apart from others'. */
export interface Device {
  /** Whose tries it counts: a keyed hash of the address. */
  readonly account: string
  readonly id: string
}

const lastsSeconds = 90 * 86_400
const nameOf = (baseUrl: string): string => `${cookiePrefix(baseUrl)}.device`

/** What is shown of the device, where we have signed it: nothing of it is kept here. */
export function deviceIn(header: string | undefined, key: CookieKey, now: string): Device | undefined {
  const [account = '', id = '', until = '', given = ''] = cookieIn(header, nameOf(key.baseUrl))?.split('.') ?? []
  const isOurs = isSame(given, signatureOf({ account, id }, until, key.secret))
  return isOurs && Number(until) > Date.parse(now) ? { account, id } : undefined
}

/** For whoever has been let in: the same device as before, or a new one, for ninety days from now. */
export function deviceCookie(account: string, before: Device | undefined, key: CookieKey, now: string): string {
  const device = before?.account === account ? before : { account, id: randomBytes(16).toString('base64url') }
  const until = String(Date.parse(now) + lastsSeconds * 1_000)
  const value = [device.account, device.id, until, signatureOf(device, until, key.secret)].join('.')
  const secure = isOverTls(key.baseUrl) ? '; Secure' : ''
  return `${nameOf(key.baseUrl)}=${value}; Max-Age=${lastsSeconds}; Path=/; HttpOnly; SameSite=Lax${secure}`
}

const signatureOf = ({ account, id }: Device, until: string, secret: string): string =>
  createHmac('sha256', secret).update(`device ${account} ${id} ${until}`).digest('base64url')
