export const isOverTls = (baseUrl: string): boolean => baseUrl.startsWith('https:')

/** A browser takes what begins with `__Host-` only over TLS, from this very host and for all of it: no other host can set it. */
export const cookiePrefix = (baseUrl: string): string => (isOverTls(baseUrl) ? '__Host-styrbord' : 'styrbord')

/** What a session is shown by: the sign-in library puts its own word after the prefix. */
export const sessionCookie = (baseUrl: string): string => `${cookiePrefix(baseUrl)}.session_token`
