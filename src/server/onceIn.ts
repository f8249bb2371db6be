const remembered = 10_000

/** Says of each key, at most once in so many milliseconds, that it is time. Of very many, those asked longest ago are forgotten. */
export function onceIn(milliseconds: number): (key: string, now: string) => boolean {
  const last = new Map<string, number>()
  return (key, now) => {
    const at = Date.parse(now)
    // A clock that is set back stops nothing for long.
    if (Math.abs(at - (last.get(key) ?? Number.NEGATIVE_INFINITY)) < milliseconds) return false
    last.delete(key)
    last.set(key, at)
    for (const oldest of last.keys()) {
      if (last.size <= remembered) break
      last.delete(oldest)
    }
    return true
  }
}
