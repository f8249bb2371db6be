import type { Filter, List, MayRead } from '#api/list'
import type { Actor } from '#model/acting'
import type { Governance } from '#model/governance'

/** Columns that this account may not read: kept from it today, or on the day that is shown. */
export function columnsKept(list: List<never>, actor: Actor, days: readonly Governance[]): ReadonlySet<string> {
  const kept = Object.entries(list.columns).filter(([, { mayRead }]) => isKept(mayRead, actor, days))
  return new Set(kept.map(([name]) => name))
}

const isKept = (mayRead: MayRead | undefined, actor: Actor, days: readonly Governance[]): boolean =>
  mayRead !== undefined && !days.every((day) => mayRead(actor, day))

interface Reader {
  readonly actor: Actor
  readonly days: readonly Governance[]
  readonly mayRead: (column: string) => boolean
}

/** The part of the query that would tell what a kept column has: a filter or an order; undefined where none does. */
export function keptFrom(
  { filters, orders }: List<never>,
  query: Readonly<Record<string, unknown>>,
  { actor, days, mayRead }: Reader,
): string | undefined {
  const told = Object.entries<Filter>(filters).find(
    ([name, filter]) =>
      isAsked(filter, query[name]) &&
      ((filter.tells !== undefined && !mayRead(filter.tells)) ||
        isKept(filter.mayAsk?.(String(query[name])), actor, days)),
  )
  if (told !== undefined) return told[0]
  const column = orders[String(query.sort)]?.column
  return column === undefined || mayRead(column) ? undefined : 'sort'
}

function isAsked(filter: Filter, value: unknown): boolean {
  if (value === undefined) return false
  if (filter.kind === 'check') return value !== filter.off
  return !(filter.kind === 'choice' && value === filter.first)
}
