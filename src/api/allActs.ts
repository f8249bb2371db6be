import type { Act } from '#model/acts'
import { contract } from './contract.ts'
import type { Endpoint } from './endpoint.ts'

/** Every act that an endpoint does, once: what can be done over HTTP is what carries clauses, and what a token may be for. */
export const allActs: readonly Act[] = [
  ...new Set(Object.values<Endpoint>(contract).flatMap((endpoint) => ('act' in endpoint ? [endpoint.act] : []))),
]
