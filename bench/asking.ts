import { type Ask, type Asks, askedOnce, isRight } from './load.ts'
import type { Program } from './programs.ts'
import type { Asked, Row } from './row.ts'
import type { Tenant } from './seeding.ts'

export type Kind = 'product' | 'limit' | 'bare'

/** The two servers, the same content in their databases, and how many of each row's changes either has been asked. */
export interface Servers {
  readonly product: Program
  readonly limit: Program
  readonly tenants: readonly Tenant[]
  readonly counts: Map<string, number>
}

export const programOf = ({ product, limit }: Servers, kind: Kind): Program => (kind === 'product' ? product : limit)

/** What is asked of one of them: in turn each tenant's own, or another change each time. With and without frame it is one database. */
export function asksOf(
  { id, asks, nth, most, countedAs = id }: Row,
  kind: Kind,
  bytes: number,
  servers: Servers,
): Asks {
  const { tenants } = servers
  if (nth !== undefined) {
    const next = () => sentTo(kind, nth(counted(servers, kind, countedAs)), tenants[0], bytes)
    return { next, most }
  }
  return Array.from({ length: Math.max(asks.length, tenants.length) }, (_, n) => {
    const asked = asks[n % asks.length]
    return asked === undefined ? [] : [sentTo(kind, asked, tenants[n % tenants.length], bytes)]
  }).flat()
}

function counted({ counts }: Servers, kind: Kind, id: string): number {
  const key = `${kind === 'product' ? 'product' : 'limit'} ${id}`
  const n = counts.get(key) ?? 0
  counts.set(key, n + 1)
  return n
}

/** As it is sent: the product is told by a cookie who asks, the limit server in the address whose data it is. */
export function sentTo(kind: Kind, { product, limit }: Asked, tenant: Tenant | undefined, bytes = 0): Ask {
  if (kind === 'product') return { ...product, headers: { ...product.headers, cookie: tenant?.cookie ?? '' } }
  const path = `/${kind === 'limit' ? 'framed' : 'bare'}${limit.path}&bytes=${bytes}&organisation=${tenant?.organisationId}`
  return { method: product.method, path, ...(limit.body === undefined ? {} : { body: limit.body }) }
}

/** How much the product answers, on the average; a wrong answer stops the run before it has measured nonsense. */
export async function bytesOf(row: Row, servers: Servers): Promise<number> {
  const asks = asksOf(row, 'product', 0, servers)
  const some = 'next' in asks ? Array.from({ length: row.asks.length > 0 ? 20 : 3 }, asks.next) : asks.slice(0, 10)
  let bytes = 0
  for (const ask of some) {
    const { status, answer } = await askedOnce(servers.product.url, ask)
    if (!isRight(status))
      throw new Error(`${row.name}: ${ask.method} ${ask.path} answers ${status} ${answer.toString()}`)
    bytes += answer.byteLength
  }
  return Math.round(bytes / some.length)
}
