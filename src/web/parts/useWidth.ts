import { type RefObject, useEffect, useRef, useState } from 'react'

/** How wide a frame is in pixels, kept up with it; a guess before it has been drawn. */
export function useWidth<Frame extends HTMLElement>(guess: number): [RefObject<Frame | null>, number] {
  const frame = useRef<Frame>(null)
  const [width, setWidth] = useState(guess)
  useEffect(() => {
    const element = frame.current
    if (!element) return
    const watcher = new ResizeObserver(() => setWidth(Math.max(240, Math.floor(element.clientWidth))))
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [])
  return [frame, width]
}
