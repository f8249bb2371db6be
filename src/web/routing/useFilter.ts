import { push, replace, useSearch } from './navigation'

type Values = Readonly<Record<string, string | undefined>>

/** What a page shows, kept in its address: read as it stands, changed part by part. The day stays; the page of the list doesn't. */
export function useFilter() {
  const search = useSearch() as Values
  const { dag: _, efter: after, ...chosen } = search
  /** The address with some parts changed; an empty one is left out. */
  const addressWith = (part: Values): string => {
    const next = new URLSearchParams()
    for (const [name, value] of Object.entries({ ...search, efter: undefined, ...part })) {
      if (value !== undefined && value !== '') next.set(name, value)
    }
    const path = location.pathname
    return next.size > 0 ? `${path}?${next}` : path
  }
  return {
    value: (name: string): string => search[name] ?? '',
    after,
    isFiltered: Object.values(chosen).some((each) => each !== undefined && each !== ''),
    addressWith,
    /** Another question than the one before: going back leads to that one. */
    go: (part: Values) => push(addressWith(part)),
    // A filter is a state of the same page: going back leads to the page before it.
    change: (part: Values) => replace(addressWith(part)),
  }
}
