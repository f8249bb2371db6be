import { type RefObject, useEffect, useRef, useState } from 'react'

/** Whether the frame's content is wider than the frame, kept up with both. */
export function useOverflow<Frame extends HTMLElement>(): [RefObject<Frame | null>, boolean] {
  const frame = useRef<Frame>(null)
  const [overflows, setOverflows] = useState(false)
  useEffect(() => {
    const element = frame.current
    if (!element) return
    const watcher = new ResizeObserver(() => setOverflows(element.scrollWidth > element.clientWidth + 1))
    watcher.observe(element)
    if (element.firstElementChild) watcher.observe(element.firstElementChild)
    return () => watcher.disconnect()
  }, [])
  return [frame, overflows]
}
