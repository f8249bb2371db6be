import { useCallback, useState } from 'react'

/** A form's values, kept in the tab's own storage while they are typed: a reload or a lost session loses nothing. */
export function useDraft<T extends object>(name: string, initial: T) {
  const key = `draft:${name}`
  const [values, setValues] = useState<T>(() => ({ ...initial, ...read<T>(key) }))

  const change = useCallback(
    (part: Partial<T>) =>
      setValues((before) => {
        const after = { ...before, ...part }
        sessionStorage.setItem(key, JSON.stringify(after))
        return after
      }),
    [key],
  )
  const forget = useCallback(() => sessionStorage.removeItem(key), [key])
  return { values, change, forget }
}

function read<T>(key: string): Partial<T> {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '{}') as Partial<T>
  } catch {
    return {}
  }
}
