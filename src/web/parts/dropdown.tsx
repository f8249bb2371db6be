import { type ReactNode, useCallback, useEffect, useId, useRef, useState } from 'react'

export interface DropdownProps {
  /** What the button shows. */
  button: ReactNode
  /** The button's name, where what it shows doesn't say it all. */
  name?: string | undefined
  /** Looks like a button of the bar, unless it says otherwise. */
  buttonClass?: string | undefined
  className?: string | undefined
  panelClass?: string | undefined
  children: (close: () => void) => ReactNode
}

/** A button that opens a panel beside it. Esc, a choice in it and a press outside close it; the first two give focus back. */
export function Dropdown({
  button,
  name,
  buttonClass = 'sb-bar-button',
  className = '',
  panelClass = '',
  children,
}: DropdownProps) {
  const [isOpen, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const panelId = useId()
  const closeAndReturn = useCallback(() => {
    setOpen(false)
    opener.current?.focus()
  }, [])
  useEffect(() => {
    if (!isOpen) return
    const onPress = (event: PointerEvent) => {
      // What React Aria opens from the panel lies outside it in the tree: a calendar must not close it.
      const target = event.target instanceof Element ? event.target : undefined
      if (target && !box.current?.contains(target) && !target.closest('.sb-floating')) setOpen(false)
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) closeAndReturn()
    }
    document.addEventListener('pointerdown', onPress)
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('pointerdown', onPress)
      document.removeEventListener('keydown', onKey)
    }
  }, [isOpen, closeAndReturn])
  return (
    <div className={`sb-anchor ${className}`} ref={box}>
      <button
        type="button"
        ref={opener}
        className={buttonClass}
        aria-expanded={isOpen}
        aria-controls={isOpen ? panelId : undefined}
        aria-label={name}
        onClick={() => setOpen(!isOpen)}
      >
        {button}
      </button>
      {isOpen && (
        <div id={panelId} className={`sb-floating ${panelClass}`}>
          {/* oxlint-disable-next-line react/refs -- the ref is read when the choice is made, not while drawing */}
          {children(closeAndReturn)}
        </div>
      )}
    </div>
  )
}
