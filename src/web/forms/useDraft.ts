import { useCallback, useEffect, useRef, useState } from 'react'
import { useSession } from '../asking/session'
import { draftKey } from './drafts'
import { touchedAfter } from './touched'

/**
 * A form's values: what stands, with what has been typed over it. Only what is typed is kept, in the tab's own storage
 * and apart for each account, so that a reload or a lost session loses nothing, and a field that isn't touched follows
 * the record when somebody else changes it. `touched` is what an edit sends. Without a name nothing is kept.
 */
export function useDraft<T extends object>(name: string | undefined, standing: T) {
  const { account } = useSession()
  const key = name === undefined ? undefined : draftKey(account.id, name)
  const [touched, setTouched] = useState<Partial<T>>(() => read<T>(key))
  const latest = useRef(standing)
  useEffect(() => {
    latest.current = standing
  })

  const change = useCallback(
    (part: Partial<T>) =>
      setTouched((before) => {
        const after = touchedAfter(before, part, latest.current)
        if (key !== undefined) sessionStorage.setItem(key, JSON.stringify(after))
        return after
      }),
    [key],
  )
  const forget = useCallback(
    (isLeaving = false) => {
      if (key !== undefined) sessionStorage.removeItem(key)
      if (!isLeaving) setTouched({})
    },
    [key],
  )
  return { values: { ...standing, ...touched }, touched, change, forget }
}

function read<T>(key: string | undefined): Partial<T> {
  try {
    return JSON.parse((key === undefined ? null : sessionStorage.getItem(key)) ?? '{}') as Partial<T>
  } catch {
    return {}
  }
}
