import { useEffect } from 'react'
import { useShown } from '../../house/navigation'

/** Goes to what the address points at once it is on the page, and gives it focus: a screen reader goes on from there. */
export function useAnchor() {
  const { hash } = useShown()
  useEffect(() => {
    if (hash === '') return
    const element = document.getElementById(hash)
    element?.scrollIntoView()
    element?.focus({ preventScroll: true })
  }, [hash])
}
