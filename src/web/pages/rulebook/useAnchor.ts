import { useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'

/** Goes to what the address points at once it is on the page, and gives it focus: a screen reader goes on from there. */
export function useAnchor() {
  const location = useLocation()
  useEffect(() => {
    if (location.hash === '') return
    const element = document.getElementById(decodeURIComponent(location.hash))
    element?.scrollIntoView()
    element?.focus({ preventScroll: true })
  }, [location])
}
