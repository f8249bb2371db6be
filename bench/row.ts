import type { Ask } from './load.ts'

/** The same asked of the product and of the limit server. */
export interface Asked {
  readonly product: Ask
  readonly limit: Omit<Ask, 'method'>
}

/** One row of the table: what is asked of the product, and the same of the limit server. */
export interface Row {
  readonly id: string
  readonly name: string
  /** What is asked in turn, the same again and again. */
  readonly asks: readonly Asked[]
  /** What is asked in their stead where no two may be the same: the n-th that a server gets. */
  readonly nth?: (n: number) => Asked
  /** There are no more of them than so many a round. */
  readonly most?: number
  /** Asked one at a time, not on ten connections: what takes so long that nobody asks for it ten at once. */
  readonly alone?: boolean
  /** Whose count it goes on with, where it is another row's act once more. */
  readonly countedAs?: string
  /** Callers at the same time, where they aren't ten. */
  readonly callers?: number
}

export const day = '2026-11-23'

export function row(
  id: string,
  name: string,
  asked: readonly (readonly [path: string, looked: string, on?: string])[],
): Row {
  return {
    id,
    name,
    asks: asked.map(([path, looked, on = day]) => ({
      product: { method: 'GET', path: `/api/v1${path}` },
      limit: { path: `/${id}?day=${on}&for=${encodeURIComponent(looked)}` },
    })),
  }
}
