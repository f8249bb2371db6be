import { z } from 'zod'

/**
 * An address that a page may carry as a link: one that is written out, so that what is read is where it leads. Browsers
 * also take those without slashes, with other slashes or with signs that nobody sees, and a name before `@` looks like
 * the host.
 */
export const webAddress = (protocol: RegExp, longest: number) =>
  z
    // Not zod's own, which takes away the signs that are to be refused before it looks.
    .stringFormat('url', (sent) => {
      const parsed = writtenOut(sent.trim())
      return parsed !== undefined && protocol.test(parsed.protocol.slice(0, -1))
    })
    .trim()
    .max(longest)

const written = /^https?:\/\/[^/?#@\\]+([/?#]|$)/i

export const isWrittenOut = (address: string): boolean => writtenOut(address) !== undefined

function writtenOut(address: string): URL | undefined {
  if (!written.test(address) || /[\p{C}\s\\]/u.test(address)) return undefined
  try {
    const parsed = new URL(address)
    return parsed.hostname === '' ? undefined : parsed
  } catch {
    // `URL.canParse` of Node 20 says no to å, ä and ö once it has been asked often.
    return undefined
  }
}
