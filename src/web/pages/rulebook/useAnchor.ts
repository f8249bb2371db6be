import { useEffect } from 'react'
import { useShown } from '../../routing/navigation'

/** Goes to what the address points at once it is on the page, and gives it focus: a screen reader goes on from there. */
export function useAnchor() {
  const { hash } = useShown()
  useEffect(() => {
    const element = hash === '' ? null : document.getElementById(hash)
    if (element === null) return
    element.scrollIntoView()
    element.focus({ preventScroll: true })
    // On a first visit the font comes after the text, which is then shorter: what was reached has moved.
    void document.fonts.ready.then(() => {
      if (document.activeElement === element) element.scrollIntoView()
    })
  }, [hash])
}
