import { useCallback, useEffect, useRef, useState } from 'react'
import { touchedAfter } from './touched'

/**
 * A form's values: what stands, with what has been typed over it. Only what is typed is kept, in the tab's own storage,
 * so that a reload or a lost session loses nothing, and a field that isn't touched follows the record when somebody
 * else changes it. `touched` is what an edit sends.
 */
export function useDraft<T extends object>(name: string, standing: T) {
  const key = `draft:${name}`
  const [touched, setTouched] = useState<Partial<T>>(() => read<T>(key))
  const latest = useRef(standing)
  useEffect(() => {
    latest.current = standing
  })

  const change = useCallback(
    (part: Partial<T>) =>
      setTouched((before) => {
        const after = touchedAfter(before, part, latest.current)
        sessionStorage.setItem(key, JSON.stringify(after))
        return after
      }),
    [key],
  )
  const forget = useCallback(() => sessionStorage.removeItem(key), [key])
  return { values: { ...standing, ...touched }, touched, change, forget }
}

function read<T>(key: string): Partial<T> {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '{}') as Partial<T>
  } catch {
    return {}
  }
}
