import { isIPv6 } from 'node:net'

/** Where a caller is, for counting: an IPv6 network counts as one, since whoever has one address of it has them all. */
export function callerAddress({ ip }: { readonly ip: string | undefined }): string {
  // Whoever has hung up has none any more.
  if (ip === undefined) return ''
  if (!isIPv6(ip) || ip.startsWith('::ffff:')) return ip.replace(/^::ffff:/, '')
  const [before = '', after] = (ip.split('%')[0] ?? '').split('::')
  const groups = (part: string) => (part === '' ? [] : part.split(':'))
  const known = [groups(before), groups(after ?? '')] as const
  const left = after === undefined ? 0 : 8 - known[0].length - known[1].length
  const whole = [...known[0], ...Array<string>(Math.max(left, 0)).fill('0'), ...known[1]]
  return `${whole
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}
