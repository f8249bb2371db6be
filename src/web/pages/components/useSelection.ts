import { useState } from 'react'

export interface Selection<Row> {
  readonly rows: readonly Row[]
  readonly all: readonly Row[]
  readonly has: (id: string) => boolean
  readonly toggle: (id: string, isOn: boolean) => void
  readonly toggleAll: (isOn: boolean) => void
}

/** Which of the rows shown are marked. What isn't shown any more isn't marked either: nobody acts on what they can't see. */
export function useSelection<Row extends { readonly id: string }>(
  shown: readonly Row[],
  first: readonly string[] = [],
): Selection<Row> {
  const [ids, setIds] = useState<ReadonlySet<string>>(() => new Set(first))
  return {
    rows: shown.filter(({ id }) => ids.has(id)),
    all: shown,
    has: (id) => ids.has(id),
    toggle: (id, isOn) =>
      setIds((before) => new Set(isOn ? [...before, id] : [...before].filter((each) => each !== id))),
    toggleAll: (isOn) => setIds(new Set(isOn ? shown.map(({ id }) => id) : [])),
  }
}
