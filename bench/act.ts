import type { Ask } from './load.ts'
import type { Asked, Row } from './row.ts'

/** Structural acts change what rules are asked about, and come a few times a day; work acts come all the time. */
export type ActKind = 'structural' | 'work'

/** One thing that people change, as a row: the n-th is another than all before it. */
export interface Act extends Row {
  readonly kind: ActKind
  readonly nth: (n: number) => Asked
}

/** The day of everything that the benchmark has decided. */
export const decidedOn = '2026-11-02'

export const act = (id: string, name: string, kind: ActKind, nth: (n: number) => Asked): Act => ({
  ...{ id, name, kind, nth },
  asks: [],
})

/** A record that is added by what is sent, and by nothing else. */
export const added = (id: string, name: string, kind: ActKind, path: string, order: (n: number) => object): Act =>
  act(id, name, kind, (n) => asked('POST', path, order(n), `/${id}?`, order(n)))

export const asked = (method: Ask['method'], path: string, order: object, limitPath: string, told: object): Asked => ({
  product: { method, path: `/api/v1${path}`, body: JSON.stringify(order), headers: { 'if-match': '*' } },
  limit: { path: limitPath, body: JSON.stringify(told) },
})

export const groupDecided = (n: number) => ({
  by: { kind: 'forum', forumId: 'portfolio-steering-group' },
  ...{ on: decidedOn, reference: `Bench ${n}` },
})
