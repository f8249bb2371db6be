import { useSearch } from './navigation'

/** The day that the whole product shows, from the address (`?dag=2026-06-15`); undefined is today. */
export function useAsOf(): string | undefined {
  const search: { dag?: string } = useSearch()
  return search.dag
}

/** The same outside a page. */
export function dayShown(): string | undefined {
  const day = new URLSearchParams(location.search).get('dag') ?? undefined
  return day !== undefined && isDay(day) ? day : undefined
}

export const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))
